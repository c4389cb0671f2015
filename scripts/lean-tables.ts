import { readFileSync } from 'node:fs';
import type { Plugin } from './bundling.js';

/**
 * The library that draws tables, without what is not asked of it. It cuts the text of a cell for each line that it draws,
 * to have it in messages for debugging, which takes longer than the drawing and grows with the square of the text. It
 * brings a library for colours, which are painted before. And it measures characters as we do.
 */
export const leanTables: Plugin = {
  name: 'lean-tables',
  setup(build) {
    const namespace = 'lean-tables';
    build.onLoad({ filter: /cli-table3\/src\/cell\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const cutting = 'utils.truncate(this.content, 10, this.truncate)';
      if (!source.includes(cutting)) throw new Error('cli-table3 no longer cuts for debugging');
      return { contents: source.replace(cutting, 'this.content') };
    });
    build.onResolve({ filter: /^(?:@colors\/colors\/safe|string-width)$/ }, ({ path, importer }) =>
      importer.includes('cli-table3') ? { path, namespace } : undefined,
    );
    build.onLoad({ filter: /^@colors/, namespace }, () => ({ contents: '' }));
    build.onLoad({ filter: /^string-width/, namespace }, () => ({
      contents: "module.exports = require('./src/render/width.js').widthOf;",
      resolveDir: '.',
    }));
  },
};
