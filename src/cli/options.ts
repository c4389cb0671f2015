import { Argument, Option } from 'commander';
import type { HelpTexts } from '../messages/messages.js';
import { UsageError } from '../messages/usage-error.js';
import type { CommandFields } from '../render/fields.js';

export function argument(syntax: string, key: keyof HelpTexts['argument']): Argument {
  return new Argument(syntax, key);
}

/** An option. One that takes a value is refused if it is given twice with different values. */
export function option(flags: string, key: keyof HelpTexts['option']): Option {
  const made = new Option(flags, key);
  return made.required ? made.argParser(onceOnly(made, String)) : made;
}

/** `--fields`, which knows the fields of its command. */
export class FieldsOption extends Option {
  constructor(readonly fields: CommandFields) {
    super('--fields <fields>', 'fields');
    this.argParser(onceOnly(this, String));
  }
}

export function oneOf(
  flags: string,
  key: keyof HelpTexts['option'],
  known: readonly string[],
): Option {
  const made = new Option(flags, key).choices(known);
  return made.argParser(
    onceOnly(made, (value) => {
      if (known.includes(value)) return value;
      throw new UsageError('option-value-unknown', { option: longOf(made), value, known });
    }),
  );
}

/** `--level`, which may be repeated: its values add up. */
export function levelOption(): Option {
  return option('-l, --level <levels>', 'level').argParser(collect);
}

export function collect(value: string, others: readonly string[] = []): readonly string[] {
  return [...others, value];
}

function onceOnly(made: Option, read: (value: string) => string) {
  return (value: string, previous: string | undefined): string => {
    if (previous !== undefined && previous !== value) {
      throw new UsageError('option-repeated', { option: longOf(made), values: [previous, value] });
    }
    return read(value);
  };
}

function longOf({ long, flags }: Option): string {
  return long ?? flags;
}

/**
 * A whole number of at most nine digits, given to an option.
 *
 * @throws UsageError `option-value-unknown`
 */
export function readWholeNumber(option: string, text: string, least: 0 | 1): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  const known = [least, least + 1, least + 2, '…'].map(String);
  throw new UsageError('option-value-unknown', { option, value: text, known });
}
