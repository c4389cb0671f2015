import { nameForm } from '../../../src/catalog/name.js';
import type { Layer } from '../../../src/lookup/search/match.js';
import { searchIndex } from '../../../src/lookup/search/search-index.js';
import { makeWord } from '../../../src/lookup/search/word.js';
import { catalogueOf } from '../catalogues.js';

/** What a layer finds of a word in an entry of a catalogue that has no other. */
export function findBy(layer: Layer, word: string, title: string, occupation = title) {
  const catalogue = catalogueOf(['4-01-01-01', title, occupation, [5]]);
  const [indexed] = searchIndex(catalogue).entries;
  if (indexed === undefined) throw new Error(title);
  return layer(makeWord(nameForm(word), word), catalogue).get(indexed);
}
