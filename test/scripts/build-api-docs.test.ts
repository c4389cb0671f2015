import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { API_REFERENCE, apiReference } from '../../scripts/build-api-docs.js';

const { text, undocumented, warnings } = await apiReference();

describe('the reference of the library', () => {
  it('matches the doc comments (npm run docs:api writes it)', () => {
    expect(readFileSync(API_REFERENCE, 'utf8')).toBe(text);
  });

  it('documents every export and its members', () => {
    expect(undocumented).toEqual([]);
  });

  it('has no broken links and no types that are not exported', () => {
    expect(warnings).toBe(0);
  });
});
