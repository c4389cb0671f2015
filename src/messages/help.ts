import { help as en } from './en-help.js';
import type { Language } from './language.js';
import type { HelpTexts } from './messages.js';
import { help as zh } from './zh-help.js';

/** The words of the help, in each language. */
export const HELP: Readonly<Record<Language, HelpTexts>> = { zh, en };
