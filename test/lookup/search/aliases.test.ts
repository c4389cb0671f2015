import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/catalog/catalogue.js';
import { embeddedCatalogue } from '../../../src/catalog/embedded.js';
import { nameForm } from '../../../src/catalog/name.js';
import { aliasesNear, entriesOf, isAlias } from '../../../src/lookup/aliases.js';
import { alias, mayBeAlias, wholeAlias } from '../../../src/lookup/search/layers/alias.js';
import {
  type Finding,
  isPartOfAlias,
  isPartOfAliasWord,
} from '../../../src/lookup/search/match.js';
import { makeWord } from '../../../src/lookup/search/word.js';
import { latinTokens, withoutHyphens } from '../../../src/lookup/spelling.js';
import { catalogueOf } from '../catalogues.js';
import { findBy } from './layers.js';

const { aliases }: { aliases: { word: string; for: string[] }[] } = JSON.parse(
  readFileSync(new URL('../../../data/aliases.json', import.meta.url), 'utf8'),
);

describe('latinTokens', () => {
  it.each([
    ['Pet Groomers', 'pet groomer'],
    ['pet & groomer', 'pet groomer'],
    ['e-commerce', 'ecommerce'],
    ['call-centre', 'callcenter'],
    ['centrepiece', 'centrepiece'],
    ['labour', 'labor'],
    ['journalist', 'journalist'],
    ['organise organising organisation organiser', 'organize organizing organization organizer'],
    ['disease', 'disease'],
    [
      'labelling labelled traveller chancellor jewellery',
      'labeling labeled traveler chancelor jewelery',
    ],
    ['allergy', 'allergy'],
    ['bodies technologies diesel', 'body technology diesel'],
    ['dresses boxes watches brushes chest', 'dress box watch brush chest'],
    ['bus glass gas cars', 'bus glass gas car'],
    ['café 3d', 'café 3d'],
  ])('takes %s for the words %s', (text, tokens) => {
    expect(latinTokens(text)).toEqual(tokens.split(' '));
  });

  it.each(['电工', 'Revit建模', '建模revit', ''])('finds no words in %s', (text) => {
    expect(latinTokens(text)).toEqual([]);
  });
});

it('hyphens make no difference', () => {
  expect(withoutHyphens('e-commerce')).toBe('ecommerce');
});

describe('aliasesNear', () => {
  const near = (word: string) =>
    aliasesNear(makeWord(nameForm(word), word)).map((found) => found.word);
  const written = (test: (word: string) => boolean) => aliases.map(({ word }) => word).filter(test);

  it('gives a Chinese word the aliases that begin with it', () => {
    expect(near('月').sort()).toEqual(written((word) => word.startsWith('月')).sort());
    expect(near('')).toEqual([]);
  });

  it('gives a word with Latin letters those, in any case, and Latin ones that begin with it or have it', () => {
    const withWord = (beginning: string) =>
      written((word) => latinTokens(word).some((token) => token.startsWith(beginning)));
    expect(near('ai训')).toEqual(['AI训练师']);
    expect(near('nurse')).toEqual(withWord('nurse'));
    expect(near('pet').sort()).toEqual(withWord('pet').sort());
  });

  it('gives several Latin words the aliases that have no others', () => {
    expect(near('Pet Groomers')).toEqual(['pet groomer']);
    expect(near('pet')).toContain('pet groomer');
    expect(near('groomer pet')).toEqual([]);
  });
});

describe('an alias', () => {
  it.each(['月嫂', 'ai训', 'nurse'])(
    'near %s has the forms in which words are compared',
    (near) => {
      for (const { word, form, tokens, singular } of aliasesNear(makeWord(nameForm(near), near))) {
        expect({ word, form, tokens, singular }).toEqual({
          word,
          form: withoutHyphens(nameForm(word)),
          tokens: latinTokens(word),
          singular: latinTokens(word).join(''),
        });
      }
    },
  );
});

describe('entriesOf', () => {
  const entriesOfWord = (word: string, catalogue: Catalogue) => {
    const [found] = aliasesNear(makeWord(nameForm(word), word));
    return found && entriesOf(found, catalogue).map((named) => named.map(({ title }) => title));
  };

  it('gives the entries of an occupation or of a title', () => {
    const catalogue = catalogueOf(
      ['6-31-01-03', '电工', '电工', [5]],
      ['4-10-01-06', '家政服务员（母婴护理员）', '家政服务员', [5]],
      ['4-10-01-06', '家政服务员', '家政服务员', [2]],
    );
    expect(entriesOfWord('月嫂', catalogue)).toEqual([['家政服务员（母婴护理员）']]);
    expect(entriesOfWord('保姆', catalogue)).toEqual([['家政服务员（母婴护理员）', '家政服务员']]);
  });

  it('gives those of the name that fits best first, and none for a name that is not there', () => {
    const both = catalogueOf(
      ['4-03-02-02', '西式烹调师', '西式烹调师', [5]],
      ['4-03-02-01', '中式烹调师', '中式烹调师', [5]],
    );
    expect(entriesOfWord('厨师', both)).toEqual([['中式烹调师'], ['西式烹调师']]);
    const alone = catalogueOf(['4-03-02-02', '西式烹调师', '西式烹调师', [5]]);
    expect(entriesOfWord('厨师', alone)).toEqual([[], ['西式烹调师']]);
  });
});

describe('isAlias', () => {
  it('tells a whole alias from a part of one', () => {
    expect(isAlias('月嫂')).toBe(true);
    expect(['月', '嫂', '电工'].filter(isAlias)).toEqual([]);
  });
});

describe('mayBeAlias', () => {
  it('is true of every Latin word and of Chinese ones among the aliases', () => {
    expect(['月嫂', 'zzzz'].every((word) => mayBeAlias(makeWord(nameForm(word), word)))).toBe(true);
    expect(mayBeAlias(makeWord(nameForm('电工')))).toBe(false);
  });
});

describe('alias', () => {
  const slackOf = (word: string, occupation: string) => findBy(alias, word, occupation)?.penalty;

  it.each([
    ['护老员', '养老护理员', 0],
    ['elderly care worker', '养老护理员', 0],
    ['elderly', '养老护理员', 10],
    ['care', '养老护理员', 100],
    ['elder', '养老护理员', 200],
    ['eld', '养老护理员', 200],
    ['敬老', '养老护理员', 10],
    ['ecommerce', '电子商务师', 0],
    ['ceremony', '茶艺师', 100],
    ['ceremon', '茶艺师', 200],
    ['government affair clerk', '政务服务办事员', 0],
    ['governmentaffairsclerk', '政务服务办事员', 0],
  ])('%s is as far from a word for %s as %i', (word, occupation, penalty) => {
    expect(slackOf(word, occupation)).toBe(penalty);
  });

  it.each([
    ['敬', '养老护理员'],
    ['老院', '养老护理员'],
    ['el', '养老护理员'],
    ['derly', '养老护理员'],
    ['worker', '养老护理员'],
    ['elderly worker', '养老护理员'],
    ['care worker', '养老护理员'],
    ['月嫂', '电工'],
  ])('%s is nothing of a word for %s', (word, occupation) => {
    expect(findBy(alias, word, occupation)).toBeUndefined();
  });

  it.each([
    ['sell', 'sell books'],
    ['feed', 'feed babies'],
    ['operate', 'operate service robots'],
    ['prepare', 'prepare printing plates'],
    ['inspector', 'food inspector'],
    ['home', 'home design'],
  ])('%s says too little on its own, %s does not', (word, whole) => {
    const foundBy = (text: string) => alias(makeWord(nameForm(text), text), embeddedCatalogue);
    expect(foundBy(word)).toEqual(new Map());
    expect(foundBy(whole).size).toBeGreaterThan(0);
  });

  it('tells the whole alias, and what of it was typed', () => {
    expect(findBy(alias, '护老员', '养老护理员')).toEqual({
      kind: 'alias',
      field: 'alias',
      ranges: [[0, 3]],
      penalty: 0,
      alias: '护老员',
    });
    expect(findBy(alias, '月子护', '家政服务员（母婴护理员）', '家政服务员')).toMatchObject({
      ranges: [[0, 3]],
      alias: '月子护理',
    });
    expect(findBy(alias, 'ceremony', '茶艺师')).toMatchObject({
      ranges: [[4, 12]],
      alias: 'tea ceremony',
    });
    expect(findBy(alias, 'ecommerce', '电子商务师')).toMatchObject({
      ranges: [[0, 10]],
      alias: 'e-commerce',
    });
    expect(findBy(alias, 'plc', '电工')).toMatchObject({ ranges: [[0, 3]], alias: 'PLC' });
  });
});

describe('wholeAlias', () => {
  it('finds by an alias, and not by a part of one or by none', () => {
    const catalogue = catalogueOf(['4-10-01-05', '养老护理员', '养老护理员', [5]]);
    const finds = (word: string) =>
      wholeAlias(makeWord(nameForm(word), word), catalogue).size === 1;
    expect([finds('护老员'), finds('敬老'), finds('elderly'), finds('zzzz')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('parts of aliases', () => {
  const finding = (kind: Finding['kind'], penalty: number): Finding => ({
    kind,
    field: 'alias',
    ranges: [],
    penalty,
  });

  it('are told by how far they are, and are never of another kind', () => {
    const slacks = [0, 9, 10, 199, 200];
    expect(slacks.filter((penalty) => isPartOfAlias(finding('alias', penalty)))).toEqual([
      10, 199, 200,
    ]);
    expect(slacks.filter((penalty) => isPartOfAliasWord(finding('alias', penalty)))).toEqual([200]);
    expect(isPartOfAlias(finding('prefix', 200)) || isPartOfAliasWord(finding('prefix', 200))).toBe(
      false,
    );
  });
});
