import { strToU8, zipSync } from 'fflate';
import type { CatalogueDocument, Grid } from '../catalogues/document.js';
import type { Random } from '../random.js';
import type { FileContent } from './messy-file.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A Word document with lines of text and tables. */
export function docxFile(random: Random, { tables, below }: CatalogueDocument): FileContent {
  const habits = {
    breaksLines: random.chance(0.5),
    splitsRuns: random.chance(0.3),
    hasGridColumns: random.chance(0.8),
  };
  const lines = (texts: readonly string[]) =>
    texts.map((text) => `<w:p>${run(text, habits)}</w:p>`).join('');
  const body = tables
    .map(({ above, grid }) => `${lines(above)}${tablePart(grid, habits)}<w:p/>`)
    .join('');
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${MAIN}"><w:body>${body}${lines(below)}</w:body></w:document>`;
  const types = 'application/vnd.openxmlformats';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${types}-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': document,
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return {
    extension: 'docx',
    bytes: zipSync(Object.fromEntries(files), { level: 6, mtime: '2026-01-01' }),
  };
}

interface Habits {
  readonly breaksLines: boolean;
  readonly splitsRuns: boolean;
  readonly hasGridColumns: boolean;
}

function tablePart({ rows, merges }: Grid, habits: Habits): string {
  const written = rows.map((cells, at) => {
    const row = at + 1;
    const parts: string[] = [];
    for (let column = 0; column < cells.length; column += 1) {
      const merge = merges.find(
        ({ top, left, bottom, right }) =>
          top <= row && row <= bottom && left <= column && column <= right,
      );
      const span = merge === undefined ? 1 : merge.right - merge.left + 1;
      const isTall = merge !== undefined && merge.bottom > merge.top;
      const properties = [
        span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
        isTall ? `<w:vMerge${merge.top === row ? ' w:val="restart"' : ''}/>` : '',
      ].join('');
      const text = isTall && merge.top < row ? '' : (cells[column] ?? '');
      parts.push(`<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs(text, habits)}</w:tc>`);
      column += span - 1;
    }
    return `<w:tr>${parts.join('')}</w:tr>`;
  });
  const width = Math.max(...rows.map(({ length }) => length));
  const grid = habits.hasGridColumns
    ? `<w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(width)}</w:tblGrid>`
    : '';
  return `<w:tbl><w:tblPr/>${grid}${written.join('')}</w:tbl>`;
}

function paragraphs(text: string, habits: Habits): string {
  if (habits.breaksLines) return `<w:p>${run(text, habits)}</w:p>`;
  return text
    .split('\n')
    .map((line) => `<w:p>${run(line, habits)}</w:p>`)
    .join('');
}

/** A text in one run or in two, as programs split them for no reason that can be seen. */
function run(text: string, { splitsRuns }: Habits): string {
  const at = splitsRuns ? Math.ceil(text.length / 2) : text.length;
  return [text.slice(0, at), text.slice(at)]
    .filter((piece) => piece !== '')
    .map((piece) => {
      const lines = piece
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .split('\n')
        .map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
      return `<w:r>${lines.join('<w:br/>')}</w:r>`;
    })
    .join('');
}
