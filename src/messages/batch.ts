import { batch as en } from './en-batch.js';
import type { Language } from './language.js';
import type { BatchTexts } from './messages.js';
import { batch as zh } from './zh-batch.js';

/** What is said of a file of applications, in each language. */
export const BATCH: Readonly<Record<Language, BatchTexts>> = { zh, en };
