import { toJson } from '../../render/formats.js';

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gs;

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
  let depth = 0;
  let text = '';
  let member: { key: string; valueAt: number } | undefined;
  for (const { 0: token, index } of raw.matchAll(TOKEN)) {
    if (depth === 1 && member !== undefined && (token === ',' || token === '}')) {
      const { key, valueAt } = member;
      const value = members.get(key);
      if (value !== undefined) {
        const old = raw.slice(valueAt, index);
        const begin = valueAt + old.length - old.trimStart().length;
        written += raw.slice(copied, begin) + toJson(value);
        copied = index - (old.length - old.trimEnd().length);
        replaced.add(key);
      }
      member = undefined;
    }
    if (token.startsWith('"')) text = token;
    else if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (token === ':' && depth === 1) {
      member = { key: String(JSON.parse(text)), valueAt: index + 1 };
    }
  }
  written += raw.slice(copied);
  return withLastMembers(
    written,
    [...members].filter(([key]) => !replaced.has(key)),
  );
}

/** Appends members to the text of a JSON object. */
export function withLastMembers(
  raw: string,
  members: readonly (readonly [key: string, value: string])[],
): string {
  if (members.length === 0) return raw;
  const added = members.map(([key, value]) => `${toJson(key)}:${toJson(value)}`).join();
  const body = raw.slice(0, raw.lastIndexOf('}')).trimEnd();
  return `${body}${body.endsWith('{') ? '' : ','}${added}}`;
}
