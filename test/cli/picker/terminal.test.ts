import { describe, expect, it } from 'vitest';
import { BASH_5, UNIX } from '../../system.js';
import { EXECUTABLE } from '../run.js';
import { KEY, openTerminal } from '../terminal.js';
import { AFTER, choicesOn, opened, pointed, RESTORED, shows } from './seen.js';

describe.runIf(UNIX)('the picker leaves the terminal as it was', () => {
  it('at the bottom of a full screen', async () => {
    const screen = openTerminal(`seq 40; zhiye search${AFTER}`, 60);
    await opened(screen);
    screen.type(KEY.escape);
    const counted = Array.from({ length: 40 }, (_, at) => String(at + 1));
    expect(await screen.ended()).toEqual([...counted, 'status 1', RESTORED]);
  });

  it.runIf(BASH_5).each([
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const)('on %s, which ends it', async (signal, number) => {
    // What bash says of a signal is not on the screen, and the picker needs no stderr.
    const line = `exec 2>/dev/null; (echo "pid $BASHPID"; exec "$NODE" "$ZHIYE" search)${AFTER}`;
    const screen = openTerminal(line, 60, { NODE: process.execPath, ZHIYE: EXECUTABLE });
    const [first = ''] = await opened(screen);
    process.kill(Number(first.replace('pid ', '')), signal);
    expect(await screen.ended()).toEqual([first, `status ${128 + number}`, RESTORED]);
    await screen.untilCursorAt(0, 4);
  });

  it('after its window became wider', async () => {
    const screen = openTerminal(`echo above; zhiye search${AFTER}`, 40);
    expect(pointed(await opened(screen))).toMatch(/^政务服务办事员/);
    screen.resize(80);
    await screen.until((lines) => pointed(lines).startsWith('3-01-01-02'));
    screen.type(KEY.escape);
    expect(await screen.ended()).toEqual(['above', 'status 1', RESTORED]);
  });
});

describe.runIf(UNIX)('the picker', () => {
  it('fits into a window that became narrower', async () => {
    const screen = openTerminal('zhiye search', 80);
    await opened(screen);
    screen.resize(40);
    const lines = await screen.until((each) => /^❯ 政务服务办事员/.test(each.at(-11) ?? ''));
    expect(choicesOn(lines.slice(-11))).toHaveLength(10);
    expect(lines.at(-12)).toBe('Search: ');
    screen.type(KEY.escape);
    await screen.ended();
  });

  it('keeps what is typed to its line, and free of what steers a terminal', async () => {
    const screen = openTerminal(`echo above; zhiye search${AFTER}`, 40);
    await opened(screen);
    screen.type(`${'电'.repeat(60)}${KEY.tab}${KEY.suspend}`);
    await screen.until((lines) => lines[1] === `Search: ${'电'.repeat(15)}`);
    screen.type(KEY.up + KEY.enter + KEY.backspace);
    await screen.until((lines) => lines[1] === `Search: ${'电'.repeat(14)}`);
    await screen.untilCursorAt('Search: '.length + 28, 1);
    expect(screen.wrapped()).toEqual([]);
    screen.type(KEY.escape);
    expect(await screen.ended()).toEqual(['above', 'status 1', RESTORED]);
  });

  it.each<[boolean, string, Record<string, string>]>([
    [true, '', {}],
    [false, '--no-color', {}],
    [false, '', { NO_COLOR: '1' }],
  ])('has colour: %s, for `%s` and %j', async (colored, option, environment) => {
    const screen = openTerminal(`zhiye search ${option}`, 60, environment);
    await opened(screen);
    screen.type(KEY.down);
    await screen.until(shows('2/202'));
    expect(screen.colored()).toBe(colored);
    screen.type(KEY.enter);
    await screen.ended();
    expect(screen.colored()).toBe(colored);
  });

  it.each([
    'zhiye search </dev/null',
    'zhiye search | cat',
    'zhiye search </dev/null | cat',
    "zhiye search ''",
    'TERM=dumb zhiye search',
  ])('does not open for `%s`', async (line) => {
    const screen = openTerminal(`set -o pipefail; ${line}${AFTER}`, 120);
    expect(await screen.ended()).toEqual([
      'zhiye: the query is empty: say what to search for, such as zhiye search 电工',
      'status 2',
      RESTORED,
    ]);
  });
});
