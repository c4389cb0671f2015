import { describe, expect, it } from 'vitest';
import { callsSoFar, inFish, isInstalled, named, ODD_CATALOGUE } from './shells.js';

describe.runIf(isInstalled('fish'))(`completion in ${named('fish')}`, () => {
  it.each<[string, string[]]>([
    ['zhiye li', ['list\tentries in catalogue order: all, of a group, or of an occupation']],
    ['zhiye --no-c', ['--no-color\tno colours']],
    ['zhiye list --format js', ['json', 'jsonl']],
    ['zhiye list --format=js', ['--format=json', '--format=jsonl']],
    ['zhiye completion p', ['powershell']],
    ['zhiye --catalog package.', ['package.json']],
    ['zhiye check 普通车', ['普通车工\t车工（普通车工）']],
    ['zhiye show "车工（普', ['车工（普通车工）\t6-18-01-01']],
    ['zhiye search 6-18-01-01', ['6-18-01-01\t车工']],
    ['zhiye check 普通车工 ', ['4\tlevel 4: open', '3\tlevel 3: open']],
    ['zhiye check 车工 5 3 ', ['4\tlevel 4: open by trade']],
    ['zhiye groups 6-18-01', ['6-18-01\t机械冷加工人员']],
    ['zhiye info ', []],
  ])('offers after %j: %j', async (line, offered) => {
    expect(await inFish(line)).toEqual(offered);
  });

  it('describes words in the language of the messages', async () => {
    expect(await inFish('zhiye --no-c', { language: 'zh' })).toEqual(['--no-color\t不用颜色']);
    const levels = await inFish('zhiye check 车工 5 4 ', { language: 'zh' });
    expect(levels).toEqual(['3\t三级/高级工：按工种开放']);
  });

  it('quotes the names of another catalogue', async () => {
    const line = `zhiye --catalog '${ODD_CATALOGUE}' show 甲`;
    expect(await inFish(line, { escaped: true })).toEqual(['甲工\\(高压\\)\\ A:B\t4-01-01-01']);
  });

  it('starts no process for commands, options and their values', async () => {
    callsSoFar();
    for (const line of ['zhiye ', 'zhiye check -', 'zhiye list --format ']) await inFish(line);
    expect(callsSoFar()).toEqual([]);
  });
});
