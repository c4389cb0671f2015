import { embeddedCatalogue } from '../../catalog/embedded.js';
import { InputError } from '../../tables/input-error.js';
import type { Utf8Text } from '../../tabular/encoding.js';
import { binaryFromBytes, bytesFromBinary } from './binary-string.js';
import { LONGEST_ROW } from './longest-row.js';
import { type Piece, PieceChecker, type PieceSetup } from './piece-checker.js';
import type { RowChecker } from './row-checker.js';
import type { CheckFileSettings, ThreadOptions } from './settings.js';
import type { HandOver, TextChecker } from './text-checker.js';
import { type WorkerAnswer, WorkerPool } from './worker-pool.js';

/** How many pieces may wait for an earlier one. */
const MOST_WAITING = 4;

/** A piece on its way. */
interface Sent {
  readonly piece: Piece;
  readonly answer: Promise<WorkerAnswer>;
  isAnswered: boolean;
}

/** A text whose first rows were checked already. */
interface Begun {
  /** The bytes that follow. */
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly text: Utf8Text;
  readonly checked: TextChecker;
  readonly checker: RowChecker;
  readonly handOver: HandOver;
}

/**
 * Goes on with a text by several threads. What comes out, what is counted and where it fails is the same to the byte as
 * by one: pieces come out in their order, and what a piece shows that may matter to others is seen in its place.
 */
export async function* checkByThreads(
  { bytes, text, checked, checker, handOver }: Begun,
  settings: CheckFileSettings,
  { file, workers, pieceLength }: ThreadOptions,
): AsyncGenerator<string | Uint8Array> {
  const { cutter, partialRow } = handOver;
  const setup = pieceSetup(handOver, settings);
  const pool = new WorkerPool(file, workers, setup);
  const local = new PieceChecker(setup);
  const sent: Sent[] = [];
  let found = handOver.found();

  const send = (rows: string) => {
    const piece = { text: rows, found };
    const answer = pool.check(piece) ?? Promise.resolve(checkHere(local, piece));
    const one: Sent = { piece, answer, isAnswered: false };
    sent.push(one);
    answer.then(() => {
      one.isAnswered = true;
    });
  };
  /** Gives what comes out for the first piece on its way. */
  const receive = async (): Promise<string | Uint8Array> => {
    const one = sent.shift();
    if (one === undefined) return '';
    const answer = await one.answer;
    if (answer !== undefined && one.piece.found === found) {
      checker.addCounts(answer);
      return answer.bytes;
    }
    const out = checked.take(one.piece.text);
    found = handOver.found();
    return out;
  };

  let failure: (() => unknown) | undefined;
  async function* pieces(): AsyncGenerator<string> {
    let rows = cutter.take(partialRow);
    try {
      for await (const some of bytes) {
        rows += cutter.take(binaryFromBytes(text.read(some)));
        if (cutter.rest.length > LONGEST_ROW) {
          failure = () => new InputError('row-too-long', { row: checker.rows + 2 });
          break;
        }
        if (rows.length < pieceLength) continue;
        yield rows;
        rows = '';
      }
    } catch (error) {
      failure = () => error;
    }
    yield rows;
  }

  try {
    for await (const rows of pieces()) {
      if (rows !== '') send(rows);
      while (sent[0]?.isAnswered || sent.length > MOST_WAITING) yield await receive();
    }
    while (sent.length > 0) yield await receive();
    if (failure !== undefined) throw failure();
    yield checked.take(cutter.rest + binaryFromBytes(text.end()));
    yield checked.end();
  } finally {
    pool.close();
  }
}

function checkHere(local: PieceChecker, piece: Piece): WorkerAnswer {
  const result = local.check(piece);
  if (result === undefined) return undefined;
  const { out, ...counted } = result;
  return { ...counted, bytes: bytesFromBinary(out) };
}

function pieceSetup({ setup }: HandOver, settings: CheckFileSettings): PieceSetup {
  const { catalogue, messages, named, headerRow, output, fields, escapesFormulas } = settings;
  const { provenance, entries } = catalogue;
  return {
    settings: { named, headerRow, output, fields, escapesFormulas },
    language: messages.language,
    catalogue: catalogue === embeddedCatalogue ? undefined : { provenance, entries },
    rows: setup,
  };
}
