import { unzipSync } from 'fflate';
import { ZhiyeError } from '../catalog/errors.js';

/** What the parts of a document may unpack to, together; a spreadsheet of a million rows is smaller. */
const MOST_BYTES = 512 * 1024 * 1024;

/** How many times smaller a part may be packed, once it unpacks to more than a few MiB; XML reaches about 20. */
const HIGHEST_RATIO = 200;
const SMALL = 8 * 1024 * 1024;

/**
 * The parts of a ZIP file whose names are wanted. Nothing is unpacked beyond the size that the file declares, and
 * that size is bounded, so that a small file cannot fill the memory.
 *
 * @throws ZhiyeError `document-damaged` if it is no ZIP file, or one that unpacks to far too much
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!isWanted(name)) return false;
        total += originalSize;
        const bomb = originalSize > SMALL && originalSize > size * HIGHEST_RATIO;
        if (total > MOST_BYTES || bomb) throw new Error(`${name} unpacks to ${originalSize} bytes`);
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    throw new ZhiyeError('document-damaged', {
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}
