import type { Candidate } from '../catalog/entry.js';
import { levelInSource } from '../catalog/level.js';
import type { CheckResult } from '../lookup/check.js';
import type { Messages } from '../messages/messages.js';
import { escapeControls } from './escape-controls.js';
import type { Row } from './output.js';
import type { Palette } from './palette.js';
import type { Screen } from './screen.js';
import { wrapLine } from './wrap.js';

export const CHECK_KEYS = [
  'query',
  'open',
  'verdict',
  'target',
  'levels',
  'suggestions',
  'classification',
] as const;

export const CHECK_COLUMNS = [
  'name',
  'level',
  'verdict',
  'code',
  'title',
  'entries',
  'alternatives',
] as const;

/** One row a level; one for the name alone if it is unknown or ambiguous. */
export function checkRows({ query, verdict, target, levels, classification }: CheckResult): Row[] {
  if (target === null) {
    return query.levels.map((level) => ({
      name: query.name,
      level: levelInSource(level),
      verdict,
      ...(classification === null ? {} : { code: classification.code, title: classification.name }),
    }));
  }
  const titles = (entries: readonly { title: string }[]) =>
    entries.map((entry) => entry.title).join('；');
  return levels.map((answer) => ({
    name: query.name,
    level: levelInSource(answer.level),
    verdict: answer.verdict,
    code: target.code,
    title: target.title,
    entries: titles(answer.entries),
    alternatives: titles(answer.alternatives),
  }));
}

/** What was recognised, then a line for each level with its verdict and what follows from it. */
export function checkText(
  result: CheckResult,
  exact: boolean,
  messages: Messages,
  screen: Screen,
  palette: Palette,
): string {
  const [head = '', ...levels] = checkLines(result, exact, messages, palette);
  const lines = [head, ...levels.map((line) => `  ${line}`)];
  return lines.map((line) => wrapLine(line, 4, screen)).join('\n');
}

function checkLines(
  { query, target, verdict, levels, suggestions, classification }: CheckResult,
  exact: boolean,
  messages: Messages,
  palette: Palette,
): string[] {
  if (target === null) {
    const name = escapeControls(query.name);
    const named = ({ code, title }: Candidate) => messages.named(escapeControls(title), code);
    switch (verdict) {
      case 'ambiguous':
        return [messages.ambiguous(name)];
      case 'conflict':
        return [messages.conflict(name, messages.titles(suggestions.map(named)))];
      case 'unlisted':
        if (classification === null) break;
        return [messages.unlisted(name, named({ ...classification, title: classification.name }))];
    }
    return [messages.unknown(name)];
  }
  const head = messages.named(palette.heading(escapeControls(target.title)), target.code);
  const titles = (entries: readonly { title: string }[]) =>
    messages.titles(entries.map((entry) => escapeControls(entry.title)));
  const lines = levels.map((answer) => {
    const word = palette.verdict[answer.verdict](messages.verdict[answer.verdict]);
    const details: string[] = [];
    if (answer.verdict === 'open-by-trade') {
      details.push(messages.nameOneTrade(titles(answer.entries)));
      if (exact) details.push(messages.notExact);
    }
    if (answer.alternatives.length > 0)
      details.push(messages.openElsewhere(titles(answer.alternatives)));
    return messages.levelLine(messages.levelName(answer.level), word, details);
  });
  return [head, ...lines];
}
