import type { Code } from './code.js';
import type { Entry } from './entry.js';
import { type NameForm, nameForm } from './name.js';

/** Where a catalogue comes from: the title and notes of the published table, and the file that held it. */
export interface Provenance {
  /** Title of the published table; `null` if it has none. */
  readonly title: string | null;
  /** Its label as an attachment to a notice, such as 附件2; `null` if it has none. */
  readonly attachment: string | null;
  /** The note below the table; `null` if there is none. */
  readonly footnote: string | null;
  /** The published file that the entries were read from. */
  readonly source: {
    /** Name of the file that was read. */
    readonly file: string;
    /** SHA-256 of that file's bytes, in hexadecimal. */
    readonly sha256: string;
  };
}

type EntriesBy<Key> = ReadonlyMap<Key, readonly Entry[]>;

/**
 * An immutable catalogue: its provenance, its entries in order, and indexes for exact lookups. Use `embeddedCatalogue`,
 * or make one with `catalogueFrom`.
 */
export class Catalogue {
  #entries: readonly Entry[] | (() => readonly Entry[]);
  #byCode: EntriesBy<string> | undefined;
  #byOccupation: EntriesBy<NameForm> | undefined;
  #byTitle: EntriesBy<NameForm> | undefined;
  #byTrade: EntriesBy<NameForm> | undefined;

  /**
   * @param entries valid entries in catalogue order, or a function that returns them, called on first use
   * @internal
   */
  constructor(
    /** Where the entries come from. */
    readonly provenance: Provenance,
    entries: readonly Entry[] | (() => readonly Entry[]),
    /**
     * Computes the name form of a name in these entries; the embedded catalogue has a quicker way than {@link nameForm}.
     *
     * @internal
     */
    readonly formOf: (name: string) => NameForm = nameForm,
  ) {
    this.#entries = entries;
  }

  /** All entries, in catalogue order. */
  get entries(): readonly Entry[] {
    if (typeof this.#entries === 'function') this.#entries = this.#entries();
    return this.#entries;
  }

  /** The entries with this code, in catalogue order; empty if the catalogue does not have the code. */
  withCode(code: Code): readonly Entry[] {
    this.#byCode ??= groupBy(this.entries, (entry) => entry.code);
    return this.#byCode.get(code) ?? [];
  }

  /**
   * The entries of every occupation with this name.
   *
   * @internal
   */
  withOccupation(name: NameForm): readonly Entry[] {
    this.#byOccupation ??= groupBy(this.entries, (entry) => this.formOf(entry.occupation));
    return this.#byOccupation.get(name) ?? [];
  }

  /**
   * The entries with this title.
   *
   * @internal
   */
  withTitle(name: NameForm): readonly Entry[] {
    this.#byTitle ??= groupBy(this.entries, (entry) => this.formOf(entry.title));
    return this.#byTitle.get(name) ?? [];
  }

  /**
   * The entries with this trade.
   *
   * @internal
   */
  withTrade(name: NameForm): readonly Entry[] {
    this.#byTrade ??= groupBy(this.entries, (entry) =>
      entry.trade === null ? undefined : this.formOf(entry.trade),
    );
    return this.#byTrade.get(name) ?? [];
  }
}

/** Groups items by key and keeps their order. Items whose key is `undefined` are left out. */
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
