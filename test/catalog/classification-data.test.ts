import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupsOf, isCode, readCode } from '../../src/catalog/code.js';
import {
  embeddedClassification,
  isClassifiedName,
} from '../../src/catalog/embedded-classification.js';
import { nameForm, simplifiedNameForm } from '../../src/catalog/name.js';
import { SOURCE_ROWS } from '../source.js';

interface Named {
  readonly code: string;
  readonly name: string;
  readonly confidence: string;
  readonly other?: string;
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));

const {
  about,
  name,
  edition,
  groups,
  occupations,
}: { about: string; name: string; edition: string; groups: Named[]; occupations: Named[] } = read(
  'classification-2022.json',
);

const codesOf = (items: readonly Named[]) => items.map(({ code }) => code);
const namesOf = (items: readonly Named[]) =>
  items.flatMap(({ name: each, other }) => (other === undefined ? [each] : [each, other]));

describe('data/classification-2022.json', () => {
  it('names itself, its edition and its sources', () => {
    expect([name, edition]).toEqual(['中华人民共和国职业分类大典', '2022年版']);
    expect(about).toContain('solisamicus/occstructor');
    expect(about).toContain('Optima-Chat/china-jobs');
  });

  it('has 1,639 occupations in 8 major groups', () => {
    expect(occupations).toHaveLength(1639);
    expect(groups.filter(({ code }) => code.length === 1)).toHaveLength(8);
  });

  it('has well-formed, unique codes in order', () => {
    for (const { code } of occupations) expect([code, isCode(code)]).toEqual([code, true]);
    for (const { code } of groups) expect(readCode(code)).toEqual({ kind: 'group', code });
    for (const codes of [codesOf(occupations), codesOf(groups)]) {
      expect(codes).toEqual([...new Set(codes)].toSorted());
    }
  });

  it('has every group of its occupations; all others are catch-all groups (99) without occupations', () => {
    const used = new Set<string>(
      occupations.flatMap(({ code }) => (isCode(code) ? groupsOf(code) : [])),
    );
    const codes = new Set(codesOf(groups));
    expect([...used].filter((code) => !codes.has(code))).toEqual([]);
    for (const code of codes) {
      if (!used.has(code)) expect(code).toMatch(/-99(?:-00)?$/);
    }
  });

  it('has unique names in simplified characters, as the program assumes', () => {
    const names = namesOf(occupations);
    expect(new Set(names.map(nameForm)).size).toBe(names.length);
    for (const each of names) expect(simplifiedNameForm(each)).toBe(nameForm(each));
  });

  it('writes names without white space and half-width brackets', () => {
    for (const each of namesOf([...groups, ...occupations]))
      expect(each).toMatch(/^[\p{Script=Han}、（）]+$/u);
  });

  it('gives the confidence in each name, and its other form where the sources differ', () => {
    for (const { code, confidence, other } of [...groups, ...occupations]) {
      expect([code, confidence]).toEqual([code, other === undefined ? 'agreed' : 'listed']);
    }
    expect(codesOf(occupations.filter(({ other }) => other !== undefined))).toEqual([
      '2-01-06-06',
      '2-01-07-00',
      '2-01-10-00',
    ]);
  });

  it('agrees with the catalogue on every code and name, except for the two supplementary codes', () => {
    const nameOf = new Map(occupations.map(({ code, name: each }) => [code, each]));
    const differing = new Set(
      SOURCE_ROWS.filter(({ code, occupation }) => nameOf.get(code) !== occupation).map(
        ({ code, occupation }) => `${code} ${occupation}`,
      ),
    );
    expect([...differing]).toEqual(['4-04-05-Z1 人工智能数据标注', '4-04-05-Z2 人工智能模型运用']);
  });

  it('names the groups as data/groups.json does, where both have them', () => {
    const nameOf = new Map(groups.map(({ code, name: each }) => [code, each]));
    const trusted: [string, { name: string }][] = Object.entries(read('groups.json').groups);
    for (const [code, group] of trusted.filter(([code]) => nameOf.has(code)))
      expect([code, nameOf.get(code)]).toEqual([code, group.name]);
  });
});

describe('the classification that ships', () => {
  it('has each occupation of the data with its code, and each other form of its name', () => {
    for (const { code, name: each, other } of occupations) {
      expect(embeddedClassification.withName(simplifiedNameForm(each))).toMatchObject({
        code,
        name: each,
      });
      if (other !== undefined) {
        expect(embeddedClassification.withName(simplifiedNameForm(other))).toMatchObject({ code });
      }
    }
  });

  it('tells its names from parts of them, and from nothing', () => {
    expect(
      namesOf(occupations).filter((each) => !isClassifiedName(simplifiedNameForm(each))),
    ).toEqual([]);
    const cut = namesOf(occupations).map((each) => simplifiedNameForm(each.slice(0, -1)));
    const whole = new Set(namesOf(occupations).map(simplifiedNameForm));
    expect(cut.filter((each) => isClassifiedName(each) !== whole.has(each))).toEqual([]);
    expect(isClassifiedName(simplifiedNameForm(''))).toBe(false);
  });
});
