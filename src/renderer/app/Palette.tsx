import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { mailboxIcon } from '../sidebar/mailbox-icon.ts';
import { accountName, mailboxAbove, mailboxName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { useActs } from './acts.ts';
import { Chooser, type Entry } from './Chooser.tsx';
import { isOffered } from './command.ts';
import { COMMANDS } from './commands.ts';
import { useMailboxes, useStarted } from './queries.ts';
import { useUi } from './ui-state.ts';

/** Everything that can be done now, by its first letters. */
export function Palette({ onClose }: { onClose(): void }) {
  const said = text.palette;
  return <Chooser title={said.title} placeholder={said.placeholder} nothing={said.nothing} entries={useEntries()} onClose={onClose} />;
}

/** The commands that are possible now, then every mailbox. */
function useEntries(): Entry[] {
  const client = useQueryClient();
  const acts = useActs();
  const { accounts } = useStarted();
  const mailboxes = useMailboxes().data;
  const alone = useUi((ui) => ui.alone);
  const reads = useUi((ui) => ui.screen === 'mail');
  return useMemo(() => {
    const context = { client, acts };
    const commands = COMMANDS.filter(
      (command) => !command.keys.includes('Mod+k') && (reads || command.group !== 'reading') && isOffered(command, context),
    ).map(({ label, icon, keys, run }): Entry => ({ id: label, label, where: '', icon, keys, act: () => run(context) }));
    const boxes = (alone ? [] : (mailboxes ?? []))
      .filter(({ selectable, specialUse }) => selectable && (specialUse === null || accounts.length > 1))
      .map((mailbox): Entry => {
        const account = accounts.find(({ id }) => id === mailbox.accountId);
        const where = [account ? accountName(account) : '', mailboxAbove(mailbox)].filter((words) => words !== '').join(', ');
        const open = () => useUi.getState().openMailbox(mailbox.id);
        return { id: String(mailbox.id), label: mailboxName(mailbox), where, icon: mailboxIcon(mailbox), keys: [], act: open };
      });
    return [...commands, ...boxes];
  }, [client, acts, accounts, mailboxes, reads, alone]);
}
