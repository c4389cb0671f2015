import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { embeddedClassification } from '../../src/catalog/embedded-classification.js';
import { nameForm } from '../../src/catalog/name.js';
import { parseLevels } from '../../src/catalog/parse-levels.js';
import { check } from '../../src/lookup/check.js';
import { search } from '../../src/lookup/search/guesses.js';
import { SOURCE_ROWS, tradeOfRow } from '../source.js';

interface Alias {
  word: string;
  for: string[];
  kind: string;
  reason: string;
}

const { aliases }: { aliases: Alias[] } = JSON.parse(
  readFileSync(new URL('../../data/aliases.json', import.meta.url), 'utf8'),
);

const OCCUPATIONS = new Set(SOURCE_ROWS.map((row) => row.occupation));
const TITLES = new Set(SOURCE_ROWS.map((row) => row.title));
const OFFICIAL = new Set(
  SOURCE_ROWS.flatMap((row) => [row.occupation, row.title, tradeOfRow(row)]).map(nameForm),
);

/** The aliases that break a rule, so that a failure names all of them at once. */
const culprits = (isWrong: (alias: Alias) => boolean) =>
  aliases.filter(isWrong).map(({ word }) => word);

describe('the aliases', () => {
  it('are not official names', () => {
    expect(culprits(({ word }) => OFFICIAL.has(nameForm(word)))).toEqual([]);
  });

  it('stand for official names', () => {
    const isOfficial = (name: string) => OCCUPATIONS.has(name) || TITLES.has(name);
    expect(culprits(({ for: names }) => !names.every(isOfficial))).toEqual([]);
    expect(culprits(({ for: names }) => names.length === 0)).toEqual([]);
    expect(culprits(({ for: names }) => new Set(names).size < names.length)).toEqual([]);
  });

  it('do not repeat', () => {
    const forms = aliases.map(({ word }) => nameForm(word).replaceAll('-', ''));
    expect(forms.filter((form, index) => forms.indexOf(form) < index)).toEqual([]);
  });

  it('have a known kind and a reason', () => {
    const kinds = ['everyday', 'former', 'abbreviation', 'regional', 'english'];
    expect(culprits(({ kind }) => !kinds.includes(kind))).toEqual([]);
    expect(culprits(({ reason }) => reason.trim() === '')).toEqual([]);
    expect(culprits(({ word }) => word !== word.trim() || word === '')).toEqual([]);
    expect(
      culprits(({ word, kind }) => kind === 'english' && !/^[a-z0-9 '&./-]+$/.test(word)),
    ).toEqual([]);
  });

  it('cover every occupation, in English and with another Chinese word', () => {
    const occupationOf = (name: string) =>
      OCCUPATIONS.has(name) ? name : SOURCE_ROWS.find((row) => row.title === name)?.occupation;
    const named = (isWanted: (alias: Alias) => boolean) =>
      new Set(aliases.filter(isWanted).flatMap((alias) => alias.for.map(occupationOf)));
    const inEnglish = named(({ kind }) => kind === 'english');
    const inChinese = named(({ word }) => /\p{Script=Han}/u.test(word));
    expect([...OCCUPATIONS].filter((name) => !inEnglish.has(name))).toEqual([]);
    expect([...OCCUPATIONS].filter((name) => !inChinese.has(name))).toEqual([]);
  });

  it('find the names that they stand for', () => {
    const lost = culprits(({ word, for: names }) => {
      const found = search(embeddedCatalogue, word);
      return !names.every((name) =>
        found.some(({ title, occupation }) => [title, occupation].includes(name)),
      );
    });
    expect(lost).toEqual([]);
  });

  it('never reach check, and neither do pinyin, initials or misspellings', () => {
    const others = [
      'dianzishangwu',
      'dzsws',
      'dian gong',
      '美客师',
      '美蓉师',
      '电工证',
      '电工一级',
    ];
    for (const word of [...aliases.map((alias) => alias.word), ...others, '人工智慧训练师']) {
      const { verdict, target } = check(
        embeddedCatalogue,
        word,
        parseLevels('5、4、3、2、1、专项'),
      );
      expect([word, verdict, target]).toEqual([word, 'unknown', null]);
    }
  });

  it('open nothing with the classification either, but suggest first what they stand for', () => {
    for (const { word, for: names } of aliases) {
      const { open, verdict, target, suggestions } = check(embeddedCatalogue, word, [3], {
        classification: embeddedClassification,
      });
      expect([word, open, target]).toEqual([word, false, null]);
      if (verdict === 'unlisted') continue;
      const [first] = suggestions;
      const meant = SOURCE_ROWS.filter(
        ({ title, occupation }) => names.includes(title) || names.includes(occupation),
      );
      expect([word, first?.title]).toEqual([
        word,
        expect.toSatisfy((title: string) =>
          meant.some((row) => row.title === title || row.occupation === title),
        ),
      ]);
      expect(first?.because).not.toBeNull();
    }
  });
});
