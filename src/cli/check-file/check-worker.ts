import { parentPort, workerData } from 'node:worker_threads';
import { type Piece, PieceChecker, type PieceSetup } from './piece-checker.js';

/**
 * Checks pieces of an input in a worker thread that `WorkerPool` has started.
 *
 * @returns `false` in the main thread, where it does nothing
 */
export function runCheckWorker(): boolean {
  const port = parentPort;
  if (port === null) return false;
  const setup: PieceSetup = workerData;
  const checker = new PieceChecker(setup);
  port.on('message', (piece: Piece) => {
    const result = checker.check(piece);
    if (result === undefined) return port.postMessage(undefined);
    const { out, ...counted } = result;
    const bytes = Buffer.from(new ArrayBuffer(out.length));
    bytes.write(out, 'latin1');
    port.postMessage({ ...counted, bytes }, [bytes.buffer]);
  });
  port.postMessage('ready');
  return true;
}
