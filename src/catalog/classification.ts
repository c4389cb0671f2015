import { type Code, type GroupCode, readCode } from './code.js';
import { type NameForm, nameForm } from './name.js';

/** An occupation of the classification, listed in a catalogue or not. Keys are in the order of the JSON output. */
export interface ClassifiedOccupation {
  /** Its code. */
  readonly code: Code;
  /** Its name. */
  readonly name: string;
}

/** An occupation, with the other forms of its name in the sources of the classification. */
export interface ClassificationRow extends ClassifiedOccupation {
  /** Other forms of the name; usually empty. */
  readonly otherNames: readonly string[];
}

/**
 * An edition of the national classification of occupations. It has far more occupations than a catalogue, but no trades
 * or levels. With it, an occupation that exists but is not open (律师) can be distinguished from a name that does not
 * exist. Immutable.
 */
export class Classification {
  #rows: readonly ClassificationRow[] | (() => readonly ClassificationRow[]);
  #byCode: ReadonlyMap<Code, ClassifiedOccupation> | undefined;
  #byName: ReadonlyMap<NameForm, ClassifiedOccupation> | undefined;

  /**
   * @param rows the occupations ordered by code, or a function that returns them, called on first use
   * @internal
   */
  constructor(
    /** Its name: 中华人民共和国职业分类大典. */
    readonly name: string,
    /** Its edition: 2022年版. */
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

  /** All occupations, ordered by code. */
  get occupations(): readonly ClassifiedOccupation[] {
    return this.#all;
  }

  /** The occupation with this code; `undefined` if there is none. */
  withCode(code: Code): ClassifiedOccupation | undefined {
    this.#byCode ??= new Map(this.#all.map((row) => [row.code, row]));
    return withoutOtherNames(this.#byCode.get(code));
  }

  /**
   * The occupation with this name or with this other form of its name; `undefined` if there is none.
   *
   * @internal
   */
  withName(name: NameForm): ClassifiedOccupation | undefined {
    this.#byName ??= new Map(
      this.#all.flatMap((row) =>
        [...row.otherNames, row.name].map((each) => [this.formOf(each), row]),
      ),
    );
    return withoutOtherNames(this.#byName.get(name));
  }

  /** The occupation that a text names exactly, by code or by name, as people type them; `undefined` if there is none. */
  find(text: string): ClassifiedOccupation | undefined {
    const reading = readCode(text);
    return reading.kind === 'code' ? this.withCode(reading.code) : this.withName(nameForm(text));
  }

  get #all(): readonly ClassificationRow[] {
    if (typeof this.#rows === 'function') this.#rows = this.#rows();
    return this.#rows;
  }
}

function withoutOtherNames(
  row: ClassifiedOccupation | undefined,
): ClassifiedOccupation | undefined {
  return row === undefined ? undefined : { code: row.code, name: row.name };
}
