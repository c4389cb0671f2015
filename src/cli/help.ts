import { HELP } from '../messages/help.js';
import type { Language } from '../messages/language.js';
import type { HelpTexts } from '../messages/messages.js';
import { widthOf } from '../render/width.js';
import { wrapText } from '../render/wrap.js';
import { EXAMPLES } from './examples.js';
import {
  type CommandLine,
  type CommandSyntax,
  type DescribedOptions,
  described,
  usagesOf,
  writtenCommand,
  writtenOption,
} from './syntax.js';

/** Something that can be written, and what it means. */
type Line = readonly [written: string, meaning: string];

interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

const INDENT = '  ';

/** Meanings beside what they explain keep at least so many cells, or are not wrapped. */
const NARROWEST_MEANING = 20;

/** The help of a command, or of the whole program, in lines of at most so many cells. */
export function helpText(
  command: CommandSyntax | undefined,
  commandLine: CommandLine,
  language: Language,
  width: number,
): string {
  const help = HELP[language];
  const sections =
    command === undefined
      ? programSections(commandLine, help)
      : commandSections(command, commandLine, help);
  const written = sections.flatMap(({ lines }) => lines.map(([word]) => widthOf(word)));
  const statuses = help.statuses.map((meaning, status): Line => [String(status), meaning]);
  return [
    usage(command, help),
    wrapText(command === undefined ? help.program : help.command[command.name], width),
    ...sections.map(({ title, lines }) => [title, ...table(lines, Math.max(...written), width)]),
    [help.exitStatus, ...table(statuses, 1, width)],
    [help.examples, ...examplesOf(command).map((example) => INDENT + example)],
  ]
    .map((paragraph) => `${[paragraph].flat().join('\n')}\n`)
    .join('\n');
}

function usage(command: CommandSyntax | undefined, help: HelpTexts): string {
  const ways = command === undefined ? ['<command> [options]'] : usagesOf(command);
  const begin = `${help.usage} `;
  return begin + ways.map((way) => `zhiye ${way}`).join(`\n${' '.repeat(widthOf(begin))}`);
}

function programSections({ commands, globalOptions }: CommandLine, help: HelpTexts): Section[] {
  return [
    { title: help.options, lines: optionLines(globalOptions, help) },
    {
      title: help.commands,
      lines: commands.map((each): Line => [writtenCommand(each), help.command[each.name]]),
    },
  ];
}

function commandSections(
  command: CommandSyntax,
  { globalOptions }: CommandLine,
  help: HelpTexts,
): Section[] {
  const argumentLines = command.arguments.flatMap(({ name, meaning }): Line[] =>
    meaning === undefined ? [] : [[name, help.argument[meaning]]],
  );
  return [
    { title: help.arguments, lines: argumentLines },
    { title: help.options, lines: optionLines(command.options, help) },
    { title: help.globalOptions, lines: optionLines(globalOptions, help) },
  ].filter(({ lines }) => lines.length > 0);
}

function optionLines(options: DescribedOptions, help: HelpTexts): Line[] {
  return described(options).map(([name, option]) => [
    writtenOption(name, option),
    help.option[name],
  ]);
}

/** What can be written beside its meanings, in two columns, the first of so many cells. */
function table(lines: readonly Line[], first: number, width: number): string[] {
  const beside = INDENT.length + first + INDENT.length;
  return lines.map(([written, meaning]) => {
    const room = width - beside;
    const wrapped = room < NARROWEST_MEANING ? meaning : wrapText(meaning, room);
    const padding = ' '.repeat(first - widthOf(written));
    const indented = wrapped.replaceAll('\n', `\n${' '.repeat(beside)}`);
    return INDENT + written + padding + INDENT + indented;
  });
}

/** For the program, the first example of the commands that are asked most. */
function examplesOf(command: CommandSyntax | undefined): readonly string[] {
  if (command !== undefined) return command.name === 'help' ? [] : EXAMPLES[command.name];
  return (['search', 'check', 'list'] as const).flatMap((name) => EXAMPLES[name].slice(0, 1));
}
