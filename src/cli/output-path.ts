import { win32 } from 'node:path';

/** Devices of Windows, which have these names in every folder and with any extension. */
const DEVICE_OF_WINDOWS = /(?:^|[\\/])(?:con|prn|aux|nul|com\d|lpt\d) *(?:[.:][^\\/]*)?$/i;

/** Whether a path is that of a device of Windows, which looks like a file that is not there. */
export function isWindowsDevice(file: string, platform: string = process.platform): boolean {
  return platform === 'win32' && DEVICE_OF_WINDOWS.test(file);
}

const NOT_IN_NAMES = /[<>:"|?*]/;

/** Whether a path names a folder by a slash at its end. Windows leaves the slash out, and would write a file. */
export function endsAsFolder(path: string, platform: string = process.platform): boolean {
  return path.endsWith('/') || (platform === 'win32' && path.endsWith('\\'));
}

/**
 * Why Windows would refuse the path of an output, or write it elsewhere than it says: `name:x` is a hidden part of the
 * file `name`.
 *
 * @returns a code of the system, or `undefined`
 */
export function whyUnwritable(
  path: string,
  platform: string = process.platform,
): 'EISDIR' | 'EINVAL' | undefined {
  if (endsAsFolder(path, platform)) return 'EISDIR';
  const isMisnamed = platform === 'win32' && NOT_IN_NAMES.test(win32.basename(path));
  return isMisnamed ? 'EINVAL' : undefined;
}
