import { embeddedClassification } from '../../catalog/embedded-classification.js';
import { VERSION } from '../../generated/version.js';
import {
  classificationInfo,
  type EditionDifference,
  editionDifferences,
  info,
} from '../../lookup/info.js';
import type { AnswerTexts } from '../../messages/messages.js';
import { INFO_KEYS } from '../../render/fields.js';
import { infoRow, infoText } from '../../render/info.js';
import type { CommandAction } from '../context.js';
import { EXIT } from '../exit-status.js';

export const runInfo: CommandAction<Record<never, never>> = async (context) => {
  const { answers } = context.messages;
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
      view: (screen, palette) => infoText(value, answers, screen, palette),
    },
    notes: differences.map((each) => differenceNote(each, answers)),
  };
};

function differenceNote(difference: EditionDifference, answers: AnswerTexts): string {
  const { code, occupation, codeMeans, nameHasCode } = difference;
  const named = answers.named(occupation, code);
  if (codeMeans !== null) return answers.codeMeansOther(named, codeMeans);
  return nameHasCode === null
    ? answers.notClassified(named)
    : answers.nameHasOtherCode(named, nameHasCode);
}
