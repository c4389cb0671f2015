import { nameForm } from './name.js';

/** Characters that stay one character in name form. */
const ONE_TO_ONE = /^[\u3400-\u4dbf\u4e00-\u9fff（）、\w-]*$/;

/** A character with what may become one with it: marks, and the vowels and finals of Korean. Made when it is used. */
const clusters = () => /.[\p{M}\uff9e\uff9f\u1160-\u11ff\uffc2-\uffdc]*/gsu;

/**
 * Where a place in a text's name form, in UTF-16 units, is in the text itself.
 */
export function offsetMap(text: string): (place: number) => number {
  if (ONE_TO_ONE.test(text)) return (place) => place;
  const origins: number[] = [];
  let at = 0;
  for (const [cluster] of text.matchAll(clusters())) {
    for (let unit = nameForm(cluster).length; unit > 0; unit -= 1) origins.push(at);
    at += cluster.length;
  }
  return (place) => origins[place] ?? at;
}
