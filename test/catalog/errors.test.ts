import { expect, it } from 'vitest';
import type { Code } from '../../src/catalog/code.js';
import {
  CodedError,
  type ErrorArguments,
  type ErrorCode,
  ZhiyeError,
} from '../../src/catalog/errors.js';
import { check, embeddedCatalogue, parseLevels, show } from '../../src/index.js';

it.each<[string, () => unknown, string]>([
  ['a malformed code', () => check(embeddedCatalogue, '4-1', [3]), 'ZhiyeError: not a code: 4-1'],
  ['an unreadable level', () => parseLevels('六级'), 'ZhiyeError: not a level: 六级'],
  [
    'an ambiguous or unknown name',
    () => show(embeddedCatalogue, '飞天员'),
    'ZhiyeError: no such occupation, title, trade or code: 飞天员',
  ],
])('%s is an error whose message a developer can read', (_, act, message) => {
  expect(act).toThrow(ZhiyeError);
  try {
    act();
  } catch (error) {
    expect(String(error)).toContain(message);
  }
});

it('an error has a code and arguments for programs', () => {
  const { code, args } = new ZhiyeError('code-malformed', { text: '4-1' });
  expect({ code, args }).toEqual({ code: 'code-malformed', args: { text: '4-1' } });
});

it('an error without a message of its own shows its code and its arguments', () => {
  class FullError extends CodedError<{ full: { disk: string } }, 'full'> {}
  expect(new FullError('full', { disk: 'C' }).message).toBe('full {"disk":"C"}');
});

const code = (text: string) => text as Code;
const candidates = [
  { code: code('4-03-02-01'), title: '中式烹调师' },
  { code: code('4-03-02-03'), title: '西式烹调师' },
];
const suggestions = candidates.map((candidate) => ({ ...candidate, because: null }));
const BOTH = '中式烹调师 (4-03-02-01), 西式烹调师 (4-03-02-03)';

/** For each code, arguments, what its message has to name, and a word of what is wrong. */
const MESSAGES: { readonly [C in ErrorCode]: [ErrorArguments[C], RegExp] } = {
  'code-malformed': [{ text: '4-1' }, /^not a code: 4-1$/],
  'code-is-group': [{ code: '4-01' }, /code of a group, .*: 4-01$/],
  'code-not-group': [{ code: '4-01-06-02' }, /code of an occupation, .*: 4-01-06-02$/],
  'code-expected': [{ text: '飞天' }, /neither a code nor the name .*: 飞天$/],
  'name-missing': [{}, /name is empty$/],
  'name-unknown': [
    { name: '烹调师', suggestions },
    new RegExp(`no such .*: 烹调师 \\(suggestions: ${escapeBrackets(BOTH)}\\)$`),
  ],
  'name-unlisted': [
    { name: '律師', code: '2-07-04-00', occupation: '律师' },
    /not listed in the catalogue: 律師, which is 律师 \(2-07-04-00\)/,
  ],
  'name-conflict': [
    { name: '烹调师', candidates },
    new RegExp(`do not belong together: 烹调师 \\(${escapeBrackets(BOTH)}\\)$`),
  ],
  'name-ambiguous': [
    { name: '烹调师', candidates },
    new RegExp(`ambiguous name: 烹调师 \\(${escapeBrackets(BOTH)}\\)$`),
  ],
  'level-missing': [{}, /no level given$/],
  'level-unreadable': [{ text: '六级' }, /not a level: 六级$/],
  'level-not-in-catalogue': [{ text: '学徒工' }, /level that no catalogue lists: 学徒工$/],
  'level-contradictory': [{ text: '三级/技师' }, /two different levels .*: 三级\/技师$/],
  'query-empty': [{}, /query is empty$/],
  'catalogue-unreadable': [{ file: 'a.json', reason: 'ENOENT' }, /cannot read .* a\.json: ENOENT$/],
  'catalogue-not-json': [{ reason: 'Unexpected end' }, /not JSON: Unexpected end$/],
  'catalogue-foreign': [{}, /not a zhiye catalogue: .*zhiye-catalogue/],
  'catalogue-future': [{ version: '3', supported: 1 }, /version 3; .* up to 1$/],
  'catalogue-damaged': [{ where: 'entries[3].levels' }, /damaged: entries\[3\]\.levels is/],
};

function escapeBrackets(text: string): string {
  return text.replace(/[()]/g, '\\$&');
}

it.each(Object.entries(MESSAGES))(
  'the message of %s says what is wrong, with which value',
  (code, [args, message]) => {
    expect(new ZhiyeError(code as ErrorCode, args as ErrorArguments[ErrorCode]).message).toMatch(
      message,
    );
  },
);

it('an unknown name without suggestions mentions none', () => {
  const { message } = new ZhiyeError('name-unknown', { name: '飞天员', suggestions: [] });
  expect(message).toBe('no such occupation, title, trade or code: 飞天员');
});
