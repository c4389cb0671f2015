import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const paragraphs = readFileSync(fromRoot('dist/THIRD-PARTY-LICENSES.txt'), 'utf8').split(
  /\n-{80}\n/,
);

const inUse = new Set(
  readdirSync(fromRoot('src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(fromRoot(`src/${file}`), 'utf8').matchAll(
        /(?:from|import\() ?'((?:@[^/']+\/)?[^./'][^/':]*)(?:\/[^']*)?'/g,
      ),
    ])
    .map(([, name = '']) => name),
);

describe('the third-party licenses', () => {
  it.each([...inUse])('include %s', (name) => {
    expect(paragraphs.some((paragraph) => paragraph.trim().startsWith(`${name} `))).toBe(true);
  });

  it('name an accepted license for each package', () => {
    expect(inUse.size).toBeGreaterThan(5);
    for (const paragraph of paragraphs) {
      expect(paragraph).toMatch(
        /^License: (?:MIT|ISC|BSD-2-Clause|Apache-2\.0|MIT AND Apache-2\.0)$/m,
      );
    }
  });

  it('include the notice of each package that has one', () => {
    // saxes ships no license file.
    const bare = paragraphs.filter((paragraph) => !/copyright/i.test(paragraph));
    expect(bare.map((paragraph) => paragraph.trim().split(' ')[0])).toEqual(['saxes']);
  });
});
