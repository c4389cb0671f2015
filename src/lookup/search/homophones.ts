import { syllablesOf } from './readings.js';

/** How a text in name form sounds, but for tones: the same for 美蓉师 and 美容师. */
export function soundOf(form: string): string {
  return syllablesOf(form).join(' ');
}

/** Whether two characters are read alike by those who do not tell zh from z, n from l or in from ing. */
export function soundsNear(one: string, other: string): boolean {
  const [first = one] = syllablesOf(one).map(blurred);
  const [second = other] = syllablesOf(other).map(blurred);
  return first === second;
}

function blurred(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n');
}
