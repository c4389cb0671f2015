import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../../src/catalog/embedded.js';
import { UNIX } from '../../system.js';
import { inProcess } from '../run.js';
import { KEY, openTerminal } from '../terminal.js';
import { AFTER, choicesOn, opened, pointed, RESTORED, shown, shows } from './seen.js';

const WORDS = {
  zh: { prompt: '查找：', typed: '查找：电工', keys: 'Esc 退出', nothing: '没有找到' },
  en: { prompt: 'Search:', typed: 'Search: 电工', keys: 'Esc leave', nothing: 'nothing found' },
} as const;

const surroundings = [40, 60, 80].flatMap((columns) =>
  (['zh', 'en'] as const).map((lang) => ({ columns, lang })),
);

const onUnix = describe.runIf(UNIX);

onUnix.each(surroundings)('the picker at $columns columns, in $lang', ({ columns, lang }) => {
  const open = () => openTerminal(`echo above; zhiye search --lang ${lang}${AFTER}`, columns);
  const words = WORDS[lang];

  it('opens with the entries in catalogue order, with their levels', async () => {
    const screen = open();
    const lines = await opened(screen);
    expect(lines.slice(0, 2).map((line) => line.trimEnd())).toEqual(['above', words.prompt]);
    expect(lines.at(-1)).toContain(words.keys);
    const choices = choicesOn(lines);
    expect(choices).toHaveLength(10);
    for (const [at, choice] of choices.entries()) {
      const entry = embeddedCatalogue.entries[at];
      const [, code, title = ''] =
        /^(\d\S+ )? *(.*?)~? +[5-] [4-] [3-] [2-] [1-]$/.exec(choice) ?? [];
      expect(title).not.toBe('');
      expect(entry?.title.startsWith(title)).toBe(true);
      expect(code?.trim()).toBe(columns < 60 ? undefined : entry?.code);
      const levels = [5, 4, 3, 2, 1].map((level) =>
        entry?.levels.some((each) => each === level) ? level : '-',
      );
      expect(choice.slice(-9)).toBe(levels.join(' '));
    }
    expect(screen.wrapped()).toEqual([]);
    screen.type(KEY.escape);
    await screen.ended();
  });

  it('filters by what is typed, and Enter prints what show prints', async () => {
    const screen = open();
    await opened(screen);
    screen.type('电工');
    const lines = await screen.until(shows('1/1'));
    expect(lines[1]).toBe(words.typed);
    expect(pointed(lines)).toMatch(/电工 +5 4 3 2 1$/);
    // An input method shows what it is about to write at the cursor.
    const column = lang === 'zh' ? 10 : 12;
    await screen.untilCursorAt(column, 1);
    expect(screen.wrapped()).toEqual([]);
    screen.type(KEY.enter);
    expect(await screen.ended()).toEqual([
      'above',
      ...(await shown('电工', columns, ['--lang', lang])),
      'status 0',
      RESTORED,
    ]);
    expect(screen.wrapped()).toEqual([]);
    expect(screen.cursor().visible).toBe(true);
  });

  it('takes pinyin, and arrows choose', async () => {
    const screen = open();
    await opened(screen);
    screen.type('meirong');
    expect(pointed(await screen.until(shows('1/4')))).toContain('美容师');
    screen.type(KEY.down.repeat(5));
    expect(pointed(await screen.until(shows('4/4')))).toContain('汽车维修工（汽车美容装潢');
    expect(screen.wrapped()).toEqual([]);
    screen.type(KEY.up.repeat(2));
    expect(pointed(await screen.until(shows('2/4')))).toContain('美容师（皮肤管理师）');
    screen.type(KEY.enter);
    expect(await screen.ended()).toEqual([
      'above',
      ...(await shown('美容师（皮肤管理师）', columns, ['--lang', lang])),
      'status 0',
      RESTORED,
    ]);
  });

  it('says that nothing is found, and Enter waits for more', async () => {
    const screen = open();
    await opened(screen);
    screen.type('律师');
    expect((await screen.until(shows('0/0')))[2]).toContain(`${words.nothing}`);
    screen.type(`${KEY.enter}${KEY.eraseLine}美客师`);
    const lines = await screen.until(shows('1/2'));
    expect(lines[1]).toContain('美客师');
    expect(lines[2]).toContain('美客师');
    expect(screen.wrapped()).toEqual([]);
    screen.type(KEY.escape);
    await screen.ended();
  });

  it('says below the query what was left out and what was not understood, as a search does', async () => {
    const screen = open();
    await opened(screen);
    const noteOn = async (query: string, count: string) => {
      screen.type(KEY.eraseLine + query);
      const lines = await screen.until(
        (now) => now[1]?.endsWith(query) === true && shows(count)(now),
      );
      return lines[2]?.trimEnd() ?? '';
    };
    for (const [query, count] of [
      ['车工 不要数控', '1/2'],
      ['收割机驾驶员', '0/0'],
      ['律师', '0/0'],
    ] as const) {
      const { stderr } = await inProcess(['search', query, '--lang', lang]);
      const said = stderr.replace(/^zhiye: /, '').trimEnd();
      const note = await noteOn(query, count);
      const beginning = note.replace(/~$/, '');
      expect(beginning).not.toBe('');
      expect(said.slice(0, beginning.length)).toBe(beginning);
      if (columns >= 80 && query !== '律师') expect(note).toBe(said);
    }
    // With all of a query understood there is nothing to say.
    expect(await noteOn('电工', '1/1')).toMatch(/^❯/);
    expect(screen.wrapped()).toEqual([]);
    screen.type(KEY.escape);
    await screen.ended();
  });

  it.each([
    ['Esc', KEY.escape, 1],
    ['Ctrl-C', KEY.interrupt, 130],
    ['Ctrl-D', KEY.endOfInput, 1],
  ])('%s leaves with nothing on the screen, and status %3$i', async (_, key, status) => {
    const screen = open();
    await opened(screen);
    screen.type(KEY.down + key);
    expect(await screen.ended()).toEqual(['above', `status ${status}`, RESTORED]);
    await screen.untilCursorAt(0, 4);
  });
});

it.runIf(UNIX)('scrolls through all of the catalogue', async () => {
  const screen = openTerminal('zhiye search', 80);
  await opened(screen);
  const seen: string[] = [];
  for (const [at, { title }] of embeddedCatalogue.entries.entries()) {
    const choice = pointed(await screen.until(shows(`${at + 1}/202`)));
    if (!choice.includes(title)) seen.push(choice);
    screen.type(KEY.down);
  }
  expect(seen).toEqual([]);
  screen.type(KEY.pageUp.repeat(2));
  await screen.until(shows('182/202'));
  screen.type(KEY.pageDown);
  await screen.until(shows('192/202'));
  expect(screen.wrapped()).toEqual([]);
  screen.type(KEY.escape);
  await screen.ended();
});
