import type { ClassificationInfo, Info } from '../lookup/info.js';
import type { AnswerTexts } from '../messages/messages.js';
import { escapeControls } from './escape-controls.js';
import type { Row } from './output.js';
import type { Palette } from './palette.js';
import { drawTable } from './table.js';
import type { Screen } from './wrap.js';

/** Facts about a catalogue, with the version of zhiye. */
export type VersionedInfo = Info & {
  readonly classification: ClassificationInfo;
  readonly version: string;
};

const BAR_WIDTH = 30;

/** All facts in one row, with a column for each. */
export function infoRow({
  title,
  attachment,
  footnote,
  source,
  counts,
  levels,
  classification,
  version,
}: VersionedInfo): Row {
  return {
    title: title ?? '',
    attachment: attachment ?? '',
    footnote: footnote ?? '',
    file: source.file,
    sha256: source.sha256,
    entries: String(counts.entries),
    occupations: String(counts.occupations),
    trades: String(counts.trades),
    majorGroups: String(counts.groups.major),
    subMajorGroups: String(counts.groups['sub-major']),
    minorGroups: String(counts.groups.minor),
    ...Object.fromEntries(levels.map(({ level, entries }) => [`level_${level}`, String(entries)])),
    classification: `${classification.name} ${classification.edition}`,
    version,
  };
}

/** The facts, then the number of entries per level; on a terminal, with bars. */
export async function infoText(
  { title, attachment, footnote, source, counts, levels, classification, version }: VersionedInfo,
  texts: AnswerTexts,
  screen: Screen,
  palette: Palette,
): Promise<string> {
  const { groups } = counts;
  const facts = await drawTable(
    [],
    (
      [
        ['title', title],
        ['attachment', attachment],
        ['footnote', footnote],
        ['file', source.file],
        ['sha256', source.sha256],
        ['entries', String(counts.entries)],
        ['occupations', String(counts.occupations)],
        ['trades', String(counts.trades)],
        ['groups', `${groups.major} / ${groups['sub-major']} / ${groups.minor}`],
        [
          'classification',
          texts.classification(
            classification.name,
            classification.edition,
            classification.occupations,
            classification.listed,
          ),
        ],
        ['version', version],
      ] as const
    ).map(([key, value]) => [texts.fact[key], value === null ? '' : escapeControls(value)]),
    screen,
    palette,
  );
  const most = Math.max(...levels.map(({ entries }) => entries), 1);
  const digits = String(most).length;
  const perLevel = await drawTable(
    [texts.heading.level, texts.heading.entries],
    levels.map(({ level, entries }) => {
      const bar = '█'.repeat(Math.round((entries / most) * BAR_WIDTH));
      const count = String(entries).padStart(digits);
      return [
        texts.levelName(level),
        screen.isTerminal ? `${count} ${palette.verdict.open(bar)}` : count,
      ];
    }),
    screen,
    palette,
  );
  return `${facts}\n\n${perLevel}`;
}
