/** A name form in which `e-commerce` and `ecommerce` are the same. */
export function withoutHyphens(form: string): string {
  return form.replaceAll('-', '');
}

/** The parts of a Latin text as they are written, in lower case; {@link latinTokens} unless there is a plural or the like. */
export function plainTokens(text: string): string {
  return withoutHyphens(text.toLowerCase());
}

const BEGINS_CHINESE = /^[\u3000-\u9fff]/;

/** The parts of a Latin text in lower case and singular: `Pet Groomers` as pet, groomer. */
export function latinTokens(text: string): string[] {
  // Compiling the pattern of all Latin letters is slow.
  if (BEGINS_CHINESE.test(text)) return [];
  if (!/^[\p{Script=Latin}\d\s'&./-]+$/u.test(text)) return [];
  return text
    .toLowerCase()
    .replaceAll('-', '')
    .split(/[^\p{L}\d]/u)
    .filter((token) => token !== '')
    .map(inOneSpelling);
}

/** In singular, and in one of British and American spelling. */
function inOneSpelling(token: string): string {
  return singularOf(token)
    .replace(/centre$/, 'center')
    .replace(/([^aeiou])our$/, '$1or')
    .replace(/is(e|ing|ation|er)$/, 'iz$1')
    .replace(/ll(ing|ed|er|or|ery)$/, 'l$1');
}

function singularOf(token: string): string {
  if (/[^aeious]ies$/.test(token)) return `${token.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(token)) return token.slice(0, -2);
  return /[^su]s$/.test(token) && token.length > 3 ? token.slice(0, -1) : token;
}
