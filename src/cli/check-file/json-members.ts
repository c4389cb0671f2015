import { toJson } from '../../render/formats.js';

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gs;

const QUOTE = 0x22;
const COLON = 0x3a;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** A member of an object, and where in the text its value is. */
interface Member {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

/** The members of an object, in their order; those with one name too. */
function* membersOf(raw: string): Generator<Member> {
  let depth = 0;
  let text = '';
  let member: { name: string; valueAt: number } | undefined;
  for (const { 0: token, index } of raw.matchAll(TOKEN)) {
    if (depth === 1 && member !== undefined && (token === ',' || token === '}')) {
      const { name, valueAt } = member;
      const value = raw.slice(valueAt, index);
      yield {
        name,
        begin: index - value.trimStart().length,
        end: valueAt + value.trimEnd().length,
      };
      member = undefined;
    }
    if (token.startsWith('"')) text = token;
    else if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (token === ':' && depth === 1) {
      member = { name: String(JSON.parse(text)), valueAt: index + 1 };
    }
  }
}

/**
 * Sets members in the text of a JSON object: replaces the values of existing members and appends the others. Every
 * other byte stays as it was, including numbers that parsing would round.
 *
 * @param raw the text of a JSON object
 */
export function withMembers(raw: string, members: ReadonlyMap<string, string>): string {
  const replaced = new Set<string>();
  let written = '';
  let copied = 0;
  for (const { name, begin, end } of membersOf(raw)) {
    const value = members.get(name);
    if (value === undefined) continue;
    written += raw.slice(copied, begin) + toJson(value);
    copied = end;
    replaced.add(name);
  }
  written += raw.slice(copied);
  return withLastMembers(
    written,
    [...members].filter(([key]) => !replaced.has(key)),
  );
}

/** The name that two members of an object have, with different values: a parser would keep the last one alone. */
export function contradictoryMember(raw: string): string | undefined {
  const values = new Map<string, string>();
  for (const { name, begin, end } of membersOf(raw)) {
    const value = raw.slice(begin, end);
    if ((values.get(name) ?? value) !== value) return name;
    values.set(name, value);
  }
  return undefined;
}

/**
 * Whether a name occurs more than once in an object. Much quicker than to read the names.
 *
 * @param raw the text of a JSON object
 * @param names how many different names it has
 */
export function repeatsName(raw: string, names: number): boolean {
  let members = 0;
  let depth = 0;
  for (let at = 0; at < raw.length; at += 1) {
    switch (raw.charCodeAt(at)) {
      case QUOTE:
        at = endOfText(raw, at);
        break;
      case BRACE:
      case BRACKET:
        depth += 1;
        break;
      case CLOSING_BRACE:
      case CLOSING_BRACKET:
        depth -= 1;
        break;
      case COLON:
        if (depth === 1) members += 1;
    }
  }
  return members > names;
}

/** Where the quote is that closes a text. */
function endOfText(raw: string, begin: number): number {
  let end = begin;
  let isEscaped = true;
  while (isEscaped) {
    end = raw.indexOf('"', end + 1);
    isEscaped = false;
    for (let at = end - 1; raw.charCodeAt(at) === BACKSLASH; at -= 1) isEscaped = !isEscaped;
  }
  return end;
}

/** Appends members to the text of a JSON object. */
export function withLastMembers(
  raw: string,
  members: readonly (readonly [key: string, value: string])[],
): string {
  if (members.length === 0) return raw;
  const added = membersText(members);
  const body = raw.slice(0, raw.lastIndexOf('}')).trimEnd();
  return `${body}${body.endsWith('{') ? '' : ','}${added}}`;
}

/** Members as they are written between the braces of an object. */
export function membersText(members: readonly (readonly [key: string, value: string])[]): string {
  return members.map(([key, value]) => `${toJson(key)}:${toJson(value)}`).join();
}
