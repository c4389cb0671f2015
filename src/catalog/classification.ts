import { type Code, type GroupCode, readCode } from './code.js';
import { type NameForm, nameForm } from './name.js';

/** An occupation of a classification, whether a catalogue lists it or not. Keys are in the order in which JSON shows them. */
export interface ClassifiedOccupation {
  /** Its code. */
  readonly code: Code;
  /** Its name. */
  readonly name: string;
}

/** An occupation, and other forms of its name in the listings that the classification was read from. */
export interface ClassificationRow extends ClassifiedOccupation {
  /** Other forms of the name; mostly none. */
  readonly otherNames: readonly string[];
}

/**
 * An edition of the national classification of occupations: far more occupations than a catalogue opens, without trades
 * and levels. It tells a real occupation that is not open (律师) from a name that nobody has. It does not change.
 */
export class Classification {
  #rows: readonly ClassificationRow[] | (() => readonly ClassificationRow[]);
  #byCode: ReadonlyMap<Code, ClassifiedOccupation> | undefined;
  #byName: ReadonlyMap<NameForm, ClassifiedOccupation> | undefined;

  /**
   * @param rows the occupations in the order of codes, or how to get them when they are first asked for
   * @internal
   */
  constructor(
    /** What the classification is called: 中华人民共和国职业分类大典. */
    readonly name: string,
    /** Which edition of it: 2022年版. */
    readonly edition: string,
    rows: readonly ClassificationRow[] | (() => readonly ClassificationRow[]),
    /**
     * The name of a major, sub-major or minor group; `null` if there is no such group.
     *
     * @internal
     */
    readonly groupName: (code: GroupCode) => string | null,
    private readonly formOf: (name: string) => NameForm = nameForm,
  ) {
    this.#rows = rows;
  }

  /** All occupations, in the order of codes. */
  get occupations(): readonly ClassifiedOccupation[] {
    return this.#all;
  }

  /** The occupation with a code; `undefined` if there is none. */
  withCode(code: Code): ClassifiedOccupation | undefined {
    this.#byCode ??= new Map(this.#all.map((row) => [row.code, row]));
    return plain(this.#byCode.get(code));
  }

  /**
   * The occupation with a name, compared by its form; `undefined` if there is none.
   *
   * @internal
   */
  withName(name: NameForm): ClassifiedOccupation | undefined {
    this.#byName ??= new Map(
      this.#all.flatMap((row) =>
        [...row.otherNames, row.name].map((each) => [this.formOf(each), row]),
      ),
    );
    return plain(this.#byName.get(name));
  }

  /** The occupation that a text names exactly, by its code or its name as people type them; else `undefined`. */
  find(text: string): ClassifiedOccupation | undefined {
    const reading = readCode(text);
    if (reading.kind === 'code') return this.withCode(reading.code);
    return reading.kind === 'not-a-code' ? this.withName(nameForm(text)) : undefined;
  }

  get #all(): readonly ClassificationRow[] {
    if (typeof this.#rows === 'function') this.#rows = this.#rows();
    return this.#rows;
  }
}

function plain(row: ClassifiedOccupation | undefined): ClassifiedOccupation | undefined {
  return row === undefined ? undefined : { code: row.code, name: row.name };
}
