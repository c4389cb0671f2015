import { groupBy } from '../../catalog/catalogue.js';
import type { Language } from '../../messages/language.js';
import type { Described, Grammar, Place, Rule } from './grammar.js';
import type { Shell } from './shell.js';

/** The script by which a shell completes a command line with a grammar; descriptions are as the grammar has them. */
export async function completionScript(
  shell: Shell,
  grammar: Grammar,
  language: Language,
): Promise<string> {
  const { BASH, FISH, POWERSHELL, ZSH } = await import('../../generated/completion-templates.js');
  const names = grammar.commands.map(({ word }) => word).join(' ');
  switch (shell) {
    case 'bash':
      return filled(BASH, { commands: names, lang: language }, bashParts(grammar));
    case 'zsh':
      return filled(ZSH, { lang: language }, zshParts(grammar));
    case 'fish':
      return filled(FISH, { lang: language }, fishParts(grammar));
    case 'powershell':
      return filled(POWERSHELL, { lang: language, grammar: powershellGrammar(grammar) }, {});
  }
}

/**
 * A template with its gaps filled: `@word@` within a line, and lines that are a comment `#@ part`, which leaves a
 * template a script in its own language.
 */
function filled(
  template: string,
  words: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, readonly string[]>>,
): string {
  return template
    .replace(/^( *)#@ (\w+)$/gm, (_, indent: string, part: string) =>
      (parts[part] ?? []).map((line) => indent + line).join('\n'),
    )
    .replace(/@(lang|commands|grammar)@/g, (_, word: string) => words[word] ?? '');
}

function bashParts({ values, arguments: given, options }: Grammar) {
  return {
    values: caseBranches(values),
    arguments: caseBranches(given),
    options: [...options].map(
      ([command, offered]) =>
        `'${command}') REPLY='words ${offered.map(({ word }) => word).join(' ')}' ;;`,
    ),
  };
}

function zshParts({ values, arguments: given, options, commands }: Grammar) {
  const quoted = ({ word, description }: Described) =>
    `'${word}:${description.replaceAll("'", "'\\''")}'`;
  return {
    values: caseBranches(values),
    arguments: caseBranches(given),
    commands: commands.map(quoted),
    options: [...options].flatMap(([command, offered]) => [
      `'${command}')`,
      '  reply=(',
      ...offered.map((option) => `    ${quoted(option)}`),
      '  )',
      '  ;;',
    ]),
  };
}

function fishParts({ values, arguments: given, options, commands }: Grammar) {
  const branches = (rules: readonly Rule[]) =>
    [...byPlace(rules)].flatMap(([place, same]) => [
      `case ${same.map(({ command, after }) => `'${command} ${after}'`).join(' ')}`,
      `    echo '${place}'`,
    ]);
  const echo = ({ word, description }: Described) =>
    `printf '%s\\t%s\\n' ${word} '${description.replace(/['\\]/g, '\\$&')}'`;
  return {
    values: branches(values),
    arguments: branches(given),
    commands: commands.map(echo),
    options: [...options].flatMap(([command, offered]) => [
      `case '${command}'`,
      ...offered.map((option) => `    ${echo(option)}`),
    ]),
  };
}

/** The grammar as JSON in ASCII, for a string in single quotes. */
function powershellGrammar({ values, arguments: given, options, commands }: Grammar): string {
  const inLines = (rules: readonly Rule[]) =>
    rules.map((rule) => ({ ...rule, place: placeInLine(rule.place) }));
  const json = JSON.stringify({
    values: inLines(values),
    arguments: inLines(given),
    options: [...options].map(([command, offered]) => ({ command, offered })),
    commands,
  });
  return json.replace(
    /['\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Rules as the branches of a `case` of bash and zsh over `command what-comes-before`. */
function caseBranches(rules: readonly Rule[]): string[] {
  const quoted = (text: string) => text.replace(/[^*]+/g, "'$&'");
  return [...byPlace(rules)].map(([place, same]) => {
    const patterns = same.map(({ command, after }) => quoted(`${command} ${after}`));
    return `${patterns.join(' | ')}) REPLY='${place}' ;;`;
  });
}

/** Rules with the same place together, in their order. */
function byPlace(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  return groupBy(rules, ({ place }) => placeInLine(place));
}

/** A place in one line, as the scripts take it apart: `files`, `names`, `words table json …`, or `list code title …`. */
function placeInLine(place: Place): string {
  if (typeof place === 'string') return place;
  return `${place.isList ? 'list' : 'words'} ${place.words.join(' ')}`;
}
