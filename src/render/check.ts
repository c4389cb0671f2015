import type { Candidate } from '../catalog/entry.js';
import { levelInSource } from '../catalog/level.js';
import type { Suggestion } from '../catalog/suggestion.js';
import type { CheckResult } from '../lookup/check.js';
import type { AnswerTexts } from '../messages/messages.js';
import { escapeControls } from './escape-controls.js';
import type { Row } from './output.js';
import type { Palette } from './palette.js';
import type { Screen } from './wrap.js';
import { wrapLine } from './wrap.js';

/** One row per level, whatever the verdict. */
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

/** The recognised name, then a line for each level with its verdict and advice; one line if nothing was recognised. */
export function checkText(
  result: CheckResult,
  exact: boolean,
  texts: AnswerTexts,
  screen: Screen,
  palette: Palette,
): string {
  const lines = checkLines(result, exact, texts, palette);
  return lines.map((line) => wrapLine(line, 4, screen)).join('\n');
}

function checkLines(
  { query, target, verdict, levels, suggestions, classification }: CheckResult,
  exact: boolean,
  texts: AnswerTexts,
  palette: Palette,
): string[] {
  if (target === null) {
    const name = escapeControls(query.name);
    const named = ({ code, title }: Candidate) => texts.named(escapeControls(title), code);
    switch (verdict) {
      case 'ambiguous':
        return [texts.ambiguous(name)];
      case 'conflict':
        return [texts.conflict(name, texts.titles(suggestions.map(named)))];
      case 'unlisted':
        if (classification === null) break;
        return [texts.unlisted(name, named({ ...classification, title: classification.name }))];
    }
    return [texts.unknown(name)];
  }
  const head = texts.named(palette.heading(escapeControls(target.title)), target.code);
  const lines = levels.flatMap(({ level, verdict: ofLevel, entries, alternatives }) => {
    const word = palette.verdict[ofLevel](texts.verdict[ofLevel]);
    const isByTrade = ofLevel === 'open-by-trade';
    const details = [
      ...(isByTrade && exact ? [texts.notExact] : []),
      ...(isByTrade ? [texts.nameOneTrade] : []),
      ...(alternatives.length > 0 ? [texts.openElsewhere] : []),
    ];
    return [
      `  ${texts.levelLine(texts.levelName(level), word, details)}`,
      ...(isByTrade ? entries : alternatives).map(({ title }) => `    ${escapeControls(title)}`),
    ];
  });
  return [head, ...lines];
}

/** A suggestion with the reason for it. */
export function suggestionText({ code, title, because }: Suggestion, texts: AnswerTexts): string {
  return because === null
    ? texts.named(title, code)
    : texts.suggested(title, code, texts.because[because.kind](because.word));
}
