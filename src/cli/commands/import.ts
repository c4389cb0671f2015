import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Catalogue } from '../../catalog/catalogue.js';
import { writeCatalogueDocument } from '../../catalog/document.js';
import { occupationsOf } from '../../catalog/entry.js';
import { ZhiyeError } from '../../catalog/errors.js';
import { disorders } from '../../catalog/rows.js';
import { readBytes } from '../../tabular/catalogue-file.js';
import { readPublishedTable, tableFormat } from '../../tabular/published-file.js';
import { OutputFile } from '../check-file/output-file.js';
import type { Command } from '../command.js';
import { EXIT } from '../exit-status.js';

interface Parameters {
  readonly file: string;
  readonly output?: string;
  readonly force?: boolean;
}

export const runImport: Command<Parameters> = async ({ messages, host }, parameters) => {
  const { file, output, force = false } = parameters;
  const format = tableFormat(file);
  if (format === undefined) throw new ZhiyeError('table-format-unknown', { file });
  const bytes = await readBytes(file, 'input-unreadable');
  const { entries, ...words } = await readPublishedTable(bytes, format);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { file: basename(file), sha256 };
  const document = Buffer.from(
    writeCatalogueDocument(new Catalogue({ ...words, source }, entries)),
  );
  if (output === undefined) await host.stdout.write(document);
  else {
    const written = await OutputFile.create(output, force, host);
    try {
      await written.write(document);
      await written.commit();
    } catch (error) {
      await written.discard();
      throw error;
    }
  }
  return {
    status: EXIT.yes,
    notes: [
      ...disorders(entries).map(({ title, code, before }) =>
        messages.disorder(title, code, before),
      ),
      messages.imported(entries.length, occupationsOf(entries).length),
    ],
  };
};
