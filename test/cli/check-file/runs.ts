import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { embeddedCatalogue } from '../../../src/catalog/embedded.js';
import { embeddedClassification } from '../../../src/catalog/embedded-classification.js';
import { fromBinary } from '../../../src/cli/check-file/binary-string.js';
import type { Input } from '../../../src/cli/check-file/input.js';
import { type Run, startDelimited, startObjects } from '../../../src/cli/check-file/run.js';
import type { CheckFileSettings } from '../../../src/cli/check-file/settings.js';
import { MESSAGES } from '../../../src/messages/messages.js';
import type { Dialect } from '../../../src/tabular/dialect.js';
import { Utf8Text } from '../../../src/tabular/encoding.js';

export const SETTINGS: CheckFileSettings = {
  catalogue: embeddedCatalogue,
  classification: embeddedClassification,
  messages: MESSAGES.zh,
  named: {},
  headerRow: undefined,
  output: 'csv',
  fields: undefined,
  escapesFormulas: false,
  problems: undefined,
  threads: undefined,
};

const CSV: Dialect = {
  delimiter: ',',
  lineBreak: '\n',
  hasSeparatorLine: false,
  isAligned: false,
};

/** With a byte order mark, a text need not be long to show how it is encoded. */
export const marked = (text: string) => Buffer.from(`\ufeff${text}`);

export type Start = (input: Input, settings: CheckFileSettings) => Promise<Run>;

export const delimited =
  (dialect: Partial<Dialect> = {}): Start =>
  (input, settings) =>
    startDelimited(input, new Utf8Text(), { ...CSV, ...dialect }, true, settings);

export const objects: Start = (input, settings) =>
  startObjects('jsonl', input, new Utf8Text(), { ...settings, output: 'jsonl' });

/** Bytes that come in pieces of a length; after the first there is time for threads to start. */
export function inputOf(bytes: Uint8Array, length: number, pause: number): Input {
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += length) {
      yield bytes.subarray(at, at + length);
      await setTimeout(at === 0 ? pause : 0);
    }
  };
  return {
    name: 'input',
    path: undefined,
    size: bytes.length,
    first: bytes,
    beginning: async () => ({ bytes, isWhole: true }),
    pieces: pieces(),
    percentRead: () => undefined,
    close: async () => undefined,
  };
}

/** All that a run comes to. */
export async function outcomeOf(start: Start, settings: CheckFileSettings, input: Input) {
  let out = '';
  let error: unknown;
  let run: Run | undefined;
  try {
    run = await start(input, settings);
    for await (const piece of run.pieces) {
      out += typeof piece === 'string' ? fromBinary(piece) : Buffer.from(piece).toString();
    }
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && 'args' in thrown)) throw thrown;
    error = [thrown.code, thrown.args];
  }
  const checker = run?.checker();
  return {
    out,
    error,
    counts: [...(checker?.counts ?? [])],
    notes: checker?.notes,
    columns: run?.columns(),
    status: checker?.status(false),
  };
}

export const HEADER = '申报人,职业名称,工种,申报等级,备注';

const name = fc.constantFrom(
  '电工',
  '车工',
  '铣工',
  '律师',
  '月嫂',
  '',
  '合计',
  '调酒师',
  '"电工"',
);
const trade = fc.constantFrom('', '无', '数控车工', '普通车工', '"数控车工"');
const level = fc.constantFrom(
  '3',
  '5、4',
  '三级/高级工',
  '一级',
  '',
  '三级/技师',
  '"4"',
  '2026-05-03',
);
const note = fc.constantFrom(
  '',
  '首次',
  '"甲,乙"',
  '"第一行\n第二行"',
  '"他说""可以"""',
  '5" 管',
  '"错"的',
  '\u{2000b}',
);

export const line = fc.oneof(
  {
    weight: 20,
    arbitrary: fc
      .tuple(fc.nat(99), name, trade, level, note)
      .map(([who, ...cells]) => [`申报人${who}`, ...cells].join(',')),
  },
  fc.constantFrom(
    '',
    ',,,,',
    '甲',
    '甲,电工',
    '甲,电工,,3,,多',
    '注：以上',
    HEADER,
    '甲,电工,,3,,',
  ),
);

export const lines = (least: number) =>
  fc
    .tuple(
      fc.array(line, { minLength: least, maxLength: 150 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
    )
    .map(([rows, end, isEnded]) => [HEADER, ...rows].join(end) + (isEnded ? end : ''));

const member = fc.constantFrom(
  '职业名称',
  '工种',
  '申报等级',
  '等级',
  '现有等级',
  'name',
  '编码',
  '备注',
);
const object = fc.dictionary(
  member,
  fc.constantFrom<unknown>('电工', '车工', '3', 3, [5, 4], null, ''),
);
export const jsonLine = fc.oneof(
  { weight: 20, arbitrary: object.map((each) => JSON.stringify(each)) },
  fc.constantFrom('', '{', 'null', '[1]', ' {"职业名称":"电工","申报等级":"3"} '),
);
