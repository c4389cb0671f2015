import type { AnyErrorCode } from '../messages/error-message.js';

/** The exit statuses, with the same meaning for every command. */
export const EXIT = {
  /** Yes, or found. */
  yes: 0,
  /** No: nothing found, not open, files differ. */
  no: 1,
  /** Usage, an unreadable or malformed input, a failed write. */
  trouble: 2,
  /** `check` and `show`: no such occupation, title, trade or code, or an ambiguous one. */
  unknown: 3,
  /** The user pressed Ctrl-C: 128 plus the number of SIGINT. */
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The exit status for an error that zhiye throws on purpose. */
export function exitStatusOf(code: AnyErrorCode): ExitStatus {
  switch (code) {
    case 'name-unknown':
    case 'name-ambiguous':
      return EXIT.unknown;
    case 'name-unlisted':
    case 'name-conflict':
      return EXIT.no;
    default:
      return EXIT.trouble;
  }
}
