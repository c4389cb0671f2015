/** What JSON.stringify leaves as it is and a terminal would obey. */
const OBEYED_BY_TERMINALS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON text without a line end: indented by two spaces, or on one line. */
export function toJson(value: unknown, indented = false): string {
  return escapeControlsInJson(JSON.stringify(value, undefined, indented ? 2 : undefined));
}

/** JSON text that says the same and that a terminal shows as it is. */
export function escapeControlsInJson(json: string): string {
  return json.replace(
    OBEYED_BY_TERMINALS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
