/** The formats that a user can name for an input. The command line needs no more than this list at every start. */
export const INPUT_FORMATS = ['csv', 'tsv', 'jsonl', 'json', 'xlsx', 'xls', 'html'] as const;

export type InputFormat = (typeof INPUT_FORMATS)[number];
