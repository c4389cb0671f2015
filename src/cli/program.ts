import { ZhiyeError } from '../catalog/errors.js';
import { LANGUAGES } from '../messages/language.js';
import { FORMATS } from '../render/answer.js';
import { INPUT_FORMATS } from '../tabular/input-format.js';
import { runCheck } from './commands/check.js';
import { ASKED, SHELLS } from './completion/shell.js';
import {
  type CommandLine,
  type CommandSyntax,
  type DescribedOptions,
  longName,
  type OptionValues,
  type Runnable,
} from './syntax.js';

/** Options that every command takes. */
export const GLOBAL_OPTIONS = {
  format: { short: 'f', value: 'format', choices: FORMATS },
  json: {},
  fields: { value: 'fields' },
  bom: {},
  lang: { value: 'language', choices: LANGUAGES },
  catalog: { value: 'file' },
  noColor: {},
  version: { short: 'V' },
  help: { short: 'h' },
} as const satisfies DescribedOptions;

export type GlobalOptions = OptionValues<typeof GLOBAL_OPTIONS>;

const LEVEL = { short: 'l', value: 'levels' } as const;
const OUTPUT = { output: { short: 'o', value: 'path' }, force: {} } as const;

/** The options of `check` that are for a file alone. */
const FILE_OPTIONS = {
  inputFormat: { value: 'format', choices: INPUT_FORMATS },
  sheet: { value: 'name' },
  nameColumn: { value: 'header' },
  codeColumn: { value: 'header' },
  levelColumn: { value: 'header' },
  ...OUTPUT,
  escapeFormulas: {},
} as const;

/** The commands, in the order in which the help names them. */
export const COMMANDS: readonly (CommandSyntax & Runnable)[] = [
  command({
    name: 'search',
    arguments: [{ name: 'query', optional: true, variadic: true, meaning: 'query' }],
    options: {
      limit: { short: 'n', value: 'n' },
      level: LEVEL,
      code: { short: 'c', value: 'prefix' },
    },
    run: async (session, words, options) =>
      (await import('./commands/search.js')).runSearch(session, { words, ...options }),
  }),
  command({
    name: 'list',
    arguments: [{ name: 'code', optional: true, meaning: 'code' }],
    options: { level: LEVEL, perLevel: {} },
    run: async (session, [code], options) =>
      (await import('./commands/list.js')).runList(session, { code, ...options }),
  }),
  command({
    name: 'groups',
    arguments: [{ name: 'code', optional: true, meaning: 'groupCode' }],
    options: {},
    run: async (session, [code]) =>
      (await import('./commands/groups.js')).runGroups(session, { code }),
  }),
  command({
    name: 'show',
    arguments: [{ name: 'name', meaning: 'name' }],
    options: {},
    run: async (session, [name = '']) =>
      (await import('./commands/show.js')).runShow(session, { name }),
  }),
  command({
    name: 'check',
    usages: ['[options] <name> <level...>', '[options] --file <path|->'],
    arguments: [
      { name: 'name', optional: true, meaning: 'name' },
      { name: 'level', optional: true, variadic: true, meaning: 'level' },
    ],
    options: { exact: {}, quiet: { short: 'q' }, file: { value: 'path' }, ...FILE_OPTIONS },
    run: async (session, [name, ...levels], { file, ...options }) => {
      if (file !== undefined) {
        if (name !== undefined) refuse('argument-extra', name);
        const { runCheckFile } = await import('./commands/check-file.js');
        return runCheckFile(session, { file, ...options });
      }
      if (name === undefined) return refuse('argument-missing', 'name');
      if (levels.length === 0) return refuse('argument-missing', 'level');
      const stray = Object.keys(FILE_OPTIONS).find((option) => option in options);
      if (stray !== undefined)
        throw new ZhiyeError('option-needs', { option: `--${longName(stray)}`, other: '--file' });
      return runCheck(session, { name, levels, ...options });
    },
  }),
  command({
    name: 'import',
    arguments: [{ name: 'file', meaning: 'table' }],
    options: OUTPUT,
    withoutCatalogue: true,
    run: async (session, [file = ''], options) =>
      (await import('./commands/import.js')).runImport(session, { file, ...options }),
  }),
  command({
    name: 'diff',
    arguments: [
      { name: 'old', optional: true, meaning: 'old' },
      { name: 'new', meaning: 'new' },
    ],
    options: {},
    run: async (session, files) => (await import('./commands/diff.js')).runDiff(session, { files }),
  }),
  command({
    name: 'info',
    arguments: [],
    options: {},
    run: async (session) => (await import('./commands/info.js')).runInfo(session, {}),
  }),
  command({
    name: 'completion',
    arguments: [{ name: 'shell', choices: SHELLS, meaning: 'shell' }],
    options: {},
    withoutCatalogue: true,
    run: async (session, [shell = '']) =>
      (await import('./commands/completion.js')).runCompletion(session, {
        shell,
        commandLine: COMMAND_LINE,
      }),
  }),
];

/** It is answered before any command is run. */
export const HELP_COMMAND: CommandSyntax = {
  name: 'help',
  arguments: [{ name: 'command', optional: true, choices: COMMANDS.map(({ name }) => name) }],
  options: {},
};

/** All that the help, the completions and the manual describe. */
export const COMMAND_LINE: CommandLine = {
  commands: [...COMMANDS, HELP_COMMAND],
  globalOptions: GLOBAL_OPTIONS,
};

/** What the completion scripts ask; it is not in the help. */
export const COMPLETE_COMMAND: Runnable<{ begun: { value: 'text' } }> = {
  name: '__complete',
  arguments: [
    { name: 'asked', choices: ASKED },
    { name: 'given', optional: true, variadic: true },
  ],
  options: { begun: { value: 'text' } },
  run: async (session, [asked = '', ...given], options) =>
    (await import('./commands/complete.js')).runComplete(session, { asked, given, ...options }),
};

/** A command of which the options that it is given have the types of those that it takes. */
function command<const Options extends DescribedOptions>(
  syntax: CommandSyntax & Runnable<Options>,
): CommandSyntax & Runnable {
  return syntax;
}

function refuse(code: 'argument-extra' | 'argument-missing', argument: string): never {
  throw new ZhiyeError(code, { command: 'check', argument });
}
