import { execFileSync, execSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env, execPath, features, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pack } from '../../scripts/pack.js';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TARBALL = 'zhiye.tgz';
const packed = pack();

/** An empty project with the tarball next to its package.json. */
function emptyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  cpSync(packed, join(folder, TARBALL));
  return folder;
}

/** Runs a shell command in a folder, where package managers keep their caches too. */
function inFolder(folder: string, line: string): string {
  return execSync(line, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...env,
      PATH: `${fromRoot('node_modules/.bin')}${delimiter}${env.PATH}`,
      LC_ALL: 'en_US.UTF-8',
      npm_config_cache: join(folder, 'cache'),
      npm_config_store_dir: join(folder, 'store'),
      npm_config_prefix: join(folder, 'global'),
    },
  });
}

const ANSWER = '电工 (6-31-01-03)\n  level 3: open\n';

const CONSUMER = `
import {
  type Catalogue,
  type CheckResult,
  check,
  type Entry,
  embeddedCatalogue,
  type ErrorCode,
  type Group,
  groups,
  info,
  type Level,
  list,
  listPerLevel,
  parseLevels,
  search,
  type SearchResult,
  show,
  ZhiyeError,
} from 'zhiye';
import { loadCatalogue } from 'zhiye/node';
import file from 'zhiye/data/catalog.json' with { type: 'json' };

export const levels: Level[] = parseLevels('五级、四级');
export const answer: CheckResult = check(embeddedCatalogue, '车工', levels, { exact: true });
export const entries: Entry[] = list(embeddedCatalogue, { code: '4-10', levels: [5, 'special'] });
export const level: Level | undefined = listPerLevel(embeddedCatalogue)[0]?.level;
export const found: SearchResult[] = search(embeddedCatalogue, '汽修');
export const tree: Group[] = groups(embeddedCatalogue);
export const title: string | null = info(embeddedCatalogue).title;
export const trade: string | null | undefined = show(embeddedCatalogue, '车工').entry?.trade;
export const other: Promise<Catalogue> = loadCatalogue('other.json');
export const codeOf = (error: unknown): ErrorCode | undefined =>
  error instanceof ZhiyeError ? error.code : undefined;
export const version: number = file.version;

// @ts-expect-error A level is a number, or 'special'.
check(embeddedCatalogue, '车工', ['5']);
// @ts-expect-error A catalogue does not change.
embeddedCatalogue.entries.push(entries[0]);
`;

const COMMONJS_CONSUMER = `
import zhiye = require('zhiye');

export const answer: zhiye.CheckResult = zhiye.check(zhiye.embeddedCatalogue, '电工', [3]);
export const later = import('zhiye').then(({ check, embeddedCatalogue }) =>
  check(embeddedCatalogue, '电工', [3]),
);
`;

describe('the packed package, installed by npm without a network', () => {
  const project = emptyProject();
  inFolder(project, `npm install --offline ./${TARBALL}`);
  const node = (...args: string[]) =>
    execFileSync(execPath, args, { cwd: project, encoding: 'utf8' });

  it('installs no other package', () => {
    const lock = readFileSync(join(project, 'node_modules/.package-lock.json'), 'utf8');
    expect(Object.keys(JSON.parse(lock).packages)).toEqual(['node_modules/zhiye']);
  });

  it('runs with npx', () => {
    expect(inFolder(project, 'npx --offline zhiye check 电工 3 --lang en')).toBe(ANSWER);
  });

  it.skipIf(platform === 'win32')(
    'puts its manual page where man looks, if installed globally (Windows has no man)',
    () => {
      inFolder(project, `npm install --offline --global ./${TARBALL}`);
      const page = readFileSync(join(project, 'global/share/man/man1/zhiye.1'), 'utf8');
      expect(page).toMatch(/^\.TH ZHIYE 1 /);
    },
  );

  it('is imported by an ES module, its data and schemas too', () => {
    const code = `
      import { catalogueFrom, check, embeddedCatalogue } from 'zhiye';
      import { loadCatalogue } from 'zhiye/node';
      import catalogue from 'zhiye/data/catalog.json' with { type: 'json' };
      import schema from 'zhiye/schemas/check.schema.json' with { type: 'json' };
      const loaded = await loadCatalogue('node_modules/zhiye/data/catalog.json');
      console.log(
        check(loaded, '电工', [3]).verdict,
        catalogueFrom(catalogue).entries.length === embeddedCatalogue.entries.length,
        embeddedCatalogue.entries.length === catalogue.entries.length,
        typeof schema,
      );`;
    expect(node('--no-warnings', '--input-type=module', '--eval', code)).toBe(
      'open true true object\n',
    );
  });

  it('is imported by a CommonJS module', () => {
    const code = `import('zhiye').then(({ check, embeddedCatalogue }) =>
      console.log(check(embeddedCatalogue, '电工', [3]).verdict))`;
    expect(node('--input-type=commonjs', '--eval', code)).toBe('open\n');
  });

  it.skipIf(!features.require_module)(
    'is required by a CommonJS module (by Node 20.19, 22.12 and later)',
    () => {
      const code = `const { check, embeddedCatalogue } = require('zhiye');
        console.log(check(embeddedCatalogue, '电工', [3]).verdict)`;
      expect(node('--input-type=commonjs', '--eval', code)).toBe('open\n');
    },
  );

  it.each([
    ['nodenext', ['consumer.mts', 'consumer.cts']],
    ['bundler', ['consumer.mts']],
  ])('has types that compile in full with moduleResolution %s', (resolution, files) => {
    const folder = join(project, resolution);
    mkdirSync(folder);
    writeFileSync(join(folder, 'consumer.mts'), CONSUMER);
    writeFileSync(join(folder, 'consumer.cts'), COMMONJS_CONSUMER);
    const compilerOptions = {
      module: resolution === 'nodenext' ? 'nodenext' : 'esnext',
      moduleResolution: resolution,
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      resolveJsonModule: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    expect(inFolder(folder, 'tsc --pretty false || exit 0')).toBe('');
  });
});

describe('the packed package, installed by pnpm without a network', () => {
  const project = emptyProject();
  inFolder(project, `pnpm add --offline ./${TARBALL}`);

  it('is the only package, and runs with pnpm exec', () => {
    expect(existsSync(join(project, 'node_modules/zhiye/package.json'))).toBe(true);
    expect(inFolder(project, 'pnpm exec zhiye check 电工 3 --lang en')).toBe(ANSWER);
  });
});
