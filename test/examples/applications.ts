import { seeded } from '../../bench/generate.js';
import { Catalogue } from '../../src/catalog/catalogue.js';
import { type Code, isCode } from '../../src/catalog/code.js';
import { writeCatalogueDocument } from '../../src/catalog/document.js';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import type { Entry } from '../../src/catalog/entry.js';

/** The members of an application; those that are null are left out, as Spark does. */
export interface Row {
  readonly id: number;
  readonly 申报人?: string;
  readonly 职业名称?: string;
  readonly 工种?: string;
  readonly 职业编码?: string;
  readonly 申报等级?: string;
  readonly 备注?: string;
}

/** The options that name their columns. */
export const COLUMN_OPTIONS = [
  ...['--occupation-column', '职业名称', '--trade-column', '工种'],
  ...['--code-column', '职业编码', '--level-column', '申报等级'],
];

/** A trade that two occupations of {@link catalogueDocument} have, so that its name alone is ambiguous. */
const SHARED_TRADE = '共有工种';

/** A catalogue file: the embedded catalogue with two occupations more, which share a trade. */
export function catalogueDocument(): string {
  const more = [
    ['6-99-99-01', '甲种样板工'],
    ['6-99-99-02', '乙种样板工'],
  ].map(([code = '', occupation = ''], at): Entry => {
    const no = embeddedCatalogue.entries.length + at + 1;
    const title = `${occupation}（${SHARED_TRADE}）`;
    return { no, code: knownCode(code), title, occupation, trade: SHARED_TRADE, levels: [5, 4] };
  });
  const { provenance, entries } = embeddedCatalogue;
  return writeCatalogueDocument(new Catalogue(provenance, [...entries, ...more]));
}

function knownCode(text: string): Code {
  if (!isCode(text)) throw new Error(`${text} is no code.`);
  return text;
}

const LEVELS = ['五级/初级工', '4', '三级（高级工）', '2级', '一级', '5、4', '3-1', '高级技师'];
const UNREADABLE_LEVELS = ['3+', '6级', '三级/技师', '学徒工'];
const NAMES_OF_NONE = ['律师', '保安员', '月嫂', '没有这个职业', '"带引号"的\\职业'];
const NOTES = ['材料齐全', '第一行\n第二行', '', '他说"可以"', '\u2028'];

/** The given number of applications with every kind of verdict, in no order of kinds; the same for the same count. */
export function* applications(count: number): Generator<Row> {
  const random = seeded(count);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  const cells = (): Omit<Row, 'id'> => {
    const { occupation, trade, code } = pick(embeddedCatalogue.entries);
    const level = pick(LEVELS);
    switch (Math.floor(random() * 12)) {
      case 0:
        return { 职业名称: pick(NAMES_OF_NONE), 申报等级: level };
      case 1:
        return { 职业名称: SHARED_TRADE, 申报等级: level };
      case 2:
        return {
          职业名称: occupation,
          职业编码: pick(embeddedCatalogue.entries).code,
          申报等级: level,
        };
      case 3:
        return { 职业名称: occupation, 申报等级: pick(UNREADABLE_LEVELS) };
      case 4:
        return pick([{ 职业名称: occupation }, { 申报等级: level }, {}]);
      case 5:
        return { 职业编码: code, 申报等级: level };
      case 6:
      case 7:
        return { 职业名称: occupation, 申报等级: level };
      default:
        return { 职业名称: occupation, 工种: trade ?? '无', 申报等级: level };
    }
  };
  for (let id = 1; id <= count; id += 1) {
    const note = pick(NOTES);
    yield {
      id,
      ...(random() < 0.9 ? { 申报人: `申报人${id % 977}` } : {}),
      ...cells(),
      ...(note === '' ? {} : { 备注: note }),
    };
  }
}
