import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArrayReader, LineReader, type ObjectReader } from '../../src/tabular/objects.js';

function readAt(make: () => ObjectReader, text: string, cuts: readonly number[]) {
  const reader = make();
  const places = [
    0,
    ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b),
    text.length,
  ];
  const pieces = places.slice(1).map((place, at) => text.slice(places[at], place));
  return [...pieces.flatMap((piece) => reader.read(piece)), ...reader.end()];
}

const cuts = fc.array(fc.nat(), { maxLength: 5 });

describe('ArrayReader', () => {
  it.each([
    ['[]', []],
    [' [ ] \n', []],
    ['[{"a":1},{"b":"]},["}]', ['{"a":1}', '{"b":"]},["}']],
    ['[ {"a":"\\"]"} , [1,[2]] , 3 , "x,y" ]', ['{"a":"\\"]"}', '[1,[2]]', '3', '"x,y"']],
    ['[{"a":{"b":[1]}}]', ['{"a":{"b":[1]}}']],
  ])('splits %s', (text, elements) => {
    expect(readAt(() => new ArrayReader(), text, [])).toEqual(elements);
  });

  it('splits any array into its elements, wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        cuts,
        fc.constantFrom(undefined, 1),
        (values, at, indent) => {
          const text = JSON.stringify(values, undefined, indent);
          const elements = readAt(() => new ArrayReader(), text, at);
          expect(elements.map((element) => JSON.parse(element))).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it.each([
    ['', 'cut-off'],
    ['[', 'cut-off'],
    ['[{}', 'cut-off'],
    ['{"a":1}', 'begins-with'],
    ['[1] 2', 'followed-by'],
    ['[1]]', 'followed-by'],
    ['[1,]', 'nothing-before'],
    ['[,1]', 'nothing-before'],
    ['[1,,2]', 'nothing-before'],
    ['[,]', 'nothing-before'],
  ])('refuses %j', (text, problem) => {
    const refusal = `json-not-an-array {"problem":"${problem}"`;
    expect(() => readAt(() => new ArrayReader(), text, [])).toThrow(refusal);
  });
});

describe('LineReader', () => {
  it('splits lines and keeps every character, wherever the text is cut', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '职') });
    fc.assert(
      fc.property(texts, cuts, (text, at) => {
        const lines = readAt(() => new LineReader(), text, at);
        expect(lines.join('')).toBe(text);
        expect(lines.slice(0, -1).every((line) => /^[^\n]*\n$/.test(line))).toBe(true);
      }),
    );
  });
});
