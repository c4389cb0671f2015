import { CodedError } from '../catalog/errors.js';
import type { Level } from '../catalog/level.js';

/** The error codes of the command line and its output, each with the values for its message. */
export interface UsageErrorArguments {
  /** `name` was given without a level; it is open at `levels`, which are empty if the catalogue does not have it. */
  'level-wanted': { name: string; levels: readonly Level[] };
  /** The `levels` were given before the `name`. */
  'name-not-first': { name: string; levels: readonly Level[] };
  /**
   * `command` has no option `option`, or the program has none if `command` is undefined; `nearest` is an option with a
   * similar name.
   */
  'option-unknown': {
    option: string;
    nearest: string | undefined;
    command: string | undefined;
  };
  /** The option `option` was written before the command, but belongs after it; `command` is one that has it. */
  'option-misplaced': { option: string; command: string };
  /** The option `option` was given more than once, with different `values`. */
  'option-repeated': { option: string; values: readonly string[] };
  /** The option `option` does not apply to the command `command`. */
  'option-unusable': { option: string; command: string };
  /** The option `option` lacks its value. */
  'option-value-missing': { option: string };
  /** The option `option` takes no value, but was given `value`. */
  'option-value-unwanted': { option: string; value: string };
  /** `value` is not a value of the option `option`; `known` are all of its values. */
  'option-value-unknown': { option: string; value: string; known: readonly string[] };
  /** The option `option` requires the option `other`. */
  'option-needs': { option: string; other: string };
  /** The option `option` does not apply to input in the `format`. */
  'option-unfit': { option: string; format: string };
  /** The options `one` and `other` contradict each other. */
  'options-contradict': { one: string; other: string };
  /** There is no command `command`; `nearest` is a command with a similar name, and `instead` a command line that may be meant. */
  'command-unknown': { command: string; nearest: string | undefined; instead: string };
  /** There is no completion script for the shell `shell`; `known` are the shells that have one. */
  'shell-unknown': { shell: string; known: readonly string[] };
  /** The command `command` lacks its argument `argument`. */
  'argument-missing': { command: string; argument: string };
  /** The command `command` does not take the argument `argument`. */
  'argument-extra': { command: string; argument: string };
  /** There is no field or column `field`; `known` are all that exist. */
  'field-unknown': { field: string; known: readonly string[] };
  /** The output cannot be written; `reason` is the code of the system, such as `ENOSPC`. */
  'output-failed': { reason: string };
  /** The result of a file cannot be written next to it, into `folder`; `reason` is as for `output-failed`. */
  'result-unwritable': { folder: string; reason: string };
  /** The file `file` already exists, and `--force` was not given. */
  'output-exists': { file: string };
  /** Several files are to be written, and no folder was named for them. */
  'output-folder-missing': Record<never, never>;
  /** `file` is no folder, and several files are to be written. */
  'output-not-a-folder': { file: string };
  /** `file` is a device, a pipe or a folder, which a file must not replace. */
  'output-irregular': { file: string };
  /** An object has a member `member` that is not among the `known` members of the first object, and so has no column. */
  'member-unexpected': { member: string; known: readonly string[] };
  /** The `columns` occur more than once, which the output's `format` does not allow. */
  'columns-repeated': { columns: readonly string[]; format: string };
}

export type UsageErrorCode = keyof UsageErrorArguments;

/** A command line that cannot be carried out. */
export class UsageError<C extends UsageErrorCode = UsageErrorCode> extends CodedError<
  UsageErrorArguments,
  C
> {
  override readonly name = 'UsageError';
}
