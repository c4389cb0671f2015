import type { Code } from './code.js';
import type { Entry } from './entry.js';
import { type NameForm, nameForm } from './name.js';

/** Where a catalogue comes from. */
export interface Provenance {
  /** Title of the published table. */
  readonly title: string | null;
  /** Which attachment of its notice it is, such as 附件2. */
  readonly attachment: string | null;
  /** The note below the table. */
  readonly footnote: string | null;
  readonly source: {
    /** Name of the file that was read. */
    readonly file: string;
    /** SHA-256 of that file's bytes, in hexadecimal. */
    readonly sha256: string;
  };
}

type EntriesBy<Key> = ReadonlyMap<Key, readonly Entry[]>;

/** A catalogue: its provenance, its entries in order, and the indexes by which they are found exactly. */
export class Catalogue {
  #entries: readonly Entry[] | (() => readonly Entry[]);
  #byCode: EntriesBy<string> | undefined;
  #byOccupation: EntriesBy<NameForm> | undefined;
  #byTitle: EntriesBy<NameForm> | undefined;
  #byTrade: EntriesBy<NameForm> | undefined;

  /**
   * @param provenance where the entries come from
   * @param entries valid entries in catalogue order, or how to get them when they are first asked for
   * @param formOf the name form of a name of these entries, where there is a quicker way to it than the general one
   */
  constructor(
    readonly provenance: Provenance,
    entries: readonly Entry[] | (() => readonly Entry[]),
    readonly formOf: (name: string) => NameForm = nameForm,
  ) {
    this.#entries = entries;
  }

  /** All entries, in catalogue order. */
  get entries(): readonly Entry[] {
    if (typeof this.#entries === 'function') this.#entries = this.#entries();
    return this.#entries;
  }

  /** The entries with a code, in catalogue order; none if nobody has it. */
  withCode(code: Code): readonly Entry[] {
    this.#byCode ??= groupBy(this.entries, (entry) => entry.code);
    return this.#byCode.get(code) ?? [];
  }

  /** The entries of every occupation with a name. */
  withOccupation(name: NameForm): readonly Entry[] {
    this.#byOccupation ??= groupBy(this.entries, (entry) => this.formOf(entry.occupation));
    return this.#byOccupation.get(name) ?? [];
  }

  /** The entries with a title. */
  withTitle(name: NameForm): readonly Entry[] {
    this.#byTitle ??= groupBy(this.entries, (entry) => this.formOf(entry.title));
    return this.#byTitle.get(name) ?? [];
  }

  /** The entries with a trade. */
  withTrade(name: NameForm): readonly Entry[] {
    this.#byTrade ??= groupBy(this.entries, (entry) =>
      entry.trade === null ? undefined : this.formOf(entry.trade),
    );
    return this.#byTrade.get(name) ?? [];
  }
}

/** Items by a key, in their order; an item without a key is left out. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key | undefined,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
