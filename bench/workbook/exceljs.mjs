// Four cells next to each row by exceljs, as its documentation says. Usage: node exceljs.mjs IN OUT
import ExcelJS from 'exceljs';

const [, , input, output] = process.argv;
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(input);
const sheet = workbook.worksheets[0];
const right = sheet.columnCount;
const fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6F4DE' } };
sheet.eachRow((row, number) => {
  if (number < 4) return;
  ['open', '6-31-01-03', '电工', '电工 is open at level 3.'].forEach((text, at) => {
    const cell = row.getCell(right + 1 + at);
    cell.value = text;
    if (at === 0) cell.fill = fill;
  });
});
await workbook.xlsx.writeFile(output);
