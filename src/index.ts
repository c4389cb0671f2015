/**
 * Lookups in a catalogue of occupations and levels.
 *
 * Pure functions over a catalogue: {@link embeddedCatalogue}, or one that {@link catalogueFrom} makes from the content of
 * a catalogue file. They touch no files and need no Node.js module, so they also run in a browser; `zhiye/node` reads
 * catalogue files. Invalid input throws a {@link ZhiyeError}. Results are plain values.
 *
 * @packageDocumentation
 */
export type { Catalogue, Provenance } from './catalog/catalogue.js';
export type { Classification, ClassifiedOccupation } from './catalog/classification.js';
export type { Code, GroupCode } from './catalog/code.js';
export { catalogueFrom } from './catalog/document.js';
export { embeddedCatalogue } from './catalog/embedded.js';
export type { Candidate, Entry } from './catalog/entry.js';
export {
  type ErrorArguments,
  type ErrorCode,
  ZhiyeError,
} from './catalog/errors.js';
export type { Level } from './catalog/level.js';
export { parseLevels } from './catalog/parse-levels.js';
export type { Because, Suggestion } from './catalog/suggestion.js';
export {
  type CheckOptions,
  type CheckResult,
  check,
  type LevelAnswer,
  type LevelVerdict,
} from './lookup/check.js';
export { type Group, groups, type Rank } from './lookup/groups.js';
export { type Info, info } from './lookup/info.js';
export { type EntryAtLevel, type ListOptions, list, listPerLevel } from './lookup/list.js';
export type { Target } from './lookup/resolve.js';
export type { Match, MatchField, MatchKind, Range } from './lookup/search/match.js';
export { search } from './lookup/search/search.js';
export type { SearchOptions, SearchResult } from './lookup/search/search-by-name.js';
export { type ShowOptions, type ShowResult, show } from './lookup/show.js';
