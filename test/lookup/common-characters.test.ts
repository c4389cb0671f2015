import { expect, it } from 'vitest';
import { commonCharacters, mostCommonCharacters } from '../../src/lookup/common-characters.js';

it('the common characters are those of GB 2312: 3,755 from 啊 to 座, and 3,008 from 亍 to 齄', () => {
  const all = commonCharacters();
  expect(all).toHaveLength(3755 + 3008);
  expect([all.charAt(0), all.charAt(3754)]).toEqual(['啊', '座']);
  expect([all.charAt(3755), all.at(-1)]).toEqual(['亍', '齄']);
});

it('the most common are those of its first level, in code unit order', () => {
  const most = [...mostCommonCharacters()];
  expect(most).toHaveLength(3755);
  expect(most).toEqual(expect.arrayContaining(['啊', '座']));
  expect(most).not.toContain('亍');
  expect(most).toEqual(most.toSorted());
});
