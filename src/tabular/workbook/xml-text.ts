/** What XML cannot contain, and a text that looks like the sign for it. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A text as the content of an element. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replace(/[&<>]/g, (sign) => ENTITY[sign] ?? sign);
}

/** A text as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\n\t]/g, (sign) => ENTITY[sign] ?? sign);
}

/** A text as a workbook has it: `_x0007_` for a character that XML cannot contain. */
export function escapeForWorkbook(text: string): string {
  if (!/[^\u0020-\u005e\u0060-\ud7ff\ue000-\ufffd]/.test(text)) return text;
  return text
    .replace(
      UNFIT,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(LONE_SURROGATE, '\ufffd');
}

/** A tag with an attribute set, in place of one that it has. */
export function withAttribute(tag: string, name: string, value: string | number): string {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  const written = `"${escapeAttribute(String(value))}"`;
  if (pattern.test(tag)) return tag.replace(pattern, (_, before) => before + written);
  return tag.replace(/^<[^\s/>]+/, (start) => `${start} ${name}=${written}`);
}

/** A tag without an attribute. */
export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), '');
}

/** The prefix of an element's name with its colon; empty if it has none. */
export function prefixOf(tag: string): string {
  return /^<\/?([^\s/>:]+:)?/.exec(tag)?.[1] ?? '';
}
