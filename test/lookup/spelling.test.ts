import { describe, expect, it } from 'vitest';
import { latinTokens } from '../../src/lookup/spelling.js';

describe('latinTokens', () => {
  it.each([
    ['Pet Groomers', ['pet', 'groomer']],
    ['pet　groomer', ['pet', 'groomer']],
    ["baker's", ['baker', 's']],
    ['E-Commerce', ['ecommerce']],
    ['café', ['café']],
    ['colour centres', ['color', 'center']],
    ['organiser', ['organizer']],
    ['jeweller', ['jeweler']],
    ['bodies', ['body']],
    ['coaches', ['coach']],
    ['bus', ['bus']],
  ])('reads %s as %j', (text, tokens) => {
    expect(latinTokens(text)).toEqual(tokens);
  });

  it.each(['电工', '电工 a', 'a 电工', 'β tester', '#tester', ''])(
    'reads nothing in %j, which is not all Latin',
    (text) => {
      expect(latinTokens(text)).toEqual([]);
    },
  );
});
