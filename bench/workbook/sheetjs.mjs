// Four cells next to each row by SheetJS, as its documentation says. Usage: node sheetjs.mjs IN OUT
import XLSX from 'xlsx';

const [, , input, output] = process.argv;
const workbook = XLSX.readFile(input, { cellStyles: true, bookVBA: true });
const sheet = workbook.Sheets[workbook.SheetNames[0]];
const range = XLSX.utils.decode_range(sheet['!ref']);
const rows = [];
for (let row = 3; row <= range.e.r; row += 1) {
  rows.push(['open', '6-31-01-03', '电工', '电工 is open at level 3.']);
}
XLSX.utils.sheet_add_aoa(sheet, rows, { origin: { r: 3, c: range.e.c + 1 } });
XLSX.writeFile(workbook, output, { bookVBA: true, compression: true });
