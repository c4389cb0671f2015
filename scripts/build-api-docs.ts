/** Writes `docs/api.md` from the doc comments of what `src/index.ts` exports. A test checks that it is up to date. */
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

const OPTIONS: TypeDocOptions & Partial<PluginOptions> = {
  entryPoints: ['src/index.ts'],
  tsconfig: 'tsconfig.types.json',
  plugin: ['typedoc-plugin-markdown'],
  readme: 'none',
  excludeInternal: true,
  excludeExternals: true,
  disableSources: true,
  // Lists that types are derived from; the reference shows their values with the type.
  intentionallyNotExported: ['MATCH_KINDS', 'RANKS'],
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

/** Runs TypeDoc on the library. */
export async function apiReference(): Promise<ApiReference> {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  const app = await Application.bootstrapWithPlugins({ ...OPTIONS, out: folder });
  const project = await app.convert();
  if (project === undefined) throw new Error('src/index.ts does not compile');
  app.validate(project);
  await app.generateOutputs(project);
  return {
    text: readFileSync(join(folder, 'api.md'), 'utf8').replace(UNEXPLAINED_ROWS, ''),
    undocumented: project
      .getReflectionsByKind(NEEDS_COMMENT)
      .filter((each) => each.isDeclaration() && !isDocumented(each))
      .map((each) => each.getFriendlyFullName()),
    warnings: app.logger.warningCount,
  };
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
