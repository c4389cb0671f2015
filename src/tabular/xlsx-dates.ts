import { readXml } from './xml.js';

/** Number formats that are dates without saying so: Excel's own, also those of its Chinese and Japanese editions. */
const DATE_FORMATS: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/**
 * Which cell styles of a workbook show a number as a date or time, by their index.
 *
 * @param bytes the part `styles.xml`
 */
export function readDateStyles(bytes: Uint8Array): ReadonlySet<number> {
  const codes = new Map<number, string>();
  const dates = new Set<number>();
  let styles = 0;
  let withinCells = false;
  readXml(bytes, {
    open: ({ name, attribute }) => {
      if (name === 'numFmt')
        codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') withinCells = true;
      if (name !== 'xf' || !withinCells) return;
      const format = Number(attribute('numFmtId') ?? 0);
      const code = codes.get(format);
      const isBuiltIn = DATE_FORMATS.some(([first, last]) => format >= first && format <= last);
      if (code === undefined ? isBuiltIn : isDateCode(code)) dates.add(styles);
      styles += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') withinCells = false;
    },
  });
  return dates;
}

/** Whether a number format has a part of a date outside of its literal texts and conditions. */
function isDateCode(code: string): boolean {
  // A bracket within brackets ends the search for the closing one, which else began anew at each of many.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

const DAY = 86_400_000;

/** 1 January 1970 as Excel counts days: from 1900, or from 1904 in workbooks of old Macs. */
const EPOCH = { from1900: 25_569, from1904: 24_107 } as const;

/** A date as Excel stores it, as `2026-03-01` or `2026-03-01 08:30:00`; anything else as it is. */
export function dateText(stored: string, from1904: boolean): string {
  const days = Number(stored);
  // Days before March 1900 are counted wrongly, and what has no day is a time.
  if (!(days >= 61 && days < 2_958_466)) return stored;
  const epoch = from1904 ? EPOCH.from1904 : EPOCH.from1900;
  const [date = '', time = ''] = new Date(Math.round((days - epoch) * DAY))
    .toISOString()
    .split('T');
  const clock = time.slice(0, 'hh:mm:ss'.length);
  return clock === '00:00:00' ? date : `${date} ${clock}`;
}
