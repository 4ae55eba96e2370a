import { useQueryClient } from '@tanstack/react-query';
import { Bookmark } from 'lucide-react';
import { useMemo } from 'react';
import { mailboxIcon } from '../sidebar/mailbox-icon.ts';
import { accountName, mailboxAbove, mailboxName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { useActs } from './acts.ts';
import { Chooser, type Entry } from './Chooser.tsx';
import { isOffered } from './command.ts';
import { COMMANDS } from './commands.ts';
import { otherWordsOf, otherWordsOfMailbox } from './other-words.ts';
import { useMailboxes, useStarted } from './queries.ts';
import { useUi } from './ui-state.ts';

/** Everything that can be done now, by its first letters. */
export function Palette({ onClose }: { onClose(): void }) {
  const said = text.palette;
  return <Chooser title={said.title} placeholder={said.placeholder} nothing={said.nothing} entries={useEntries()} onClose={onClose} />;
}

/** The commands that are possible now, then every search that was kept, and every mailbox. */
function useEntries(): Entry[] {
  const client = useQueryClient();
  const acts = useActs();
  const { accounts, settings } = useStarted();
  const mailboxes = useMailboxes().data;
  const alone = useUi((ui) => ui.alone);
  const reads = useUi((ui) => ui.screen === 'mail');
  return useMemo(() => {
    const context = { client, acts };
    const commands = COMMANDS.filter(
      (command) => !command.keys.includes('Mod+k') && (reads || command.group !== 'reading') && isOffered(command, context),
    ).map(({ label, icon, keys, run }): Entry => ({
      id: label,
      label,
      where: '',
      icon,
      keys,
      otherWords: otherWordsOf(label),
      act: () => run(context),
    }));
    const searches = (alone ? [] : settings.savedSearches).map(({ name, query }): Entry => {
      const open = () => useUi.getState().openSearch(query);
      return { id: `search ${name}`, label: name, where: query, icon: Bookmark, keys: [], act: open };
    });
    const goneTo = new Set(commands.map(({ label }) => label));
    const boxes = (alone ? [] : (mailboxes ?? []))
      // With one account, its commands lead to most of those that every account has.
      .filter((mailbox) => mailbox.selectable && !(accounts.length === 1 && goneTo.has(text.commands.goTo(mailboxName(mailbox)))))
      .map((mailbox): Entry => {
        const account = accounts.find(({ id }) => id === mailbox.accountId);
        const where = [account ? accountName(account) : '', mailboxAbove(mailbox)].filter((words) => words !== '').join(', ');
        const open = () => useUi.getState().openMailbox(mailbox.id);
        const otherWords = otherWordsOfMailbox(mailbox);
        return { id: String(mailbox.id), label: mailboxName(mailbox), where, otherWords, icon: mailboxIcon(mailbox), keys: [], act: open };
      });
    return [...commands, ...searches, ...boxes];
  }, [client, acts, accounts, settings.savedSearches, mailboxes, reads, alone]);
}
