import type { Classification } from '../catalog/classification.js';
import type { Code } from '../catalog/code.js';
import type { Entry } from '../catalog/entry.js';
import { nameForm } from '../catalog/name.js';
import type { Knowledge } from './reading-options.js';

/** No known name is as long, and longer texts take time to compare. */
const LONGEST = 200;

/** Looks up names and codes. Without a {@link Knowledge}, it knows none. */
export class KnownNames {
  readonly #knowledge: Knowledge | undefined;

  constructor(knowledge: Knowledge | undefined) {
    this.#knowledge = knowledge;
  }

  /** Whether anything is known: without it, a name is only what it looks like. */
  get isAnything(): boolean {
    return this.#knowledge !== undefined;
  }

  /** Whether an occupation, a title or a trade is called so. */
  isKnown = (name: string): boolean => {
    if (name.length > LONGEST) return false;
    const form = nameForm(name);
    const catalogue = this.#knowledge?.catalogue;
    return (
      form !== '' &&
      catalogue !== undefined &&
      (this.isOccupation(name) ||
        catalogue.withTitle(form).length > 0 ||
        catalogue.withTrade(form).length > 0)
    );
  };

  isOccupation(name: string): boolean {
    return this.codesOf(name).length > 0;
  }

  /** The codes of the occupations with a name. */
  codesOf(name: string): readonly Code[] {
    const form = nameForm(name);
    const classified = this.#knowledge?.classification.withName(form);
    const listed = this.#knowledge?.catalogue.withOccupation(form) ?? [];
    return [
      ...new Set([
        ...listed.map(({ code }) => code),
        ...(classified === undefined ? [] : [classified.code]),
      ]),
    ];
  }

  /** The entries of the catalogue with a trade. */
  withTrade(name: string): readonly Entry[] {
    return this.#knowledge?.catalogue.withTrade(nameForm(name)) ?? [];
  }

  /** What the classification calls the occupation with a code, if it is not called so. */
  otherNameOf(code: Code, occupation: string): string | undefined {
    const classification: Classification | undefined = this.#knowledge?.classification;
    const name = classification?.withCode(code)?.name;
    if (name === undefined) return undefined;
    return classification?.withName(nameForm(occupation))?.code === code ? undefined : name;
  }
}
