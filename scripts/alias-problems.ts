import type { Entry } from '../src/catalog/entry.js';
import { nameForm } from '../src/catalog/name.js';
import { latinTokens, withoutHyphens } from '../src/lookup/spelling.js';

/** A line of `data/aliases.json`. */
export interface Alias {
  readonly word: string;
  /** Occupations (all entries of them) or titles (that entry), the most fitting first. */
  readonly for: readonly string[];
  readonly kind: string;
  readonly reason: string;
}

/** An occupation of the national classification, with another form of its name where the sources differ. */
export interface ClassifiedName {
  readonly name: string;
  readonly other?: string;
}

const KINDS = ['everyday', 'former', 'abbreviation', 'regional', 'english'];

/** Marks that separate the items of a query or of the generated text; a word with one would never be found. */
const SEPARATES = /[,，、;；|/\t\n]/;
const ENGLISH = /^[a-z0-9][a-z0-9 '&.-]*$/;
const HAN = /\p{Script=Han}/u;
const SHORTEST = 2;

/** Endings that name the person and say nothing of the work; the longest first. */
const PERSON = '专业人员 操作工 操作员 人员 工人 师傅 师 员 工'.split(' ');

/**
 * What is wrong with the aliases, a line for each problem; none if all may be used.
 *
 * @param entries the catalogue that the aliases are for
 * @param classified all occupations of the national classification: a word that is another occupation there, or
 *   differs from one only by the ending for the person (保安 of 保安员), or begins with one, is no alias
 */
export function aliasProblems(
  aliases: readonly Alias[],
  entries: readonly Entry[],
  classified: readonly ClassifiedName[],
): string[] {
  const names = new Set(entries.flatMap(({ occupation, title }) => [occupation, title]));
  const official = new Set(
    entries
      .flatMap(({ occupation, title, trade }) => [occupation, title, trade ?? title])
      .map(nameForm),
  );
  const others = otherOccupations(entries, classified);
  const seen = new Map<string, string>();

  return aliases.flatMap((alias) => {
    const problems = [...problemsOfForm(alias), ...problemsOfTargets(alias, names)];
    const form = nameForm(alias.word);
    if (official.has(form)) problems.push('is an official name of the catalogue');
    const other = others.get(withoutPerson(form));
    if (other !== undefined) problems.push(`is an occupation that the catalogue lacks: ${other}`);
    for (const name of others.values()) {
      // Search would find the alias by its beginning.
      if (name !== other && form.startsWith(name)) {
        problems.push(`begins with an occupation that the catalogue lacks: ${name}`);
      }
    }
    for (const each of formsOf(alias.word)) {
      const before = seen.get(each);
      if (before !== undefined) problems.push(`repeats ${before}`);
    }
    for (const each of formsOf(alias.word)) seen.set(each, alias.word);
    return problems.map((problem) => `${alias.word} ${problem}`);
  });
}

function problemsOfForm({ word, kind, reason }: Alias): string[] {
  const problems: string[] = [];
  if (!KINDS.includes(kind)) problems.push(`has no known kind: ${kind}`);
  if (reason.trim() === '') problems.push('has no reason');
  if (word !== word.trim() || SEPARATES.test(word))
    problems.push('has a mark that separates words');
  if (HAN.test(word) && nameForm(word) !== word.toLowerCase()) {
    problems.push('is not in simplified characters without white space');
  }
  if (kind === 'english' && !ENGLISH.test(word)) problems.push('is not English in lower case');
  if ([...word.matchAll(/[\p{L}\p{N}]/gu)].length < SHORTEST) problems.push('is too short');
  return problems;
}

function problemsOfTargets({ for: targets }: Alias, names: ReadonlySet<string>): string[] {
  const problems = targets
    .filter((name) => !names.has(name))
    .map((name) => `is for ${name}, which the catalogue lacks`);
  if (targets.length === 0) problems.push('is for nothing');
  if (new Set(targets).size < targets.length) problems.push('is for the same name twice');
  return problems;
}

/** The forms in which a word is looked for; two aliases that share one would be found together. */
function formsOf(word: string): string[] {
  const form = withoutHyphens(nameForm(word));
  return [...new Set([form, latinTokens(word).join('') || form])];
}

/** The occupations of the classification that the catalogue lacks, by their names without the person. */
function otherOccupations(
  entries: readonly Entry[],
  classified: readonly ClassifiedName[],
): ReadonlyMap<string, string> {
  const listed = new Set(entries.map(({ occupation }) => nameForm(occupation)));
  const others = new Map<string, string>();
  for (const { name, other } of classified) {
    if (listed.has(nameForm(name))) continue;
    for (const each of [name, other ?? name]) others.set(withoutPerson(nameForm(each)), name);
  }
  return others;
}

/** A name without the ending for the person, where enough is left to say something: 焊工 stays. */
function withoutPerson(form: string): string {
  const ending = PERSON.find((each) => form.endsWith(each));
  const rest = ending === undefined ? form : form.slice(0, -ending.length);
  return rest.length < SHORTEST ? form : rest;
}
