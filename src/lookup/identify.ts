import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification, ClassifiedOccupation } from '../catalog/classification.js';
import { readCode } from '../catalog/code.js';
import type { Candidate } from '../catalog/entry.js';
import { nameForm } from '../catalog/name.js';
import { type NameAndCode, readNameAndCode } from '../catalog/name-and-code.js';
import { type Resolution, resolve } from './resolve.js';

/** What a text names in a catalogue, or else in the classification. */
export type Identification =
  | (Resolution & { kind: 'found' } & {
      /** The occupation of the classification with the given code or name, if the catalogue lists it under another. */
      classified?: ClassifiedOccupation;
    })
  | Exclude<Resolution, { kind: 'found' }>
  /** An occupation of the classification that the catalogue does not list. */
  | { kind: 'unlisted'; occupation: ClassifiedOccupation }
  /** A name and a code in one text that do not belong together; `candidates` are what each of them means. */
  | {
      kind: 'conflict';
      candidates: readonly Candidate[];
      /** The first of these meanings that the catalogue does not list. */
      classified: ClassifiedOccupation | null;
    };

/**
 * Finds exactly what a text names, like {@link resolve}. It also reads a name together with its code, and knows the
 * occupations of a classification. Never guesses.
 *
 * @param classification without it, an occupation that the catalogue does not list is `unknown`
 * @throws ZhiyeError as {@link resolve} does
 */
export function identify(
  catalogue: Catalogue,
  text: string,
  classification?: Classification,
): Identification {
  const both = readNameAndCode(text);
  return both === undefined
    ? identifyOne(catalogue, text, classification)
    : identifyBoth(catalogue, both, classification);
}

function identifyOne(
  catalogue: Catalogue,
  text: string,
  classification: Classification | undefined,
): Identification {
  const resolution = resolve(catalogue, text);
  if (resolution.kind !== 'unknown' || classification === undefined) return resolution;
  const occupation =
    classification.find(text) ?? occupationOfTitle(catalogue, text, classification);
  if (occupation === undefined) return resolution;
  const listed = resolve(catalogue, occupation.name);
  if (listed.kind !== 'found' || listed.target.kind !== 'occupation') {
    return { kind: 'unlisted', occupation };
  }
  // The catalogue lists it under another code or another form of its name.
  const kind = readCode(text).kind === 'code' ? 'code' : 'occupation';
  return { ...listed, target: { ...listed.target, kind }, classified: occupation };
}

/** The unlisted occupation in a title with a trade. No trade of 保安员 is listed, so any trade will do. */
function occupationOfTitle(
  catalogue: Catalogue,
  text: string,
  classification: Classification,
): ClassifiedOccupation | undefined {
  const name = withoutTrade(text);
  const occupation = name === undefined ? undefined : classification.find(name);
  if (occupation === undefined) return undefined;
  return resolve(catalogue, occupation.name).kind === 'unknown' ? occupation : undefined;
}

/** The part of a title before its brackets, in name form; `undefined` if the text does not end in brackets. */
export function withoutTrade(text: string): string | undefined {
  const form = nameForm(text);
  const bracket = form.indexOf('(');
  return bracket > 0 && form.endsWith(')') ? form.slice(0, bracket) : undefined;
}

function identifyBoth(
  catalogue: Catalogue,
  { name, code }: NameAndCode,
  classification: Classification | undefined,
): Identification {
  const byName = identifyOne(catalogue, name, classification);
  const byCode = identifyOne(catalogue, code, classification);
  if (byName.kind === 'ambiguous' && byCode.kind === 'found') {
    const ofCode = byName.candidates.filter((each) => each.code === byCode.target.code);
    const [only] = ofCode;
    if (only !== undefined) {
      if (ofCode.length > 1) return { kind: 'ambiguous', candidates: ofCode };
      return only.title === byCode.target.occupation ? byCode : resolve(catalogue, only.title);
    }
  }
  if (byName.kind === 'unknown' && byCode.kind === 'unknown') return byName;
  // A code that the catalogue has means what the catalogue says, whatever the classification calls it.
  const [meant] = meanings(byCode);
  const means = (found: Identification) =>
    meanings(found).some(({ code: of }) => of === meant?.code);
  if (means(byName) && !(byName.kind === 'unlisted' && byCode.kind === 'found')) return byName;
  // An unknown trade with the code of its occupation is no conflict.
  const occupation = byName.kind === 'unknown' ? withoutTrade(name) : undefined;
  if (occupation !== undefined && means(identifyOne(catalogue, occupation, classification))) {
    return byName;
  }
  const unlisted = [byCode, byName].find((each) => each.kind === 'unlisted');
  return {
    kind: 'conflict',
    candidates: [...meanings(byCode), ...meanings(byName)],
    classified: unlisted?.occupation ?? null,
  };
}

/** The entries or occupations that a text may mean. */
export function meanings(found: Identification): readonly Candidate[] {
  switch (found.kind) {
    case 'found':
      return [{ code: found.target.code, title: found.target.title }];
    case 'unlisted':
      return [{ code: found.occupation.code, title: found.occupation.name }];
    case 'unknown':
      return [];
    case 'ambiguous':
    case 'conflict':
      return found.candidates;
  }
}
