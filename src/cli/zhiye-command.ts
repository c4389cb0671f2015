import { Command } from 'commander';
import type { HelpTexts } from '../messages/messages.js';
import { type TOPICS, ZhiyeHelp } from './help.js';
import { usageError } from './usage-errors.js';

/** A command that throws UsageErrors and whose help is in the user's language. */
export class ZhiyeCommand extends Command {
  /** @param texts returns the texts of the help; called only when help is written, after `--lang` has been read */
  constructor(
    name: string,
    private readonly texts: () => HelpTexts,
  ) {
    super(name);
  }

  override createCommand(name = ''): ZhiyeCommand {
    return new ZhiyeCommand(name, this.texts);
  }

  override createHelp(): ZhiyeHelp {
    return new ZhiyeHelp(this.texts());
  }

  /** The text of a topic, as wide as help on stdout. */
  topicHelp(name: (typeof TOPICS)[number]): string {
    const help = this.createHelp();
    const helpWidth = this.configureOutput().getOutHelpWidth?.();
    help.prepareContext(helpWidth === undefined ? {} : { helpWidth });
    return help.formatTopic(name);
  }

  override error(message: string, { code = '' }: { code?: string } = {}): never {
    throw usageError(this, code, message);
  }
}
