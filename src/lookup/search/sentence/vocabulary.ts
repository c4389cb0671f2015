import type { Catalogue } from '../../../catalog/catalogue.js';
import { isClassifiedName } from '../../../catalog/embedded-classification.js';
import type { Entry } from '../../../catalog/entry.js';
import { GENERAL_WORDS } from '../../../generated/query-words.js';
import { chineseAliases, entriesOf, latinAliases } from '../../aliases.js';
import { neutralStem } from '../../endings.js';
import type { Finding } from '../match.js';
import { type IndexedEntry, type IndexedName, searchIndex } from '../search-index.js';

/** A text by which an entry is known: its name, a part of that, or another word for it. */
export interface Piece {
  readonly indexed: IndexedEntry;
  /** How it finds the entry; the penalty says how little it tells. */
  readonly finding: Finding;
  /** Which endings may follow and still name the same person. */
  readonly endings: 'all' | 'leading' | 'none';
  /** Whether it is enough to find the entry by. */
  readonly isEnough: boolean;
}

/** All texts by which the entries of a catalogue are known. */
export interface Vocabulary {
  readonly pieces: ReadonlyMap<string, readonly Piece[]>;
  /** The Chinese words for each entry, as one text. */
  readonly aliases: ReadonlyMap<IndexedEntry, string>;
}

/** How little each kind of text tells of an entry; less than the layers' penalty for a part of an alias. */
const COST = { name: 0, core: 1, part: 2, alias: 3, coreOfAlias: 3.5, nextMeaning: 0.1 } as const;

/** A single character is in too many names. */
const SHORTEST = 2;

const general = new Set(GENERAL_WORDS.split(' '));

const vocabularies = new WeakMap<Catalogue, Vocabulary>();

/** The vocabulary of a catalogue, collected once. */
export function vocabularyOf(catalogue: Catalogue): Vocabulary {
  const known = vocabularies.get(catalogue) ?? collect(catalogue);
  vocabularies.set(catalogue, known);
  return known;
}

/** Whether the classification has an occupation of this name that the catalogue does not list. */
export function isUnlisted(catalogue: Catalogue, text: string): boolean {
  const form = catalogue.formOf(text);
  return (
    isClassifiedName(form) &&
    catalogue.withOccupation(form).length === 0 &&
    catalogue.withTrade(form).length === 0
  );
}

function collect(catalogue: Catalogue): Vocabulary {
  const pieces = new Map<string, Piece[]>();
  const aliases = new Map<IndexedEntry, string>();
  const add = (text: string, piece: Piece) => {
    if (text.length < SHORTEST) return;
    const known = pieces.get(text);
    if (known === undefined) pieces.set(text, [piece]);
    else known.push(piece);
  };
  const indexedOf = new Map<Entry, IndexedEntry>();
  for (const indexed of searchIndex(catalogue)) {
    indexedOf.set(indexed.entry, indexed);
    for (const name of indexed.names) if (name.field !== 'title') addName(indexed, name, add);
  }
  for (const alias of [...chineseAliases(), ...latinAliases()]) {
    const core = alias.tokens.length === 0 ? neutralStem(alias.form) : alias.form;
    for (const [rank, entries] of entriesOf(alias, catalogue).entries()) {
      for (const entry of entries) {
        const indexed = indexedOf.get(entry);
        if (indexed === undefined) continue;
        const rest = rank * COST.nextMeaning;
        add(alias.form, aliasPiece(indexed, alias.word, COST.alias + rest));
        if (core !== alias.form)
          add(core, aliasPiece(indexed, alias.word, COST.coreOfAlias + rest));
        if (alias.tokens.length > 0) continue;
        aliases.set(indexed, `${aliases.get(indexed) ?? ','}${alias.form},`);
      }
    }
  }
  return { pieces, aliases };
}

function addName(
  indexed: IndexedEntry,
  name: IndexedName,
  add: (text: string, piece: Piece) => void,
): void {
  const { form, field } = name;
  const piece = (start: number, end: number, penalty: number): Finding => ({
    kind: 'substring',
    field,
    ranges: [[start, end]],
    penalty,
  });
  add(form, {
    indexed,
    finding: piece(0, form.length, COST.name),
    endings: 'all',
    isEnough: true,
  });
  const core = neutralStem(form);
  const places = name.boundaries ?? [0, core.length, form.length];
  const theme = themeOf(form, core, places);
  for (const start of places) {
    for (const end of places) {
      if (end - start < SHORTEST || (start === 0 && end === form.length)) continue;
      // 人力资源管理 is as good as 企业人力资源管理.
      const isCore = (start === 0 || start === theme[0]) && end === core.length;
      const isTheme = start === theme[0] && end === theme[1];
      add(form.slice(start, end), {
        indexed,
        finding: piece(start, end, isCore || isTheme ? COST.core : COST.part),
        endings: isCore ? 'all' : isTheme ? 'leading' : 'none',
        isEnough: !general.has(form.slice(start, end)),
      });
    }
  }
}

/** What a name is about, without the words that many names have: 供应链 of 供应链管理师. */
function themeOf(
  form: string,
  core: string,
  places: readonly number[],
): readonly [start: number, end: number] {
  let words = places
    .slice(1)
    .map((end, at): [start: number, end: number] => [places[at] ?? 0, end])
    .filter(([, end]) => end <= core.length);
  const isGeneral = ([start, end] = [0, 0]) => general.has(form.slice(start, end));
  while (words.length > 1 && isGeneral(words[0])) words = words.slice(1);
  while (words.length > 1 && isGeneral(words.at(-1))) words = words.slice(0, -1);
  return [words[0]?.[0] ?? 0, words.at(-1)?.[1] ?? core.length];
}

function aliasPiece(indexed: IndexedEntry, alias: string, penalty: number): Piece {
  const finding: Finding = {
    kind: 'alias',
    field: 'alias',
    ranges: [[0, alias.length]],
    penalty,
    alias,
  };
  return { indexed, finding, endings: 'all', isEnough: true };
}
