import { describe, expect, it } from 'vitest';
import { codeForm } from '../../src/catalog/code.js';
import { withoutInvisible } from '../../src/catalog/fold.js';
import { nameForm } from '../../src/catalog/name.js';

describe('withoutInvisible', () => {
  it('drops the Default_Ignorable code points of Unicode, and no other', () => {
    const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
    const wrong: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const character = String.fromCodePoint(point);
      const expected = ignorable.test(character) ? '' : character;
      if (withoutInvisible(character) !== expected) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('removes characters that NFKC would turn into invisible ones', () => {
    const names = ['\u3164', '\uffa0', '\u00ad', '电\u200b工', '电工\ufeff'];
    expect(names.map(nameForm)).toEqual(['', '', '', '电工', '电工']);
  });

  it('applies to codes', () => {
    expect(codeForm('6-31\u200b-01-03\ufeff')).toBe('6-31-01-03');
  });
});
