import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { seeded } from '../generate.js';

/**
 * Kinds of files. In all of CSV, the third and fourth columns are the name and the level.
 *
 * - `repeated`: few columns, of which only the number of the row is new in each
 * - `people`: as an office has them: people, their documents, telephones and employers, written in several ways
 * - `unknown`: a name in each row that no other row has and nobody knows
 * - `objects`: those of `people` as JSON Lines, with members left out where they are empty
 * - `long`: those of `people`, each with a remark of some 2,000 characters
 */
export type RowKind = 'repeated' | 'people' | 'unknown' | 'objects' | 'long';

type Cells = readonly string[];

const LEVELS = [
  '五级/初级工',
  '四级/中级工',
  '三级/高级工',
  '二级/技师',
  '一级/高级技师',
  '3',
  '4级',
  '初级工',
];
/** Names that neither the catalogue nor the classification has, since the peers know no classification. */
const UNKNOWN = ['星际领航员', '时光修补匠', '云端牧羊人'];
const PLAIN_NOTES = ['', '', '', '首次申报', '场地已核验', '2026年第一批'];
const QUOTED_NOTES = ['材料齐全, 待复核', '他说"可以"', '第一行\n第二行'];
const SHORT_HEADER = ['序号', '申报人', '职业（工种）名称', '等级', '备注'];
const HEADER = [
  ...['序号', '姓名', '职业（工种）名称', '等级', '证件号码', '联系电话', '工作单位', '申报日期'],
  '备注',
];

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文';
const PLACES = ['滨江', '城南', '高新', '临港', '江北', '开发区', '古城', '西湖'];
const TRADES = ['机电', '餐饮管理', '信息技术', '物业服务', '职业培训学校', '建筑工程', '养老服务'];

/** Writes a file of `count` applications, the same for the same kind and count. */
export async function writeApplications(file: string, kind: RowKind, count: number): Promise<void> {
  const out = createWriteStream(file);
  let text = '';
  for (const line of linesOf(kind, count)) {
    text += line;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'close');
}

function* linesOf(kind: RowKind, count: number): Generator<string> {
  const header = kind === 'repeated' ? SHORT_HEADER : HEADER;
  if (kind !== 'objects') yield csvLine(header);
  for (const cells of rowsOf(kind, count)) {
    yield kind === 'objects' ? objectLine(header, cells) : csvLine(cells);
  }
}

function* rowsOf(kind: RowKind, count: number): Generator<Cells> {
  const random = seeded(count);
  const pick = (items: ArrayLike<string>) => items[Math.floor(random() * items.length)] ?? '';
  const digits = (length: number) =>
    String(Math.floor(random() * 10 ** length)).padStart(length, '0');
  const names = [...embeddedCatalogue.entries.map((entry) => entry.title), ...UNKNOWN];
  const characters = [...new Set(names.join(''))].filter((each) => /\p{Script=Han}/u.test(each));
  const long =
    kind === 'long' ? Array.from({ length: 1_000 }, () => pick(characters)).join('') : '';
  const note = () => pick(random() < 0.02 ? QUOTED_NOTES : PLAIN_NOTES);
  for (let row = 1; row <= count; row += 1) {
    if (kind === 'repeated') {
      // Drawn in this order since the first version, so that figures can be compared.
      const written = note();
      yield [String(row), `申报人${row % 977}`, pick(names), pick(LEVELS), written];
      continue;
    }
    const name =
      kind === 'unknown' ? [...digits(6)].map(() => pick(characters)).join('') : pick(names);
    const day = String(1 + (row % 28)).padStart(2, '0');
    yield [
      String(row),
      pick(SURNAMES) + pick(GIVEN) + (random() < 0.6 ? pick(GIVEN) : ''),
      name,
      pick(LEVELS),
      // No region has a number that begins with 00.
      `00${digits(4)}19${digits(2)}0${1 + (row % 9)}${day}${digits(3)}X`,
      `1${digits(10)}`,
      `${pick(PLACES)}${pick(GIVEN)}${pick(GIVEN)}${pick(TRADES)}有限公司`,
      `2026-0${1 + (row % 9)}-${day}`,
      long === '' ? note() : `${long.slice(row % 1_000)}${note()}${long}`,
    ];
  }
}

function csvLine(cells: Cells): string {
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join()}\n`;
}

function objectLine(header: Cells, cells: Cells): string {
  const members = header.flatMap((name, at) => (cells[at] === '' ? [] : [[name, cells[at]]]));
  return `${JSON.stringify(Object.fromEntries(members))}\n`;
}
