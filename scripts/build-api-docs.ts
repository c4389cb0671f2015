/** Writes `docs/api.md` from the comments in what `src/index.ts` exports. A test writes it again and compares. */
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
  /** Exports and members of exports that no comment is about. */
  readonly undocumented: readonly string[];
  /** How many links lead nowhere, and how many types are used that are not exported. */
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
  // Lists that types are made of; where a type is used, its values are shown.
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

/** What TypeDoc has to say of the library. */
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
      .getReflectionsByKind(TO_BE_DOCUMENTED)
      .filter((each) => each.isDeclaration() && !isDocumented(each))
      .map((each) => each.getFriendlyFullName()),
    warnings: app.logger.warningCount,
  };
}

/** Rows for members of a literal type that stands in the row above, whose comment explains them. */
const UNEXPLAINED_ROWS = /^\| `[\w-]+\.[\w.-]+` \|.*\| - \|\n/gm;

const TO_BE_DOCUMENTED =
  ReflectionKind.SomeExport | ReflectionKind.SomeMember | ReflectionKind.Accessor;

/** Whether a comment is about it: its own, or that of what its literal type belongs to, which names it. */
function isDocumented(reflection: DeclarationReflection): boolean {
  // The members that brand a type are for the compiler.
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
