import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { MESSAGES } from '../../src/messages/messages.js';
import { inProcess } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
const inFolder = (name: string) => join(folder, name);
const OUT = inFolder('out.csv');
const file = (name: string, content: string) => {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
};

const APPLICATIONS = file(
  'applications.csv',
  '姓名,拟报,甲方职业,甲方工种,甲方编码,甲方等级\n=1,电工,车工,数控车工,6-18-01-01,4\n',
);
const NAMES = ['--name-column', '拟报', '--level-column', '甲方等级'];
const PUBLISHED = file(
  'published.csv',
  '序,甲方名称,甲方职业,甲方工种,甲方编码,甲方等级\n1,车工（镗工）,车工,镗工,6-18-01-01,4\n',
);
const COLUMNS = ['--title-column', '甲方名称', '--level-column', '甲方等级'];
const UNCODED = file('uncoded.csv', '职业,等级\n车工,4\n无名工,3\n');
const SMALL = 'test/fixtures/tables/small.json';
const SHEETS = 'test/fixtures/tables/cases/two-tables.docx';
const WORKBOOK = 'examples/applications.xlsx';

/** An example for an option: arguments that do one thing without it and another with it. */
type Example = readonly [without: readonly string[], option: readonly string[]];

/** What every command that writes a result does with the options for its output. */
const output = (command: readonly string[], fields: string): Record<string, Example> => ({
  '--format': [command, ['--format', 'markdown']],
  '--json': [command, ['--json']],
  '--fields': [command, ['--fields', fields]],
  '--bom': [[...command, '-f', 'csv'], ['--bom']],
  '--output': [command, ['-o', OUT]],
  '--force': [[...command, '-o', file('old.csv', '')], ['--force']],
});

const EXAMPLES: Record<string, Record<string, Example>> = {
  search: {
    ...output(['search', '车工'], 'code'),
    '--limit': [
      ['search', '车工'],
      ['--limit', '1'],
    ],
    '--level': [
      ['search', '车工'],
      ['--level', '5'],
    ],
    '--code': [
      ['search', '工'],
      ['--code', '4-01'],
    ],
  },
  list: {
    ...output(['list', '4-10'], 'code'),
    '--level': [
      ['list', '4-10'],
      ['--level', '1'],
    ],
    '--per-level': [['list', '4-10'], ['--per-level']],
  },
  groups: output(['groups', '4-10'], 'code'),
  show: output(['show', '车工'], 'code'),
  check: {
    ...output(['check', '车工', '4'], 'verdict'),
    '--exact': [['check', '车工', '4'], ['--exact']],
    '--quiet': [['check', '车工', '4'], ['--quiet']],
    '--file': [
      ['check', APPLICATIONS, '4'],
      ['--file', WORKBOOK],
    ],
    '--input-format': [
      ['check', '--file', APPLICATIONS, ...NAMES],
      ['--input-format', 'tsv'],
    ],
    '--delimiter': [
      ['check', '--file', APPLICATIONS, ...NAMES],
      ['--delimiter', ';'],
    ],
    '--sheet': [
      ['check', '--file', WORKBOOK],
      ['--sheet', '填表说明'],
    ],
    '--header-row': [
      ['check', '--file', APPLICATIONS, ...NAMES],
      ['--header-row', '2'],
    ],
    '--name-column': [
      ['check', '--file', APPLICATIONS, '--level-column', '甲方等级'],
      ['--name-column', '拟报'],
    ],
    '--occupation-column': [
      ['check', '--file', APPLICATIONS, ...NAMES],
      ['--occupation-column', '甲方职业'],
    ],
    '--trade-column': [
      ['check', '--file', APPLICATIONS, ...NAMES],
      ['--trade-column', '甲方工种'],
    ],
    '--code-column': [
      ['check', '--file', APPLICATIONS, ...NAMES],
      ['--code-column', '甲方编码'],
    ],
    '--level-column': [
      ['check', '--file', APPLICATIONS, '--name-column', '拟报'],
      ['--level-column', '甲方等级'],
    ],
    '--escape-formulas': [['check', '--file', APPLICATIONS, ...NAMES], ['--escape-formulas']],
  },
  import: {
    '--sheet': [
      ['import', SHEETS],
      ['--sheet', '1'],
    ],
    '--header-row': [
      ['import', PUBLISHED, ...COLUMNS],
      ['--header-row', '2'],
    ],
    '--title-column': [
      ['import', PUBLISHED, '--level-column', '甲方等级'],
      ['--title-column', '甲方名称'],
    ],
    '--name-column': [
      ['import', PUBLISHED, '--level-column', '甲方等级'],
      ['--name-column', '甲方名称'],
    ],
    '--occupation-column': [
      ['import', PUBLISHED, ...COLUMNS],
      ['--occupation-column', '甲方编码'],
    ],
    '--trade-column': [
      ['import', PUBLISHED, ...COLUMNS],
      ['--trade-column', '甲方编码'],
    ],
    '--code-column': [
      ['import', PUBLISHED, ...COLUMNS],
      ['--code-column', '甲方工种'],
    ],
    '--level-column': [
      ['import', PUBLISHED, '--title-column', '甲方名称'],
      ['--level-column', '甲方等级'],
    ],
    '--skip-uncoded': [['import', UNCODED], ['--skip-uncoded']],
    '--output': [
      ['import', PUBLISHED, ...COLUMNS],
      ['-o', inFolder('out.json')],
    ],
    '--force': [['import', PUBLISHED, ...COLUMNS, '-o', file('old.json', '{}')], ['--force']],
  },
  diff: output(['diff', SMALL], 'code'),
  info: output(['info'], 'version'),
  completion: {},
  help: {},
};

/** What a command line does: what it writes on the streams and into its file, and its status. */
async function effect(args: readonly string[]) {
  rmSync(OUT, { force: true });
  const outcome = await inProcess(args);
  const at = args.indexOf('-o');
  const written = at === -1 ? undefined : args[at + 1];
  const isWritten = written !== undefined && outcome.status !== 2;
  return { ...outcome, written: isWritten ? readFileSync(written, 'utf8') : undefined };
}

const program = createProgram({
  texts: () => MESSAGES.en.help,
  run: async () => undefined,
  print: async () => undefined,
});
const commands: readonly Command[] = program.createHelp().visibleCommands(program);

describe.each(commands.map((command) => [command.name(), command] as const))(
  'the options of %s',
  (name, command) => {
    const examples = EXAMPLES[name] ?? {};

    it('all have an example here', () => {
      const options = command.options.map(({ long }) => long).filter((long) => long !== '--help');
      expect(Object.keys(examples).toSorted()).toEqual(options.toSorted());
    });

    it.each(Object.entries(examples))('%s makes a difference', async (option, example) => {
      const [without, more] = example;
      const [before, after] = [await effect(without), await effect([...without, ...more])];
      expect(after).not.toEqual(before);
      // A wrong value of an option may be an error, but none says that the option is of no use.
      expect([option, after.stderr]).not.toEqual([
        option,
        expect.stringMatching(/does not apply|contradict|requires|unknown option/),
      ]);
    });
  },
);

describe('an option that can do nothing is refused:', () => {
  const JSON_LINES = file('applications.jsonl', '{"职业":"电工","等级":3}\n');
  const check = (...args: string[]) => ['check', '--file', APPLICATIONS, ...NAMES, ...args];

  it.each<[option: string, args: string[]]>([
    ['--bom', ['list', '--bom']],
    ['--bom', ['list', '--bom', '--json']],
    ['--bom', ['list', '--bom', '-o', inFolder('a.xlsx')]],
    ['--bom', check('--bom', '-f', 'jsonl')],
    ['--bom', check('--bom', '-o', inFolder('b.xlsx'))],
    ['--force', ['list', '--force']],
    ['--force', check('--force')],
    ['--force', ['import', PUBLISHED, ...COLUMNS, '--force']],
    ['--format xlsx', ['list', '-f', 'xlsx']],
    ['--escape-formulas', check('--escape-formulas', '-f', 'json')],
    ['--escape-formulas', check('--escape-formulas', '-f', 'markdown')],
    ['--escape-formulas', check('--escape-formulas', '-o', inFolder('c.xlsx'))],
    [
      '--escape-formulas',
      ['check', '--file', WORKBOOK, '--escape-formulas', '-o', inFolder('d.xlsx')],
    ],
    ['--escape-formulas', ['check', '--file', JSON_LINES, '--escape-formulas']],
    ['--escape-formulas', ['check', '电工', '3', '--escape-formulas']],
    ['--level-column', ['check', '电工', '3', '--level-column', '等级']],
    ['--input-format', ['check', '电工', '3', '--input-format', 'csv']],
    ['--delimiter', ['check', '--file', WORKBOOK, '--delimiter', ';']],
    ['--delimiter', ['check', '--file', JSON_LINES, '--delimiter', ';']],
    ['--delimiter', check('--input-format', 'tsv', '--delimiter', ';')],
    ['--sheet', check('--sheet', '1')],
    ['--sheet', ['check', '--file', JSON_LINES, '--sheet', '1']],
    ['--sheet', ['import', PUBLISHED, ...COLUMNS, '--sheet', '1']],
    ['--sheet', ['import', 'data/000_eaf749be2f6ce36e.txt', '--sheet', '1']],
    ['--header-row', ['check', '--file', JSON_LINES, '--header-row', '2']],
    ['--catalog', ['import', PUBLISHED, '--catalog', SMALL]],
    ['--catalog', ['diff', SMALL, SMALL, '--catalog', SMALL]],
    ['--catalog', ['completion', 'bash', '--catalog', SMALL]],
    ['--catalog', ['help', 'check', '--catalog', SMALL]],
    ['--output', ['import', PUBLISHED, ...COLUMNS, '-o', inFolder('e.csv')]],
    ['--output', ['import', PUBLISHED, ...COLUMNS, '-o', inFolder('e.xlsx')]],
  ])('%s in %j', async (option, args) => {
    const { status, stdout, stderr } = await inProcess(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(option);
    expect(stderr.split('\n')).toHaveLength(2);
  });
});
