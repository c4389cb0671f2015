import type { Catalogue } from '../../catalog/catalogue.js';
import { ZhiyeError } from '../../catalog/errors.js';
import { type ShowResult, showWithoutSuggestions } from '../../lookup/show-without-suggestions.js';
import type { AnswerTexts } from '../../messages/messages.js';
import { entryRow } from '../../render/entries.js';
import { ENTRY_KEYS, SHOW_KEYS } from '../../render/fields.js';
import type { Output } from '../../render/output.js';
import { showText } from '../../render/show.js';
import type { CommandAction } from '../context.js';
import { EXIT } from '../exit-status.js';

interface Parameters {
  readonly name: string;
}

export const runShow: CommandAction<Parameters> = async (context, { name }) => {
  const catalogue = await context.catalogue();
  const result = await showWithReason(catalogue, name);
  return { status: EXIT.yes, output: showOutput(result, catalogue, context.messages.answers) };
};

/** Looks up a name. Only if the catalogue lacks it does it load the classification and suggestions, to explain why. */
async function showWithReason(catalogue: Catalogue, name: string): Promise<ShowResult> {
  try {
    return showWithoutSuggestions(catalogue, name);
  } catch (error) {
    if (!(error instanceof ZhiyeError)) throw error;
    if (error.code !== 'name-unknown' && error.code !== 'name-conflict') throw error;
    const { classification, show } = await import('./less-used.js');
    return show(catalogue, name, { classification });
  }
}

/** The output for everything about one occupation. */
export function showOutput(result: ShowResult, catalogue: Catalogue, answers: AnswerTexts): Output {
  return {
    value: result,
    keys: SHOW_KEYS,
    rows: () => result.entries.map(entryRow),
    columns: ENTRY_KEYS,
    view: (screen, palette) => showText(result, catalogue, answers, screen, palette),
  };
}
