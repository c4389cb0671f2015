/** No table or catalogue nests its values so deep; what reads and writes JSON comes to its limits far behind it. */
const DEEPEST = 1_000;

/** Whether a JSON text nests lists and objects without end, for which a parser would take far more memory than a text has. */
export function isTooDeep(json: string): boolean {
  // It takes a bracket to open each.
  if (json.length <= DEEPEST) return false;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length && depth <= DEEPEST; at += 1) {
    const character = json.charAt(at);
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
  }
  return depth > DEEPEST;
}
