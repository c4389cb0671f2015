import { describe, expect, it } from 'vitest';
import { groupsOf, isCode, isWithin, readCode } from '../../src/catalog/code.js';

describe('readCode', () => {
  it.each([
    ['4-01-06-02', '4-01-06-02'],
    ['4010602', '4-01-06-02'],
    ['４－０１－０６－０２', '4-01-06-02'],
    ['4.01.06.02', '4-01-06-02'],
    ['4_01_06_02', '4-01-06-02'],
    ['4 01 06 02', '4-01-06-02'],
    ['4–01–06–02', '4-01-06-02'],
    ['4—01—06—02', '4-01-06-02'],
    ['4‒01‒06‒02', '4-01-06-02'],
    [' 4-01-06-02 ', '4-01-06-02'],
    ['4 - 01 -- 06 — 02', '4-01-06-02'],
    ['4-04-05-z1', '4-04-05-Z1'],
    ['40405Z1', '4-04-05-Z1'],
    ['4-04-05-Z12', '4-04-05-Z12'],
    ['40405z12', '4-04-05-Z12'],
  ])('reads %s as the code of an occupation', (text, code) => {
    expect(readCode(text)).toEqual({ kind: 'code', code });
  });

  it.each([
    ['4', '4'],
    ['4-01', '4-01'],
    ['401', '4-01'],
    ['4-01-06', '4-01-06'],
    ['40106', '4-01-06'],
  ])('reads %s as the code of a group', (text, code) => {
    expect(readCode(text)).toEqual({ kind: 'group', code });
  });

  it.each([
    '4-1',
    '41',
    '4-01-06-02-9',
    '4-01-06-2',
    '0',
    '12',
    '4-',
    '4-01-06-0X',
    '40-1X',
    '9999999999',
    '04010602',
    '4Z1',
    '401Z1',
    '4-04-05-Z0',
  ])('reads %s as a malformed code, not as a name', (text) => {
    expect(readCode(text)).toEqual({ kind: 'malformed' });
  });

  it.each(['电工', '', '3D打印', '3D-2打印', 'Z1', '-4-01', '一级'])(
    'does not read %s as a code',
    (text) => {
      expect(readCode(text)).toEqual({ kind: 'not-a-code' });
    },
  );
});

describe('isCode', () => {
  it('accepts only the spelling of the source', () => {
    expect(['4-01-06-02', '4-04-05-Z1'].every(isCode)).toBe(true);
    const others = [
      '4-01-06',
      '4010602',
      '4-01-06-z1',
      '4-01-06-Z1a',
      '4-01-06-002',
      ' 4-01-06-02',
    ];
    expect(others.filter(isCode)).toEqual([]);
  });
});

describe('groupsOf', () => {
  it('gives the major, sub-major and minor group', () => {
    const reading = readCode('4-04-05-Z1');
    expect(reading.kind === 'code' && groupsOf(reading.code)).toEqual(['4', '4-04', '4-04-05']);
  });
});

describe('isWithin', () => {
  it('compares whole segments', () => {
    expect(isWithin('4-10-01-05', '4-10')).toBe(true);
    expect(isWithin('4-10-01-05', '4-1')).toBe(false);
    expect(isWithin('4-10-01-05', '4-10-01-05')).toBe(true);
  });
});
