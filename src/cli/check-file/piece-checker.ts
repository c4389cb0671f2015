import { Catalogue, type Provenance } from '../../catalog/catalogue.js';
import { embeddedCatalogue } from '../../catalog/embedded.js';
import { embeddedClassification } from '../../catalog/embedded-classification.js';
import type { Entry } from '../../catalog/entry.js';
import type { Language } from '../../messages/language.js';
import { MESSAGES } from '../../messages/messages.js';
import { DelimitedReader } from '../../tabular/delimited.js';
import { LineReader } from '../../tabular/objects.js';
import { type FoundObjects, JsonRows } from './json-rows.js';
import type { RowCounts } from './row-checker.js';
import type { CheckFileSettings } from './settings.js';
import { TableRows } from './table-rows.js';
import { DelimitedChecker, ObjectsChecker, type RowsSetup } from './text-checker.js';

/** What a thread that checks pieces is given first. Plain data, as all that goes between threads. */
export interface PieceSetup {
  readonly settings: Omit<
    CheckFileSettings,
    'catalogue' | 'classification' | 'messages' | 'problems' | 'threads'
  >;
  readonly language: Language;
  /** `undefined` for the embedded catalogue. */
  readonly catalogue:
    | { readonly provenance: Provenance; readonly entries: readonly Entry[] }
    | undefined;
  readonly rows: RowsSetup;
}

/** Whole rows, as a binary string; of objects, with what those before them have shown. */
export interface Piece {
  readonly text: string;
  readonly found: FoundObjects | undefined;
}

/** The result of a piece. */
export interface PieceResult extends RowCounts {
  /** What comes out for its rows, as a binary string. */
  readonly out: string;
}

/** Checks pieces of an input, each by itself. */
export class PieceChecker {
  readonly #settings: CheckFileSettings;
  readonly #setup: RowsSetup;
  #rows: TableRows | JsonRows;
  #text: DelimitedChecker | ObjectsChecker;
  #found = '';

  constructor(setup: PieceSetup) {
    const { settings, language, catalogue, rows } = setup;
    this.#setup = rows;
    this.#settings = {
      ...settings,
      catalogue:
        catalogue === undefined
          ? embeddedCatalogue
          : new Catalogue(catalogue.provenance, catalogue.entries),
      classification: embeddedClassification,
      messages: MESSAGES[language],
      problems: undefined,
      threads: undefined,
    };
    [this.#rows, this.#text] = this.#begin();
  }

  /**
   * Checks the rows of a piece.
   *
   * @returns `undefined` if that cannot be done here: an error belongs in its place among the rows, and what objects show
   *   that those before them have not counts for all after them
   */
  check({ text, found }: Piece): PieceResult | undefined {
    const before = JSON.stringify(found);
    if (found !== undefined && this.#found !== before) {
      [this.#rows, this.#text] = this.#begin(found);
      this.#found = before;
    }
    try {
      const out = this.#text.take(text);
      const counted = this.#rows.checker?.takeCounts() ?? { counts: [], notes: 0 };
      if (this.#rows instanceof TableRows || JSON.stringify(this.#rows.found) === before) {
        return { out, ...counted };
      }
    } catch {
      // The main thread meets the same error when it checks the piece.
    }
    [this.#rows, this.#text] = this.#begin(found);
    return undefined;
  }

  #begin(found?: FoundObjects): [TableRows | JsonRows, DelimitedChecker | ObjectsChecker] {
    const setup = this.#setup;
    if (setup.kind === 'table') {
      const { delimiter, lineBreak, keepsDelimiter, header } = setup;
      const rows = new TableRows(this.#settings, keepsDelimiter ? { delimiter } : {});
      rows.resume(header);
      return [rows, new DelimitedChecker(new DelimitedReader(delimiter, lineBreak), rows)];
    }
    const rows = new JsonRows(this.#settings, false);
    if (found !== undefined) rows.resume(found);
    return [rows, new ObjectsChecker(new LineReader(), rows)];
  }
}
