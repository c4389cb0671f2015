import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { inject } from 'postject';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** What Node.js looks for in itself; see its documentation on single executable applications. */
const RESOURCE = 'NODE_SEA_BLOB';
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const LANGUAGE_US = 1033;
const CODE_PAGE_UNICODE = 1200;
const TYPE_DATA = 10;
const TYPES_ICON: readonly unknown[] = [3, 14];

/** What Windows shows of a program in its properties. */
export interface ProgramDetails {
  readonly version: string;
  readonly description: string;
  readonly copyright: string;
}

/**
 * Writes a copy of `node.exe` that runs a program. The signature of Node's makers goes, since it is not for what comes
 * out, and so does their icon.
 */
export function writeWindowsProgram(
  node: string,
  blob: Uint8Array,
  output: string,
  details: ProgramDetails,
): void {
  const executable = NtExecutable.from(readFileSync(node), { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  resources.entries = resources.entries.filter(({ type }) => !TYPES_ICON.includes(type));
  describe(resources, output, details);
  resources.entries.push({
    type: TYPE_DATA,
    id: RESOURCE,
    lang: LANGUAGE_US,
    codepage: CODE_PAGE_UNICODE,
    bin: Uint8Array.from(blob).buffer,
  });
  resources.outputResource(executable);
  const bytes = Buffer.from(executable.generate());
  const fuse = bytes.indexOf(`${FUSE}:0`);
  if (fuse === -1) throw new Error(`${node} cannot hold a program`);
  bytes.write('1', fuse + FUSE.length + 1);
  writeFileSync(output, bytes);
}

function describe(
  resources: NtExecutableResource,
  output: string,
  { version, description, copyright }: ProgramDetails,
): void {
  const [shown] = Resource.VersionInfo.fromEntries(resources.entries);
  if (shown === undefined) throw new Error('node.exe says no version');
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  shown.setFileVersion(major, minor, patch, 0);
  shown.setProductVersion(major, minor, patch, 0);
  shown.setStringValues(
    { lang: LANGUAGE_US, codepage: CODE_PAGE_UNICODE },
    {
      CompanyName: '',
      ProductName: 'zhiye',
      FileDescription: description,
      FileVersion: version,
      ProductVersion: version,
      OriginalFilename: output.replace(/^.*\//, ''),
      InternalName: 'zhiye',
      LegalCopyright: copyright,
    },
  );
  shown.outputToResourceEntries(resources.entries);
}

/** Writes a copy of Linux's `node` that runs a program, without the names for a debugger if LLVM can take them off. */
export function writeLinuxProgram(node: string, blob: Uint8Array, output: string): Promise<void> {
  return writeUnixProgram(node, blob, output, stripNames);
}

/** Writes a copy of macOS's `node` that runs a program; only macOS can sign it, and runs nothing that is not signed. */
export async function writeMacProgram(
  node: string,
  blob: Uint8Array,
  output: string,
): Promise<void> {
  await writeUnixProgram(node, blob, output, () => {
    execFileSync('codesign', ['--remove-signature', output]);
  });
  execFileSync('codesign', ['--sign', '-', output]);
}

/** @param prepare what the copy needs before the program goes in */
async function writeUnixProgram(
  node: string,
  blob: Uint8Array,
  output: string,
  prepare: (output: string) => void,
): Promise<void> {
  copyFileSync(node, output);
  chmodSync(output, 0o755);
  prepare(output);
  await inject(output, RESOURCE, Buffer.from(blob), {
    sentinelFuse: FUSE,
    // For macOS alone.
    machoSegmentName: 'NODE_SEA',
  });
}

function stripNames(program: string): void {
  const whole = statSync(program).size;
  // GNU strip knows its own processor alone.
  if (spawnSync('llvm-strip', [program]).status !== 0) {
    console.error(
      `llvm-strip is not there: ${program} is some ${Math.round(whole / 7e6)} MB larger`,
    );
  }
}
