import { groupBy } from '../../catalog/catalogue.js';
import type { Language } from '../../messages/language.js';
import type { Described, Grammar, Place, Rule } from './grammar.js';
import type { Shell } from './shell.js';

/** The completion script for a shell. */
export async function completionScript(
  shell: Shell,
  grammar: Grammar,
  language: Language,
): Promise<string> {
  const { BASH, FISH, POWERSHELL, ZSH } = await import('../../generated/completion-templates.js');
  const names = grammar.commands.map(({ word }) => word).join(' ');
  switch (shell) {
    case 'bash':
      return fillIn(BASH, { commands: names, lang: language }, bashParts(grammar));
    case 'zsh':
      return fillIn(ZSH, { lang: language }, zshParts(grammar));
    case 'fish':
      return fillIn(FISH, { lang: language }, fishParts(grammar));
    case 'powershell':
      return fillIn(POWERSHELL, { lang: language, grammar: powershellGrammar(grammar) }, {});
  }
}

/**
 * Fills in a template: `@word@` within a line, and whole lines for a comment `#@ part`. Unfilled, a template is still a
 * script that its shell can parse.
 */
function fillIn(
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

function bashParts({ values, arguments: args, options }: Grammar) {
  return {
    values: caseBranches(values),
    arguments: caseBranches(args),
    options: [...options].map(
      ([command, offered]) =>
        `'${command}') REPLY='words ${offered.map(({ word }) => word).join(' ')}' ;;`,
    ),
  };
}

function zshParts({ values, arguments: args, options, commands }: Grammar) {
  const quoted = ({ word, description }: Described) =>
    `'${word}:${description.replaceAll("'", "'\\''")}'`;
  return {
    values: caseBranches(values),
    arguments: caseBranches(args),
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

function fishParts({ values, arguments: args, options, commands }: Grammar) {
  const branches = (rules: readonly Rule[]) =>
    [...byPlace(rules)].flatMap(([place, same]) => [
      `case ${same.map(({ command, after }) => `'${command} ${after}'`).join(' ')}`,
      `    echo '${place}'`,
    ]);
  const echo = ({ word, description }: Described) =>
    `printf '%s\\t%s\\n' ${word} '${description.replace(/['\\]/g, '\\$&')}'`;
  return {
    values: branches(values),
    arguments: branches(args),
    commands: commands.map(echo),
    options: [...options].flatMap(([command, offered]) => [
      `case '${command}'`,
      ...offered.map((option) => `    ${echo(option)}`),
    ]),
  };
}

/** The grammar as ASCII JSON, for a string in single quotes. */
function powershellGrammar({ values, arguments: args, options, commands }: Grammar): string {
  const inLines = (rules: readonly Rule[]) =>
    rules.map((rule) => ({ ...rule, place: placeInLine(rule.place) }));
  const json = JSON.stringify({
    values: inLines(values),
    arguments: inLines(args),
    options: [...options].map(([command, offered]) => ({ command, offered })),
    commands,
  });
  return json.replace(
    /['\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Rules as branches of a `case` in bash or zsh, over the command and what comes before the position. */
function caseBranches(rules: readonly Rule[]): string[] {
  const quoted = (text: string) => text.replace(/[^*]+/g, "'$&'");
  return [...byPlace(rules)].map(([place, same]) => {
    const patterns = same.map(({ command, after }) => quoted(`${command} ${after}`));
    return `${patterns.join(' | ')}) REPLY='${place}' ;;`;
  });
}

/** Groups rules by what can be typed, in order. */
function byPlace(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  return groupBy(rules, ({ place }) => placeInLine(place));
}

/** A place as one line that the scripts parse: `files`, `names`, `words table json …`, or `list code title …`. */
function placeInLine(place: Place): string {
  if (typeof place === 'string') return place;
  return `${place.isList ? 'list' : 'words'} ${place.words.join(' ')}`;
}
