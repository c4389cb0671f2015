import { Catalogue } from '../../src/catalog/catalogue.js';
import { type Code, isCode } from '../../src/catalog/code.js';
import { tradeOf } from '../../src/catalog/entry.js';
import type { Level } from '../../src/catalog/level.js';

/** A catalogue with the given entries, each as code, title, occupation and levels. */
export function catalogueOf(...rows: [string, string, string, Level[]][]): Catalogue {
  const source = { file: 'made-up.txt', sha256: '0'.repeat(64) };
  return new Catalogue(
    { title: null, attachment: null, footnote: null, source },
    rows.map(([code, title, occupation, levels], index) => ({
      no: index + 1,
      code: validCode(code),
      title,
      occupation,
      trade: tradeOf(title, occupation) ?? null,
      levels,
    })),
  );
}

/** A catalogue with an entry for each of the given occupations, all of one minor group. */
export function catalogueOfNames(...occupations: string[]): Catalogue {
  return catalogueOf(
    ...occupations.map((name, at): Parameters<typeof catalogueOf>[number] => [
      `4-01-01-${10 + at}`,
      name,
      name,
      [5],
    ]),
  );
}

function validCode(text: string): Code {
  if (!isCode(text)) throw new Error(`${text} is not a code`);
  return text;
}
