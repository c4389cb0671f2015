/** Writes `docs/api.md` from the doc comments of what the package exports. A test checks that it is up to date. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import {
  Application,
  type DeclarationReflection,
  ReflectionKind,
  type TypeDocOptions,
} from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';

export const API_REFERENCE = new URL('../docs/api.md', import.meta.url);

export interface ApiReference {
  /** The reference, as Markdown. */
  readonly text: string;
  /** Exports, and members of exports, without a comment. */
  readonly undocumented: readonly string[];
  /** The number of broken links, and of types that are used but not exported. */
  readonly warnings: number;
}

/** The entry points of the package by the names they are imported by, with types that they use but do not export. */
const ENTRY_POINTS: readonly { name: string; file: string; usedTypes: string[] }[] = [
  // Lists that types are derived from; the reference shows their values with the type.
  { name: 'zhiye', file: 'src/index.ts', usedTypes: ['MATCH_KINDS', 'RANKS'] },
  { name: 'zhiye/node', file: 'src/node.ts', usedTypes: ['Catalogue'] },
  { name: 'zhiye/classification', file: 'src/classification.ts', usedTypes: ['Classification'] },
];

const OPTIONS: TypeDocOptions & Partial<PluginOptions> = {
  tsconfig: 'tsconfig.json',
  plugin: ['typedoc-plugin-markdown'],
  readme: 'none',
  excludeInternal: true,
  excludeExternals: true,
  disableSources: true,
  validation: { notExported: true, invalidLink: true, notDocumented: false },
  logLevel: 'Warn',
  sort: ['source-order'],
  groupOrder: ['Variables', 'Functions', 'Classes', 'Interfaces', 'Type Aliases'],
  outputFileStrategy: 'modules',
  entryFileName: 'api',
  hideBreadcrumbs: true,
  hidePageHeader: true,
  expandObjects: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  tableColumnSettings: {
    hideDefaults: true,
    hideInherited: true,
    hideModifiers: true,
    hideOverrides: true,
  },
};

/** The reference of all entry points, with a table of contents. */
export async function apiReference(): Promise<ApiReference> {
  const parts: ApiReference[] = [];
  for (const each of ENTRY_POINTS) parts.push(await referenceOf(each));
  const sections = parts.map(({ text }) => text).join('\n');
  return {
    text: `# The library\n\n${contentsOf(sections)}\n${sections}`,
    undocumented: parts.flatMap(({ undocumented }) => undocumented),
    warnings: parts.reduce((sum, { warnings }) => sum + warnings, 0),
  };
}

async function referenceOf({
  name,
  file,
  usedTypes,
}: (typeof ENTRY_POINTS)[number]): Promise<ApiReference> {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  const app = await Application.bootstrapWithPlugins({
    ...OPTIONS,
    entryPoints: [file],
    intentionallyNotExported: usedTypes,
    out: folder,
  });
  const project = await app.convert();
  if (project === undefined) throw new Error(`${file} does not compile`);
  app.validate(project);
  await app.generateOutputs(project);
  const text = readFileSync(join(folder, 'api.md'), 'utf8').replace(UNEXPLAINED_ROWS, '');
  return {
    // Each heading moves one level down, below the heading of the whole.
    text: text.replace(/^# .*$/m, `# ${name}`).replace(/^#/gm, '##'),
    undocumented: project
      .getReflectionsByKind(NEEDS_COMMENT)
      .filter((each) => each.isDeclaration() && !isDocumented(each))
      .map((each) => each.getFriendlyFullName()),
    warnings: app.logger.warningCount,
  };
}

/** A list of the entry points and their exports, with links to the headings. */
function contentsOf(sections: string): string {
  const headings = [...sections.matchAll(/^(##|####) (.*)$/gm)];
  const seen = new Map<string, number>();
  return headings
    .map(([, depth = '', title = '']) => {
      const anchor = title
        .toLowerCase()
        .replace(/[^\w\u4e00-\u9fff -]/g, '')
        .replaceAll(' ', '-');
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return `${depth === '##' ? '' : '  '}- [${title.replaceAll('\\', '')}](#${anchor}${before === 0 ? '' : `-${before}`})\n`;
    })
    .join('');
}

/** Rows for members of an inline type: the row above shows the type, and its comment explains them. */
const UNEXPLAINED_ROWS = /^\| `[\w-]+\.[\w.-]+` \|.*\| - \|\n/gm;

const NEEDS_COMMENT =
  ReflectionKind.SomeExport | ReflectionKind.SomeMember | ReflectionKind.Accessor;

/** Whether it has a comment, or belongs to an inline type whose owner's comment names it. */
function isDocumented(reflection: DeclarationReflection): boolean {
  // Members that brand a type matter only to the compiler.
  if (reflection.name.startsWith('[')) return true;
  const own = [reflection, ...reflection.getAllSignatures()];
  if (own.some((each) => each.hasComment())) return true;
  const { parent } = reflection;
  if (parent?.kind !== ReflectionKind.TypeLiteral) return false;
  const text = (parent.parent?.comment?.summary ?? []).map((part) => part.text).join('');
  return text.includes(`\`${reflection.name}\``);
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  writeFileSync(API_REFERENCE, (await apiReference()).text);
}
