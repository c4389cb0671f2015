/** Writes `examples/browser/zhiye.html`: a page that includes the program and the catalogue, for people without a terminal. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'tsup';

const FOLDER = new URL('../examples/browser/', import.meta.url);

const folder = mkdtempSync(join(tmpdir(), 'zhiye-page-'));
await build({
  config: false,
  entry: { page: 'examples/browser/page.ts' },
  outDir: folder,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  noExternal: [/./],
  silent: true,
  esbuildOptions(options) {
    options.charset = 'utf8';
  },
});
const program = readFileSync(join(folder, 'page.global.js'), 'utf8');
rmSync(folder, { recursive: true });
const page = readFileSync(new URL('page.html', FOLDER), 'utf8');
// A script ends at the first `</script`, even within a string.
const inline = program.replaceAll('</script', '<\\/script');
writeFileSync(
  new URL('zhiye.html', FOLDER),
  page.replace('/* program */', () => inline),
);
