import type { Language } from '../language.js';
import { answers } from './answers.js';
import { batch } from './batch.js';
import { errors } from './errors.js';
import { help } from './help.js';

export const en = { language: 'en' as Language, answers, errors, help, batch };

/** All texts in one language. */
export type Messages = typeof en;
