import { en, type Messages } from './en/index.js';
import type { Language } from './language.js';
import { zh } from './zh/index.js';

export type { Messages } from './en/index.js';

export type AnswerTexts = Messages['answers'];
export type HelpTexts = Messages['help'];

/** The commands that the help describes. */
export type CommandName = Exclude<keyof HelpTexts['command'], 'help'>;

/** All texts, by language. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en };
