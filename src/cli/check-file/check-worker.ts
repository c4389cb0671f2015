/** The program of a worker thread, which checks pieces of an input. `WorkerPool` starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Piece, PieceChecker, type PieceSetup } from './piece-checker.js';

const setup: PieceSetup = workerData;
const checker = new PieceChecker(setup);

parentPort?.on('message', (piece: Piece) => {
  const result = checker.check(piece);
  if (result === undefined) return parentPort?.postMessage(undefined);
  const { out, ...counted } = result;
  const bytes = Buffer.from(new ArrayBuffer(out.length));
  bytes.write(out, 'latin1');
  parentPort?.postMessage({ ...counted, bytes }, [bytes.buffer]);
});
parentPort?.postMessage('ready');
