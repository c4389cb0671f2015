import type { Messages } from '../en/index.js';
import { answers } from './answers.js';
import { batch } from './batch.js';
import { errors } from './errors.js';
import { help } from './help.js';

export const zh: Messages = { language: 'zh', answers, errors, help, batch };
