import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { seeded } from '../generate.js';

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
const QUOTED_NOTES = ['"材料齐全, 待复核"', '"他说""可以"""', '"第一行\n第二行"'];

/** Writes a CSV file of `count` applications, about one in fifty with quotes; the same for the same count. */
export async function writeApplications(file: string, count: number): Promise<void> {
  const random = seeded(count);
  const pick = (items: readonly string[]) => items[Math.floor(random() * items.length)] ?? '';
  const names = [...embeddedCatalogue.entries.map((entry) => entry.title), ...UNKNOWN];
  const out = createWriteStream(file);
  let text = '序号,申报人,职业（工种）名称,等级,备注\n';
  for (let row = 1; row <= count; row += 1) {
    const note = pick(random() < 0.02 ? QUOTED_NOTES : PLAIN_NOTES);
    text += `${row},申报人${row % 977},${pick(names)},${pick(LEVELS)},${note}\n`;
    if (text.length < 1 << 20 && row < count) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end();
  await once(out, 'close');
}
