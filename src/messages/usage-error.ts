import { CodedError } from '../catalog/errors.js';
import type { Level } from '../catalog/level.js';

/** What can be wrong with a command line, or with what it has to write. */
export interface UsageErrorArguments {
  /** `name` was given without a level; it is open at `levels`, none if the catalogue does not have it. */
  'level-wanted': { name: string; levels: readonly Level[] };
  /** The `levels` were given before the `name`. */
  'name-not-first': { name: string; levels: readonly Level[] };
  /**
   * `command`, or the program where it is undefined, has no option `option`; `nearest` is one with almost that name.
   * `commands` take the option after their name.
   */
  'option-unknown': {
    option: string;
    nearest: string | undefined;
    command: string | undefined;
  };
  /** The option `option` was written before the command; it belongs after one, such as `command`. */
  'option-misplaced': { option: string; command: string };
  /** The option `option` was given more than once, with different `values`. */
  'option-repeated': { option: string; values: readonly string[] };
  /** The command `command` has no use for the option `option`. */
  'option-unusable': { option: string; command: string };
  /** The option `option` stands without its value. */
  'option-value-missing': { option: string };
  /** The option `option` takes no value, and was given `value`. */
  'option-value-unwanted': { option: string; value: string };
  /** `value` is no value of the option `option`, which takes the `known` ones. */
  'option-value-unknown': { option: string; value: string; known: readonly string[] };
  /** The option `option` stands without the option `other`, without which it means nothing. */
  'option-needs': { option: string; other: string };
  /** The option `option` has no meaning for input in the `format`. */
  'option-unfit': { option: string; format: string };
  /** The options `one` and `other` cannot both be obeyed. */
  'options-contradict': { one: string; other: string };
  /** There is no command `command`; `nearest` is one with almost that name, and `instead` a command line that may be meant. */
  'command-unknown': { command: string; nearest: string | undefined; instead: string };
  /** There is no completion script for the shell `shell`; there is one for the `known` ones. */
  'shell-unknown': { shell: string; known: readonly string[] };
  /** The command `command` stands without its argument `argument`. */
  'argument-missing': { command: string; argument: string };
  /** The command `command` stands with an argument `argument` that it does not take. */
  'argument-extra': { command: string; argument: string };
  /** There is no field or column `field` to be shown; there are the `known` ones. */
  'field-unknown': { field: string; known: readonly string[] };
  /** The output cannot be written; `reason` is the code of the system, such as `ENOSPC`. */
  'output-failed': { reason: string };
  /** The file `file` is there already, and was not to be overwritten. */
  'output-exists': { file: string };
  /** `file` is a device, a pipe or a folder, which is not to be replaced by a file. */
  'output-irregular': { file: string };
  /** An object has a member `member` for which there is no column among the `known` ones, those of the first object. */
  'member-unexpected': { member: string; known: readonly string[] };
  /** The `columns` stand more than once, which the output's `format` cannot have. */
  'columns-repeated': { columns: readonly string[]; format: string };
}

export type UsageErrorCode = keyof UsageErrorArguments;

/** A command line that cannot be obeyed. */
export class UsageError<C extends UsageErrorCode = UsageErrorCode> extends CodedError<
  UsageErrorArguments,
  C
> {
  override readonly name = 'UsageError';
}
