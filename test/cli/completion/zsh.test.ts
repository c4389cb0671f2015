import { describe, expect, it } from 'vitest';
import { callsSoFar, inZsh, isInstalled, named, ODD_CATALOGUE } from './shells.js';

describe.runIf(isInstalled('zsh'))(`completion in ${named('zsh')}`, () => {
  it.each([
    ['zhiye li', 'zhiye list '],
    ['zhiye list --per', 'zhiye list --per-level '],
    ['zhiye list --format mark', 'zhiye list --format markdown '],
    ['zhiye list --format=mark', 'zhiye list --format=markdown '],
    ['zhiye groups --fields code,ra', 'zhiye groups --fields code,rank '],
    ['zhiye completion po', 'zhiye completion powershell '],
    ['zhiye --catalog package.', 'zhiye --catalog package.json '],
    ['zhiye check 普通车', 'zhiye check 普通车工 '],
    ['zhiye check 普通車', 'zhiye check 普通车工 '],
    ['zhiye check diangong', 'zhiye check 电工 '],
    ['zhiye check "diangong', 'zhiye check "电工" '],
    ['zhiye search dzsws', 'zhiye search 电子商务师'],
    ['zhiye show d', 'zhiye show d'],
    ['zhiye show zzz', 'zhiye show zzz'],
    ['zhiye show "车工（普', 'zhiye show "车工（普通车工）" '],
    ['zhiye search 6-18-01-01', 'zhiye search 6-18-01-01 '],
    ['zhiye check 车工 5 3 ', 'zhiye check 车工 5 3 4 '],
    ['zhiye groups 6-18-01', 'zhiye groups 6-18-01 '],
    ['zhiye show 律师', 'zhiye show 律师'],
  ])('completes %s to %s', async (typed, line) => {
    expect((await inZsh(typed)).line).toBe(line);
  });

  it('describes words in the language of the messages', async () => {
    const english = (await inZsh('zhiye check 车工 ')).shown;
    expect(english).toMatch(/5 +-- level 5: open\s+4 +-- level 4: open by trade\s+3 +-- /);
    const chinese = (await inZsh('zhiye check 车工 ', { language: 'zh' })).shown;
    expect(chinese).toMatch(/5 +-- 五级\/初级工：开放\s+4 +-- 四级\/中级工：按工种开放\s+3 +-- /);
    const options = (await inZsh('zhiye list --', { language: 'zh' })).shown;
    expect(options).toMatch(/--no-color +-- 不用颜色/);
  });

  it('lists names for letters of pinyin that several begin with', async () => {
    expect((await inZsh('zhiye show d')).shown).toMatch(/电工 +-- 6-31-01-03/);
  });

  it('quotes the names of another catalogue', async () => {
    const start = `zhiye --catalog '${ODD_CATALOGUE}' show `;
    expect((await inZsh(`${start}甲`)).line).toBe(`${start}甲工\\(高压\\)\\ A:B `);
    expect((await inZsh(`${start}'乙`)).line).toBe(`${start}'乙$HOME'\\''s "x" \`y\`' `);
    const exported = await inZsh('zhiye show 甲', {
      environment: { ZHIYE_CATALOG: ODD_CATALOGUE },
    });
    expect(exported.line).toBe('zhiye show 甲工\\(高压\\)\\ A:B ');
  });

  it('starts no process for commands, options and their values', async () => {
    callsSoFar();
    for (const line of ['zhiye ', 'zhiye check -', 'zhiye list --format ']) await inZsh(line);
    expect(callsSoFar()).toEqual([]);
  });
});
