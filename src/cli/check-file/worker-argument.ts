/** The argument with which the program is started as a worker thread of `check --file`. */
export const CHECK_WORKER = '__check-worker';
