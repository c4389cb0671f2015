import { describe, expect, it } from 'vitest';
import { likeness } from '../../src/lookup/likeness.js';

const equally = () => 1;

describe('likeness', () => {
  // The score is 0.6 of the share of the text plus 0.4 of that of the name, less what the text has after the last run.
  it.each([
    ['the same text', '美容', 2, '美容', 1, 1],
    ['nothing in common', '美容', 2, '电焊', 0, 0],
    ['one character in common', '美工', 2, '美发', 0, 0],
    ['a common beginning', '美容院', 3, '美容师', 4 / 9, 2 / 3],
    ['a common end', '金牌月嫂', 4, '月嫂', 0.7, 1],
    ['a run and a shorter one after it', '汽车吊和装配', 6, '汽车吊装配', (5 / 6) * 0.6 + 0.4, 1],
    [
      'two runs and an ending',
      '汽车吊和装配工',
      6,
      '汽车吊装配',
      ((5 / 7) * 0.6 + 0.4) * (6 / 7),
      1,
    ],
    ['a run and an ending after it', '美容和师傅', 3, '美容院师傅', 0.8, 0.8],
    ['a run and a shorter one before it', '装配和汽车吊', 6, '装配汽车吊', (5 / 6) * 0.6 + 0.4, 1],
    ['a run that is after it only in the text', '汽车吊装配', 5, '装配汽车吊', 0.36, 0.6],
    ['the same after another character', '汽车吊装配', 5, '新装配汽车吊', 0.336, 0.5],
    ['a run that is before it only in the text', '装配汽车吊', 5, '汽车吊装配', 0.6, 0.6],
    ['a short name after a whole word', '病房护工', 3, '护工', 0.7, 1],
    ['a short name inside a longer word', '叉车工', 2, '车工', 0, 0],
    ['part of a name across the ending', '病房护工', 3, '护工员', 0, 0],
    ['just an ending', '高级老师', 2, '老师', 0, 0],
  ])('compares %s', (_, text, ending, name, score, ofName) => {
    const alike = likeness(text, ending, name, equally);
    expect(alike.score).toBeCloseTo(score);
    expect(alike.ofName).toBeCloseTo(ofName);
  });
});
