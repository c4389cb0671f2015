import type { Workbook } from '../xlsx.js';
import { attribute, readXml } from '../xml.js';

const CONTENT_TYPES = '[Content_Types].xml';

/** Whether a workbook is of the kind that may have macros, whatever its file is called. Excel opens it as XLSM alone. */
export async function isMacroEnabled({ archive }: Workbook): Promise<boolean> {
  if (!archive.has(CONTENT_TYPES)) return false;
  let isEnabled = false;
  await readXml(archive.text(CONTENT_TYPES), {
    open: (_, attributes) => {
      isEnabled ||= /\.macroEnabled\.main\+xml$/i.test(attribute(attributes, 'ContentType') ?? '');
    },
  });
  return isEnabled;
}
