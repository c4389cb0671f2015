import { syllablesOf } from './readings.js';

/** Whether two texts in name form are read alike, but for tones: 美蓉师 and 美容师. */
export function soundsAlike(one: string, other: string): boolean {
  return one.length === other.length && syllablesOf(one).join(' ') === syllablesOf(other).join(' ');
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
