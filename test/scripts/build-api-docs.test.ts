import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { API_REFERENCE, apiReference } from '../../scripts/build-api-docs.js';

const { text, undocumented, warnings } = await apiReference();

describe('the reference of the library', () => {
  it('is what the comments say (npm run docs:api writes it)', () => {
    expect(readFileSync(API_REFERENCE, 'utf8')).toBe(text);
  });

  it('explains every export, and every member of it', () => {
    expect(undocumented).toEqual([]);
  });

  it('has no link that leads nowhere, and no type that is not exported', () => {
    expect(warnings).toBe(0);
  });
});
