import { describe, expect, it } from 'vitest';
import { UNIX } from '../../system.js';
import { inProcess } from '../run.js';
import { KEY, openTerminal } from '../terminal.js';
import { AFTER, choicesOn, opened, pointed, RESTORED, shown, shows } from './seen.js';

const titlesOf = async (line: string) => {
  const { stdout } = await inProcess([...line.split(' '), '--format', 'jsonl']);
  return stdout
    .trimEnd()
    .split('\n')
    .map((record) => JSON.parse(record).title);
};

const titlesOn = (lines: readonly string[]) => choicesOn(lines).map((line) => line.split(/ +/)[1]);

describe.runIf(UNIX)('the picker', () => {
  it.each(['--level 1', '--level 5、4', '--code 4-10', '--code 4 --level 1'])(
    'shows only what %s keeps, before and after something is typed',
    async (options) => {
      const [first] = options.split(' --level ');
      const group = first?.startsWith('--code ') ? first.slice(7) : '';
      const all = await titlesOf(
        ['list', group, options.replace(/--code \S+/, '').trim()].filter(Boolean).join(' '),
      );
      const found = await titlesOf(`search 师 --limit 0 ${options}`);
      expect(found.length).toBeLessThan(all.length);
      const screen = openTerminal(`zhiye search ${options}`, 80);
      expect(titlesOn(await screen.until(shows(`1/${all.length}`)))).toEqual(all.slice(0, 10));
      screen.type('师');
      expect(titlesOn(await screen.until(shows(`1/${found.length}`)))).toEqual(found.slice(0, 10));
      screen.type(KEY.escape);
      await screen.ended();
    },
  );

  it('does not open with --limit, which it has no use for', async () => {
    const screen = openTerminal(`zhiye search --limit 3${AFTER}`, 60);
    expect(await screen.ended()).toEqual(['zhiye: --limit requires <query>', 'status 2', RESTORED]);
  });

  it('does not open where nothing is left to pick', async () => {
    const screen = openTerminal(`zhiye search --level 专项 --code 4-01${AFTER}`, 60);
    expect(await screen.ended()).toEqual(['zhiye: no entries match', 'status 1', RESTORED]);
  });

  it.each([
    ['--level 9', '9 is not a level'],
    ['--code 4-1', '4-1 is not a code'],
  ])('does not open for %s, and says what is wrong', async (option, said) => {
    const screen = openTerminal(`zhiye search ${option}${AFTER}`, 80);
    const lines = await screen.ended();
    expect(lines[0]).toContain(said);
    expect(lines.slice(-2)).toEqual(['status 2', RESTORED]);
  });

  it.each(['--json', '--format csv', '--fields code,title'])(
    'prints what is picked as show %s does',
    async (options) => {
      const screen = openTerminal(`zhiye search ${options}${AFTER}`, 80);
      await opened(screen);
      screen.type('普通车工');
      await screen.until(shows('1/1'));
      screen.type(KEY.enter);
      expect(await screen.ended()).toEqual([
        ...(await shown('普通车工', 80, options.split(' '))),
        'status 0',
        RESTORED,
      ]);
    },
  );

  it('says by which word an entry was found', async () => {
    const screen = openTerminal('zhiye search', 60);
    await opened(screen);
    screen.type('月嫂');
    expect(pointed(await screen.until(shows('1/1')))).toMatch(/（母婴护理员） +5 4 3 - - {2}月嫂$/);
    screen.type(KEY.escape);
    await screen.ended();
  });
});
