import { embeddedClassification } from '../../catalog/embedded-classification.js';
import { VERSION } from '../../generated/version.js';
import { type EditionDifference, editionDifferences } from '../../lookup/edition-differences.js';
import { classificationInfo, info } from '../../lookup/info.js';
import type { Messages } from '../../messages/messages.js';
import { INFO_KEYS, infoRow, infoText } from '../../render/info.js';
import type { CommandAction } from '../context.js';
import { EXIT } from '../exit-status.js';

export const runInfo: CommandAction<Record<never, never>> = async (context) => {
  const { messages } = context;
  const catalogue = await context.catalogue();
  const classification = classificationInfo(catalogue, embeddedClassification);
  const value = { ...info(catalogue), classification, version: VERSION };
  const differences = editionDifferences(catalogue, embeddedClassification);
  const row = infoRow(value);
  return {
    status: EXIT.yes,
    output: {
      value,
      keys: INFO_KEYS,
      rows: () => [row],
      columns: Object.keys(row),
      view: (screen, palette) => infoText(value, messages, screen, palette),
    },
    notes: differences.map((each) => differenceNote(each, messages)),
  };
};

function differenceNote(difference: EditionDifference, messages: Messages): string {
  const { code, occupation, codeMeans, nameHasCode } = difference;
  const named = messages.named(occupation, code);
  if (codeMeans !== null) return messages.codeMeansOther(named, codeMeans);
  return nameHasCode === null
    ? messages.notClassified(named)
    : messages.nameHasOtherCode(named, nameHasCode);
}
