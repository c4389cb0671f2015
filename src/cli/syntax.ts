import type { HelpTexts } from '../messages/messages.js';
import type { Reply, Session } from './command.js';

/** An option as it can be written. */
export interface OptionSyntax {
  readonly short?: string;
  /** What the help calls its value; an option without it takes none. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
}

/** Options by their names in code: `inputFormat` is written `--input-format`. */
export type OptionsSyntax = Readonly<Record<string, OptionSyntax>>;

type DescribedName = keyof HelpTexts['option'];

/** Options that the help has words for. */
export type DescribedOptions = { readonly [Name in DescribedName]?: OptionSyntax };

/** What was given of some options. */
export type OptionValues<Options extends OptionsSyntax> = {
  readonly [Name in keyof Options]?: Options[Name] extends { choices: readonly (infer Choice)[] }
    ? Choice
    : Options[Name] extends { value: string }
      ? string
      : true;
};

/** An argument as it can be written. */
interface ArgumentSyntax {
  readonly name: string;
  readonly optional?: true;
  /** It may be given more than once. */
  readonly variadic?: true;
  readonly choices?: readonly string[];
  readonly meaning?: keyof HelpTexts['argument'];
}

/** A command as it can be written, and as the help describes it. */
export interface CommandSyntax {
  readonly name: keyof HelpTexts['command'];
  /** The ways to write it, without its name, where its arguments do not tell them. */
  readonly usages?: readonly string[];
  readonly arguments: readonly ArgumentSyntax[];
  readonly options: DescribedOptions;
}

/** All that can be written, and that the help describes. */
export interface CommandLine {
  readonly commands: readonly CommandSyntax[];
  /** Options that every command takes. */
  readonly globalOptions: DescribedOptions;
}

/** A command that can be run. */
export interface Runnable<Options extends OptionsSyntax = OptionsSyntax> {
  readonly name: string;
  readonly arguments: readonly ArgumentSyntax[];
  readonly options: Options;
  /** It asks nothing of the catalogue, and works beside one that cannot be read. */
  readonly withoutCatalogue?: true;
  /** Loads the code of the command and runs it. */
  run(session: Session, words: readonly string[], options: OptionValues<Options>): Promise<Reply>;
}

/** `nameColumn` as `name-column`. */
export function longName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** How the help writes an option: `-o, --output <path>`. */
export function writtenOption(name: string, { short, value }: OptionSyntax): string {
  const flags = `${short === undefined ? '' : `-${short}, `}--${longName(name)}`;
  return value === undefined ? flags : `${flags} <${value}>`;
}

/** How the help writes a command: `check [options] [name] [level...]`. */
export function writtenCommand({ name, arguments: given, options }: CommandSyntax): string {
  const words = given.map((argument) => {
    const word = argument.variadic ? `${argument.name}...` : argument.name;
    return argument.optional ? `[${word}]` : `<${word}>`;
  });
  return [name, ...(Object.keys(options).length > 0 ? ['[options]'] : []), ...words].join(' ');
}

/** The ways to write a command. */
export function usagesOf(command: CommandSyntax): string[] {
  return command.usages?.map((usage) => `${command.name} ${usage}`) ?? [writtenCommand(command)];
}

/** Options as pairs of their names in code and how they are written. */
export function described(options: DescribedOptions): [DescribedName, OptionSyntax][] {
  // An object literal has no other keys than its type says.
  return Object.entries(options) as [DescribedName, OptionSyntax][];
}
