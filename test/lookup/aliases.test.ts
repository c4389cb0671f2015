import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Alias, aliasProblems, type ClassifiedName } from '../../scripts/alias-problems.js';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { embeddedClassification } from '../../src/catalog/embedded-classification.js';
import { parseLevels } from '../../src/catalog/parse-levels.js';
import { check } from '../../src/lookup/check.js';
import { search } from '../../src/lookup/search/search.js';
import { SOURCE_ROWS } from '../source.js';

const readData = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));

const { aliases }: { aliases: Alias[] } = readData('aliases.json');
const { occupations: classified }: { occupations: ClassifiedName[] } = readData(
  'classification-2022.json',
);

const OCCUPATIONS = new Set(SOURCE_ROWS.map((row) => row.occupation));

/** The aliases that break a rule, so that a failure names all of them at once. */
const culprits = (isWrong: (alias: Alias) => boolean) =>
  aliases.filter(isWrong).map(({ word }) => word);

describe('the aliases', () => {
  it('have none of the problems that the build refuses', () => {
    expect(aliasProblems(aliases, embeddedCatalogue.entries, classified)).toEqual([]);
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

  it('find the names that they mean', () => {
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

  it('open nothing with the classification either, but suggest first what they mean', () => {
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
