import { Inbox, Mail, MailOpen, OctagonAlert, Star } from 'lucide-react';
import { isOffered, type CommandContext } from '../app/command.ts';
import { commandOf } from '../app/commands.ts';
import { isJunk } from '../app/destinations.ts';
import { messagesInHand, rowsInHand } from '../app/in-hand.ts';
import { keys } from '../app/queries.ts';
import type { Mailbox } from '../../shared/model.ts';
import { text } from '../text/text.ts';
import type { MenuAction } from '../ui/MenuItems.tsx';

/** Something that can be done with rows, as it is called for these: to read what is unread, and the other way. */
interface RowAction extends MenuAction {
  /** The key of its command. */
  key: string;
}

function areJunk(context: CommandContext): boolean {
  const mailboxes = context.client.getQueryData<Mailbox[]>(keys.mailboxes) ?? [];
  const rows = rowsInHand(context);
  return rows.length > 0 && rows.every((row) => isJunk(mailboxes, row));
}

/** What a command is called where it is for certain rows; its own name is for whatever is in hand. */
function nameOf(key: string, context: CommandContext): Pick<MenuAction, 'icon' | 'label'> | null {
  const messages = messagesInHand(context);
  if (key === 'u')
    return messages.some(({ seen }) => !seen) ? { icon: MailOpen, label: text.reading.markRead } : { icon: Mail, label: text.reading.markUnread };
  if (key === 's') return { icon: Star, label: messages.some(({ flagged }) => flagged) ? text.reading.unstar : text.reading.star };
  if (key === '!') return areJunk(context) ? { icon: Inbox, label: text.reading.notJunk } : { icon: OctagonAlert, label: text.reading.junk };
  return null;
}

/** The commands of some keys, as far as they can be done with the rows that `context` is for. */
export function rowActions(commandKeys: readonly string[], context: CommandContext): RowAction[] {
  return commandKeys.flatMap((key) => {
    const command = commandOf(key);
    if (!command || !isOffered(command, context)) return [];
    const { icon, label } = nameOf(key, context) ?? command;
    return [{ key, icon, label, keys: [key], act: () => command.run(context) }];
  });
}

/** The same where there is room for a few: nobody archives junk, but some of it is none. */
export const fewRowActions = (commandKeys: readonly string[], context: CommandContext): RowAction[] =>
  rowActions(areJunk(context) ? commandKeys.map((key) => (key === 'e' ? '!' : key)) : commandKeys, context);
