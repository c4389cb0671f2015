import type { Candidate } from '../catalog/entry.js';
import type { Messages } from './messages.js';

const ACCEPTED_LEVELS =
  '5 4 3 2 1, 五级…一级, 初级工 中级工 高级工 技师 高级技师, 五级/初级工, 专项职业能力 or special';

const CODE_FORM = 'a code looks like 4-01-06-02, a group 4, 4-01 or 4-01-06';

const choices = (candidates: readonly Candidate[]) =>
  candidates.map(({ code, title }) => `${title} (${code})`).join(', ');

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

const hint = (nearest: string | undefined) =>
  nearest === undefined ? 'see zhiye --help' : `did you mean ${nearest}?`;

export const en: Messages = {
  heading: {
    no: 'No.',
    code: 'Code',
    title: 'Title',
    occupation: 'Occupation',
    trade: 'Trade',
    levels: 'Levels',
    level: 'Level',
    match: 'Match',
    foundAs: 'Found as',
    group: 'Group',
    name: 'Name',
    rank: 'Rank',
    occupations: 'Occupations',
    trades: 'Trades',
    entries: 'Entries',
    verdict: 'Verdict',
    alternatives: 'Alternatives',
  },
  fact: {
    title: 'Catalogue',
    attachment: 'Attachment',
    footnote: 'Footnote',
    file: 'Source file',
    sha256: 'SHA-256',
    entries: 'Entries',
    occupations: 'Occupations',
    trades: 'Trades',
    groups: 'Groups (major / sub-major / minor)',
    version: 'zhiye',
  },
  verdict: { open: 'open', 'open-by-trade': 'open by trade', closed: 'closed' },
  special: 'special',
  notExact: 'With --exact this counts as not open.',
  levelName: (level) => (level === 'special' ? 'special (专项职业能力)' : `level ${level}`),
  named: (title, code) => `${title} (${code})`,
  titles: (titles) => titles.join(', '),
  levelLine: (level, verdict, details) =>
    details.length === 0 ? `${level}: ${verdict}` : `${level}: ${verdict}. ${details.join(' ')}`,
  nameOneTrade: (titles) => `The application has to name one of: ${titles}.`,
  openElsewhere: (titles) => `In this occupation the level is open for: ${titles}.`,
  unknown: (name) =>
    `${name}: unknown. The catalogue has no such occupation, title, trade or code.`,
  ambiguous: (name) => `${name}: ambiguous. Several entries of the catalogue have this name.`,
  suggestions: (titles) => `did you mean ${titles}?`,
  candidates: (titles) => `it may be ${titles}: use the code or the full title`,
  groupOf: (occupations) => `(${occupations.join(', ')} …)`,
  nothingFound: (query) => `nothing found for ${query}`,
  nothingListed: () => 'no entry fits',
  guesses: (query) => `nothing is called ${query}; these are guesses`,
  more: (shown, found) => `${shown} of ${plural(found, 'result')} shown; --limit 0 shows all`,
  unexpected: (reason) => `this should not happen, please report it: ${reason}`,
  error: {
    'code-malformed': ({ text }) => `${text} is no code: ${CODE_FORM}`,
    'code-is-group': ({ code }) =>
      `${code} is a group, not an occupation; zhiye list ${code} shows its entries`,
    'code-not-group': ({ code }) =>
      `${code} is an occupation, not a group; zhiye show ${code} shows it`,
    'code-expected': ({ text }) =>
      `${text} is no code: ${CODE_FORM}; zhiye search finds entries by name`,
    'name-missing': () => 'the name is empty: give an occupation, title, trade or code',
    'name-unknown': ({ name, suggestions }) =>
      `the catalogue has no occupation, title, trade or code ${name}${
        suggestions.length === 0 ? '' : `; did you mean ${choices(suggestions)}?`
      }`,
    'name-ambiguous': ({ name, candidates }) =>
      `${name} is ambiguous: ${choices(candidates)}; use the code or the full title`,
    'level-missing': () => `the level is missing: give ${ACCEPTED_LEVELS}`,
    'level-unreadable': ({ text }) => `${text} is no level: give ${ACCEPTED_LEVELS}`,
    'level-not-in-catalogue': ({ text }) =>
      `${text} is a level of the wider system that this catalogue does not list; it lists ${ACCEPTED_LEVELS}`,
    'level-contradictory': ({ text }) =>
      `${text} names two different levels; separate them with 、 if both are meant`,
    'query-empty': () => 'the query is empty: say what to search for, such as zhiye search 电工',
    'catalogue-unreadable': ({ file, reason }) => `cannot read the catalogue ${file}: ${reason}`,
    'catalogue-not-json': ({ reason }) => `the catalogue file is not JSON: ${reason}`,
    'catalogue-foreign': () =>
      'the catalogue file is no catalogue of zhiye ("format": "zhiye-catalogue" is missing)',
    'catalogue-future': ({ version, supported }) =>
      `the catalogue file has version ${version}, this zhiye reads up to ${supported}: update zhiye`,
    'catalogue-damaged': ({ where }) =>
      `the catalogue file is damaged: ${where} is missing or has a wrong value`,
    'option-unknown': ({ option, nearest }) => `unknown option ${option}; ${hint(nearest)}`,
    'option-value-missing': ({ option }) => `option ${option} needs a value`,
    'option-value-unknown': ({ option, value, known }) =>
      `${value} is no value of ${option}; use ${known.join(', ')}`,
    'options-contradict': ({ one, other }) => `${one} and ${other} contradict each other; give one`,
    'command-unknown': ({ command, nearest }) =>
      `unknown command ${command}; ${nearest === undefined ? `to find an occupation: zhiye search ${command}` : hint(nearest)}`,
    'argument-missing': ({ command, argument }) =>
      `${command} needs <${argument}>; see zhiye ${command} --help`,
    'argument-extra': ({ command, argument }) =>
      `${command} does not take ${argument}; see zhiye ${command} --help`,
    'field-unknown': ({ field, known }) => `unknown field ${field}; known are ${known.join(', ')}`,
    'output-failed': ({ reason }) => `cannot write the output: ${reason}`,
    'table-problems': ({ problems, more }) =>
      `${problems.length}${more ? ' or more' : ''} problems in the table`,
  },
  help: {
    program:
      'Which occupations and skill levels a social training evaluation organization may apply to evaluate.',
    section: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Global Options:': 'Options of all commands:',
      'Commands:': 'Commands:',
    },
    examples: 'Examples:',
    exitStatus: 'Exit status:',
    statuses: [
      'yes, or found',
      'no: nothing found, not open',
      'trouble: usage, unreadable input, failed write',
      'check and show: no such occupation, title, trade or code, or an ambiguous name',
    ],
    command: {
      search: 'find entries by name or code, best first',
      list: 'entries in catalogue order: all, of a group, or of an occupation',
      groups: 'the tree of groups that have entries',
      show: 'everything about one occupation',
      check: 'whether one may apply for an occupation at a level',
      info: 'what this catalogue is',
      help: 'help for a command',
    },
    argument: {
      query: 'one or more words, all of which have to match',
      code: 'a code of one to four segments: 4, 4-01, 4-01-06, 4-01-06-02',
      groupCode: 'the code of a group: 4, 4-01 or 4-01-06',
      name: 'an occupation, title, trade or code; never guessed',
      level: '5 to 1, 五级 to 一级, 初级工 to 高级技师, special; several with 、',
    },
    option: {
      format: 'table, json, jsonl, csv, tsv or markdown',
      json: 'the same as --format json',
      fields: 'only these columns or keys, in this order: code,title,levels',
      bom: 'begin CSV and TSV with a byte order mark, for Excel',
      lang: 'zh or en; otherwise as ZHIYE_LANG or the locale says',
      catalog: 'a catalogue file in place of the one inside, as ZHIYE_CATALOG',
      color: 'no colours',
      version: 'print the version',
      help: 'print this help',
      limit: 'at most so many results, 0 for all (20)',
      levels: 'only entries that list all of these levels',
      group: 'only this group or occupation',
      perLevel: 'one record for each entry and level',
      exact: 'open by trade alone counts as not open',
      quiet: 'print nothing, answer by the exit status',
    },
  },
};
