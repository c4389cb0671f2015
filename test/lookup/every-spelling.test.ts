import * as OpenCC from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { parseLevels } from '../../src/catalog/parse-levels.js';
import { check } from '../../src/lookup/check.js';
import { CODES, type Named, OCCUPATIONS, TITLES, TRADES, verdictInSource } from '../oracle.js';
import { LEVEL_WORDS } from '../source.js';

type Spelling = readonly [name: string, spell: (text: string) => string];

const inBrackets =
  ([open, close]: readonly [string, string]) =>
  (text: string) =>
    text.replaceAll('（', open).replaceAll('）', close);

const spaced = (space: string) => (text: string) =>
  space + [...text].map((character) => character + space).join('');

/** ASCII in full width, as Chinese input methods may type it. */
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const traditional = (to: 't' | 'tw' | 'hk') => OpenCC.Converter({ from: 'cn', to });

const inTaiwan = traditional('tw');

const NAME_SPELLINGS: readonly Spelling[] = [
  ['as the source does', (text) => text],
  ['with ASCII brackets', inBrackets(['(', ')'])],
  ['with square brackets', inBrackets(['[', ']'])],
  ['with wide square brackets', inBrackets(['［', '］'])],
  ['with lenticular brackets', inBrackets(['【', '】'])],
  ['with tortoise shell brackets', inBrackets(['〔', '〕'])],
  ['with spaces', spaced(' ')],
  ['with ideographic spaces', spaced('　')],
  ['with tabs and line ends', spaced('\t\r\n')],
  ['with spaces that do not break', spaced('\u00a0')],
  ['in full width', (text) => fullWidth(inBrackets(['(', ')'])(text))],
  ['in upper case', (text) => text.toUpperCase()],
  ['in lower case', (text) => text.toLowerCase()],
  ['in traditional characters', traditional('t')],
  ['as in Taiwan', inTaiwan],
  ['as in Hong Kong', traditional('hk')],
  ['in all of these ways', (text) => spaced('　')(inBrackets(['【', ']'])(inTaiwan(text)))],
];

const hyphened = (hyphen: string) => (code: string) => code.replaceAll('-', hyphen);

const CODE_SPELLINGS: readonly Spelling[] = [
  ['as the source does', (code) => code],
  ['without hyphens', hyphened('')],
  ['with dots', hyphened('.')],
  ['with underscores', hyphened('_')],
  ['with spaces', hyphened(' ')],
  ['with en dashes', hyphened('–')],
  ['with em dashes', hyphened('—')],
  ['with figure dashes', hyphened('‒')],
  ['with spaces around dashes', hyphened(' – ')],
  ['in full width', fullWidth],
  ['in full width without hyphens', (code) => fullWidth(hyphened('')(code))],
  ['in lower case', (code) => code.toLowerCase()],
  ['in spaces', (code) => ` \t${code}　`],
];

/** The spellings of each level, by its spelling in the source. */
const LEVEL_SPELLINGS: Readonly<Record<(typeof LEVEL_WORDS)[number], readonly string[]>> = {
  5: ['5', '５', '5级', '５級', '五级', '五級', '初级', '初级工', '五级/初级工', '五級／初級工'],
  4: ['4', '４', '4级', '四级', '四級', '中级', '中级工', '中級工', '四级 / 中级工'],
  3: ['3', '３', '3级', '三级', '三級', '高级', '高级工', '高級工', '三级/高级工'],
  2: ['2', '２', '2级', '二级', '二級', '技师', '技師', '二级/技师', '二級/技師'],
  1: ['1', '１', '1级', '一级', '一級', '高级技师', '高級技師', '一级/高级技师', ' 一级 '],
  专项职业能力: ['专项职业能力', '專項職業能力', '专项', '專項', 'special', 'ＳＰＥＣＩＡＬ'],
};

/** Where the answers of check differ from the source. */
function differences(
  names: readonly Named[],
  spell: (name: string) => string,
  levels: readonly (readonly [spelled: string, inSource: string])[],
): string[] {
  const different: string[] = [];
  const said = (...words: unknown[]) => words.join(' ');
  for (const [spelled, inSource] of levels) {
    const read = parseLevels(spelled);
    for (const each of names) {
      const name = spell(each.name);
      const { verdict, target } = check(embeddedCatalogue, name, read);
      const answered = said(verdict, target?.kind, target?.code);
      const [wanted] = verdictInSource(each, inSource);
      const expected = said(wanted, each.kind, each.ofOccupation[0]?.code);
      if (answered !== expected) {
        different.push(`${name} at ${spelled} is ${answered}, and should be ${expected}`);
      }
    }
  }
  return different;
}

const AS_IN_SOURCE = LEVEL_WORDS.map((level) => [level, level] as const);

describe.each([
  ['titles', TITLES, NAME_SPELLINGS],
  ['trades', TRADES, NAME_SPELLINGS],
  ['occupations', OCCUPATIONS, NAME_SPELLINGS],
  ['codes', CODES, CODE_SPELLINGS],
])('check answers as the source does for all %s', (_, names, spellings) => {
  it.each(spellings)('spelled %s', (_name, spell) => {
    expect(differences(names, spell, AS_IN_SOURCE)).toEqual([]);
  });
});

describe.each(LEVEL_WORDS)('check agrees with the source at level %s', (inSource) => {
  it.each(LEVEL_SPELLINGS[inSource])('spelled %j', (spelled) => {
    const names = [...TITLES, ...TRADES, ...CODES];
    expect(differences(names, (name) => name, [[spelled, inSource]])).toEqual([]);
  });
});
