import { readFileSync } from 'node:fs';
import { OCCUPATIONS, TITLES, TRADES, verdictInSource } from '../oracle.js';
import { SOURCE_ROWS, type SourceRow, tradeOfRow } from '../source.js';
import { levelText, type SourceLevel, unreadableLevelText } from './level-text.js';
import type { Random } from './random.js';

/** The columns other than the level that name an application. */
export type NamingRole = 'title' | 'occupation' | 'trade' | 'code';

/** An application as cells by role, with the verdict that the source gives. */
export interface TrueApplication {
  readonly cells: Readonly<Partial<Record<NamingRole | 'level', string>>>;
  readonly verdict: string;
}

/** Which columns a table has to name what is applied for. */
export const LAYOUTS: readonly (readonly NamingRole[])[] = [
  ['title'],
  ['occupation', 'trade'],
  ['occupation', 'trade'],
  ['occupation'],
  ['code'],
  ['trade'],
  ['code', 'title'],
  ['code', 'trade'],
  ['title', 'trade'],
  ['code', 'title', 'occupation'],
  ['code', 'occupation', 'trade'],
];

const LEVELS: readonly SourceLevel[] = ['5', '4', '3', '2', '1', '专项职业能力'];
const NO_TRADE = ['', '', '', '无', '/', '-', '—', 'N/A', '暂无', '不限', '不分工种'];
const NOBODY = ['无此职业甲', '某某工程师助理', '量子裁缝'];
/** Groups, and what only begins like a code. */
const NO_CODES = ['4-10', '6-31-01', '4-1', '6-31-01-03-9', '见附件', '12345678901'];
const WORST_FIRST = ['closed', 'open-by-trade', 'open'];

/** A random application in a table of a layout. */
export function application(random: Random, layout: readonly NamingRole[]): TrueApplication {
  const fate = random.next();
  const readable = random.shuffled(LEVELS).slice(0, random.pick([1, 1, 1, 2, 3]));
  const row = random.pick(rowsFor(layout));
  const { cells, verdict } = named(random, layout, row, readable);
  if (fate < 0.04) return { cells: { ...cells, level: '' }, verdict: 'invalid' };
  if (fate < 0.1)
    return { cells: { ...cells, level: unreadableLevelText(random) }, verdict: 'invalid' };
  const level = levelText(random, readable);
  if (fate < 0.115 && layout.includes('code')) {
    return { cells: { ...cells, code: random.pick(NO_CODES), level }, verdict: 'invalid' };
  }
  if (fate < 0.115 && layout.includes('trade') && layout.length > 1) {
    return { cells: { ...cells, trade: random.pick(NOBODY), level }, verdict: 'unknown' };
  }
  if (fate < 0.13) return { cells: { ...nobody(random, layout), level }, verdict: 'unknown' };
  if (fate < 0.15) return { cells: { ...unlisted(random, layout), level }, verdict: 'unlisted' };
  if (fate < 0.2) {
    const wrong = mismatched(random, layout, row, cells);
    if (wrong !== undefined) return { cells: { ...wrong, level }, verdict: 'conflict' };
  }
  return { cells: { ...cells, level }, verdict };
}

/** Rows of the source that a layout can name. */
function rowsFor(layout: readonly NamingRole[]): readonly SourceRow[] {
  const hasOccupation = ['title', 'occupation', 'code'].some((role) =>
    layout.some((each) => each === role),
  );
  return hasOccupation ? SOURCE_ROWS : SOURCE_ROWS.filter(hasTradeOfItsOwn);
}

/** Whether a row has a trade whose name alone says which it is. */
function hasTradeOfItsOwn(row: SourceRow): boolean {
  const trade = tradeOfRow(row);
  const isOther = [...OCCUPATIONS, ...TITLES].some(({ name }) => name === trade);
  return trade !== '' && !isOther && TRADES.filter(({ name }) => name === trade).length === 1;
}

function named(
  random: Random,
  layout: readonly NamingRole[],
  row: SourceRow,
  levels: readonly SourceLevel[],
): TrueApplication {
  const trade = tradeOfRow(row);
  const canNameTrade = layout.some((role) => role === 'title' || role === 'trade');
  const namesTrade = trade !== '' && canNameTrade && (layout.length === 1 || random.chance(0.85));
  const has = (role: NamingRole) => layout.includes(role);
  const cells: Partial<Record<NamingRole, string>> = {};
  if (has('code')) cells.code = codeText(random, row.code);
  if (has('occupation')) cells.occupation = row.occupation;
  if (has('title')) {
    const isInTrade = has('trade') && random.chance(0.6);
    const titles = hasTradeOfItsOwn(row) ? [row.title, row.title, trade] : [row.title];
    cells.title = namesTrade && !isInTrade ? random.pick(titles) : row.occupation;
  }
  if (has('trade')) {
    const names = [trade, trade, row.title];
    const none = has('occupation') || has('title') ? [...NO_TRADE, row.occupation] : NO_TRADE;
    cells.trade = namesTrade ? random.pick(names) : random.pick(none);
  }
  if (cells.title !== undefined && random.chance(0.1)) {
    cells.title = random.pick([
      `${row.code} ${cells.title}`,
      `${cells.title}（${row.code}）`,
      `${row.code}${cells.title}`,
    ]);
  }
  const target = namesTrade
    ? TITLES.find(({ name }) => name === row.title)
    : OCCUPATIONS.find(({ name }) => name === row.occupation);
  if (target === undefined) throw new Error(`no ${row.title}`);
  const verdicts = levels.map((level) => verdictInSource(target, level)[0]);
  const verdict = WORST_FIRST.find((each) => verdicts.some((one) => one === each)) ?? 'closed';
  return { cells, verdict };
}

function nobody(random: Random, layout: readonly NamingRole[]): TrueApplication['cells'] {
  const name = random.pick(NOBODY);
  return Object.fromEntries(layout.map((role) => [role, role === 'code' ? '4-99-99-99' : name]));
}

/** Names and codes of the classification that the source does not have. */
const UNLISTED = unlistedOccupations();

function unlistedOccupations(): { readonly code: string; readonly name: string }[] {
  const file = new URL('../../data/classification-2022.json', import.meta.url);
  const { occupations }: { occupations: { code: string; name: string }[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const listed = new Set([...OCCUPATIONS, ...TITLES, ...TRADES].map(({ name }) => name));
  const codes = new Set(SOURCE_ROWS.map(({ code }) => code));
  return occupations.filter(
    ({ code, name }) => !codes.has(code) && !listed.has(name) && /^[\u4e00-\u9fff]+$/.test(name),
  );
}

function unlisted(random: Random, layout: readonly NamingRole[]): TrueApplication['cells'] {
  const { code, name } = random.pick(UNLISTED);
  const cell = (role: NamingRole) => {
    if (role === 'code') return codeText(random, code);
    return role === 'trade' && layout.length > 1 ? random.pick(NO_TRADE) : name;
  };
  return Object.fromEntries(layout.map((role) => [role, cell(role)]));
}

/** The same cells, but for one that belongs to another occupation. */
function mismatched(
  random: Random,
  layout: readonly NamingRole[],
  row: SourceRow,
  cells: TrueApplication['cells'],
): TrueApplication['cells'] | undefined {
  const other = random.pick(SOURCE_ROWS.filter(({ occupation }) => occupation !== row.occupation));
  if (layout.length < 2) return undefined;
  if (layout.includes('code')) {
    const isNamed = [cells.title, cells.occupation].some((cell) => cell !== undefined);
    return isNamed || !NO_TRADE.includes(cells.trade ?? '')
      ? { ...cells, code: other.code }
      : undefined;
  }
  if (!layout.includes('trade')) return undefined;
  const strangers = SOURCE_ROWS.filter(
    (each) => each.occupation !== row.occupation && hasTradeOfItsOwn(each),
  );
  return { ...cells, trade: tradeOfRow(random.pick(strangers)) };
}

function codeText(random: Random, code: string): string {
  return random.pick([
    code,
    code,
    code.replaceAll('-', ''),
    code.replaceAll('-', '—'),
    code.replaceAll('-', '.'),
    ` ${code}`,
  ]);
}
