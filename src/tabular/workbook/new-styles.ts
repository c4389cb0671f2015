import { TONE_TEXT, TONES, type Tone } from './tone.js';

const TONE_NAMES = Object.keys(TONES).filter((name): name is Tone => name in TONES);

/** The numbers of the formats in a new workbook. */
export const NEW_FORMATS = {
  /** Rows above the table. */
  none: 0,
  header: 1,
  cell: 2,
  /** A cell with more text than its column is wide. */
  wrapped: 3,
  /** Apart from a text at its right. */
  number: 4,
  tone: (tone: Tone): number => 5 + TONE_NAMES.indexOf(tone),
} as const;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const NO_FILLS = 2;

/** The part `styles.xml` of a new workbook. */
export function newStyles(): string {
  const font = (content: string) =>
    `<font>${content}<sz val="11"/><color rgb="${TONE_TEXT}"/><name val="Calibri"/><family val="2"/></font>`;
  const fill = (argb: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`;
  const format = (font: number, fill: number, border: number, alignment: string) =>
    `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
  const tones = TONE_NAMES.map((name) => TONES[name]);
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    ...tones.map((tone) => fill(tone.fill)),
    fill('FFDCE6F1'),
  ];
  const edge = (name: string, style: string, argb: string) =>
    `<${name} style="${style}"><color rgb="${argb}"/></${name}>`;
  const borders = [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border><left/><right/><top/>${edge('bottom', 'medium', 'FF4F6228')}<diagonal/></border>`,
    `<border><left/><right/><top/>${edge('bottom', 'hair', 'FFBFBFBF')}<diagonal/></border>`,
  ];
  const formats = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    format(1, fills.length - 1, 1, 'vertical="center" wrapText="1"'),
    format(0, 0, 2, 'vertical="top"'),
    format(0, 0, 2, 'vertical="top" wrapText="1"'),
    format(0, 0, 2, 'horizontal="right" vertical="top" indent="1"'),
    ...tones.map(({ isBold }, at) => format(isBold ? 1 : 0, NO_FILLS + at, 2, 'vertical="top"')),
  ];
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return `<styleSheet xmlns="${MAIN}">${list('fonts', [font(''), font('<b/>')])}${list('fills', fills)}${list('borders', borders)}${list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}${list('cellXfs', formats)}${list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'])}</styleSheet>`;
}
