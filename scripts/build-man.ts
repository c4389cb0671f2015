/** Writes `man/zhiye.1` from the commands themselves, so that the page says what they do. A test writes it again and compares. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { EXAMPLES } from '../src/cli/examples.js';
import { COMMANDS, GLOBAL_OPTIONS } from '../src/cli/program.js';
import {
  type CommandSyntax,
  type DescribedOptions,
  described,
  usagesOf,
  writtenOption,
} from '../src/cli/syntax.js';
import { VERSION } from '../src/generated/version.js';
import { help } from '../src/messages/en-help.js';

export const MAN_PAGE = new URL('../man/zhiye.1', import.meta.url);

/** The day on which what the page says last changed; not today, so that the page is the same on any day. */
const CHANGED = '2026-11-24';

/** The manual page as roff. */
export function manPage(): string {
  return `${[
    `.TH ZHIYE 1 ${CHANGED} "zhiye ${VERSION}"`,
    '.SH NAME',
    `zhiye \\- ${roff('look up which Chinese occupations and skill levels may be evaluated')}`,
    '.SH SYNOPSIS',
    '.B zhiye',
    roff('<command> [options]'),
    '.SH DESCRIPTION',
    roff(help.program),
    '.SH COMMANDS',
    ...COMMANDS.flatMap(section),
    '.SH OPTIONS',
    ...entries(GLOBAL_OPTIONS),
    '.SH EXIT STATUS',
    ...help.statuses.flatMap((meaning, status) => [`.TP`, `.B ${status}`, roff(meaning)]),
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

function section(command: CommandSyntax): string[] {
  const examples = Object.entries(EXAMPLES).find(([name]) => name === command.name)?.[1] ?? [];
  return [
    `.SS ${roff(`zhiye ${usagesOf(command)[0]}`)}`,
    roff(help.command[command.name]),
    ...command.arguments.flatMap(({ name, meaning }) =>
      meaning === undefined ? [] : ['.TP', `.I ${roff(name)}`, roff(help.argument[meaning])],
    ),
    ...entries(command.options),
    '.PP',
    'Examples:',
    '.PP',
    '.nf',
    ...examples.map((line) => `.RS\n${roff(line)}\n.RE`),
    '.fi',
  ];
}

function entries(options: DescribedOptions): string[] {
  return described(options).flatMap(([name, option]) => [
    '.TP',
    `.B ${roff(writtenOption(name, option))}`,
    roff(help.option[name]),
  ]);
}

/** Text that roff takes for text: hyphens stay hyphens, backslashes are written, and no line is a request. */
function roff(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&');
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  mkdirSync(new URL('.', MAN_PAGE), { recursive: true });
  writeFileSync(MAN_PAGE, manPage());
}
