/** Writes `man/zhiye.1` from the command tree. A test checks that it is up to date. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Command, Option } from 'commander';
import { EXAMPLES } from '../src/cli/examples.js';
import { createProgram } from '../src/cli/program.js';
import { VERSION } from '../src/generated/version.js';
import { help as texts } from '../src/messages/en/help.js';

export const MAN_PAGE = new URL('../man/zhiye.1', import.meta.url);

/** The date of the last change to the page; not today's, so that the page is the same on any day. */
const CHANGED = '2026-11-25';

/** The command tree, with English descriptions. */
export const PROGRAM: Command = createProgram({
  texts: () => texts,
  run: async () => undefined,
  print: async () => undefined,
});
const help = PROGRAM.createHelp();

/** The manual page as roff. */
export function manPage(): string {
  const commands = help.visibleCommands(PROGRAM).filter((command) => command.name() in EXAMPLES);
  return `${[
    `.TH ZHIYE 1 ${CHANGED} "zhiye ${VERSION}"`,
    '.SH NAME',
    `zhiye \\- ${roff('look up which Chinese occupations and skill levels may be evaluated')}`,
    '.SH SYNOPSIS',
    '.B zhiye',
    roff(PROGRAM.usage()),
    '.SH DESCRIPTION',
    roff(texts.program),
    '.SH COMMANDS',
    ...commands.flatMap(section),
    '.SH OPTIONS',
    ...entries(help.visibleOptions(PROGRAM)),
    '.SH EXIT STATUS',
    ...Object.entries(texts.statuses).flatMap(([status, meaning]) => [
      `.TP`,
      `.B ${status}`,
      roff(meaning),
    ]),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, meaning]) => ['.TP', `.B ${name}`, roff(meaning)]),
  ].join('\n')}\n`;
}

const ENVIRONMENT: readonly (readonly [name: string, meaning: string])[] = [
  ['ZHIYE_LANG', 'the language of messages, over LC_ALL, LC_MESSAGES and LANG; zh* is Chinese'],
  ['ZHIYE_CATALOG', 'a catalogue file in place of the one inside'],
  ['NO_COLOR', 'no colours, if not empty'],
  ['FORCE_COLOR', 'colours also where there is no terminal; 0 for none'],
];

function section(command: Command): string[] {
  const [, examples = []] =
    Object.entries(EXAMPLES).find(([name]) => name === command.name()) ?? [];
  return [
    `.SS ${roff(`zhiye ${help.subcommandTerm(command)}`)}`,
    roff(help.subcommandDescription(command)),
    ...help
      .visibleArguments(command)
      .flatMap((argument) => [
        '.TP',
        `.I ${roff(argument.name())}`,
        roff(help.argumentDescription(argument)),
      ]),
    ...entries(command.options),
    '.PP',
    'Examples:',
    '.PP',
    '.nf',
    ...examples.map((line) => `.RS\n${roff(line)}\n.RE`),
    '.fi',
  ];
}

function entries(options: readonly Option[]): string[] {
  return options.flatMap((option) => [
    '.TP',
    `.B ${roff(help.optionTerm(option))}`,
    roff(help.optionDescription(option)),
  ]);
}

/** Escapes text for roff: hyphens stay hyphens, backslashes are printed, and no line is taken for a request. */
function roff(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&');
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  mkdirSync(new URL('.', MAN_PAGE), { recursive: true });
  writeFileSync(MAN_PAGE, manPage());
}
