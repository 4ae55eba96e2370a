import { useEffect, useRef } from 'react';
import { receivingAccounts } from '../../shared/accounts.ts';
import type { Mailbox, MailboxId } from '../../shared/model.ts';
import type { Layout } from '../../shared/settings.ts';
import { placeOf } from '../list/mail-list.ts';
import { firstMailbox, mailboxName, ownFirst } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { useMailboxes, useStarted } from './queries.ts';
import { useLayout } from './layout.ts';
import { useUi, type UiState } from './ui-state.ts';

/** Opens a place that nobody has asked for: who has gone to the overview meanwhile, or into the sidebar over the list, stays there. */
function openBehind(open: (ui: UiState) => void): void {
  const ui = useUi.getState();
  const { screen, sidebarOver } = ui;
  open(ui);
  useUi.setState({ screen, sidebarOver });
}

const isPlaceOf = (mailbox: Mailbox, place: Layout['lastPlace']): boolean =>
  typeof place === 'object' && place?.accountId === mailbox.accountId && place.path === mailbox.path;

/**
 * Opens a mailbox where none is open: at the start the one in which the reader was last, after what was open went away the first; and the inbox of an account
 * that was just added. It draws nothing, and so nothing is drawn anew for it when another list is opened.
 */
export function FirstMailbox() {
  const { accounts } = useStarted();
  const mailboxes = useMailboxes().data;
  const list = useUi((ui) => ui.list);
  const awaited = useUi((ui) => ui.awaited);
  const openMailbox = useUi((ui) => ui.openMailbox);
  const tell = useUi((ui) => ui.tell);
  const last = useRef<Mailbox | null>(null);

  useEffect(() => {
    if (list === null) return;
    const place = placeOf(list);
    const { rememberPlace } = useLayout.getState();
    if (place.kind === 'inboxes') return rememberPlace('inboxes');
    const open = mailboxes?.find(({ id }) => id === place.mailboxId);
    if (open) rememberPlace({ accountId: open.accountId, path: open.path });
  }, [mailboxes, list]);

  useEffect(() => {
    if (!mailboxes) return;
    const arrived = mailboxes.find(({ accountId, specialUse }) => accountId === awaited && specialUse === 'inbox');
    if (arrived) return openMailbox(arrived.id);
    const place = list && placeOf(list);
    const find = (mailboxId: MailboxId | undefined) => mailboxes.find(({ id }) => id === mailboxId) ?? null;
    const open = place?.kind === 'mailbox' ? find(place.mailboxId) : null;
    const before = last.current;
    last.current = open;
    if (open || (place?.kind === 'inboxes' && receivingAccounts(accounts).length > 1)) return;
    const { lastPlace } = useLayout.getState();
    // Only at the start: where what was open went away meanwhile, one was there last.
    if (list === null && lastPlace === 'inboxes' && receivingAccounts(accounts).length > 1) return openBehind((ui) => ui.openInboxes());
    const isThere = ({ accountId }: Mailbox) => accounts.some(({ id }) => id === accountId);
    const kept = list === null ? mailboxes.find((mailbox) => mailbox.selectable && isPlaceOf(mailbox, lastPlace) && isThere(mailbox)) : undefined;
    const first = kept ?? firstMailbox(mailboxes, ownFirst(accounts));
    if (first) openBehind((ui) => ui.openMailbox(first.id));
    if (!before || find(before.id)) return;
    // Whoever removed the account, or what they had opened from files, knows.
    const isElsewhere = accounts.some(({ id, kind }) => id === before.accountId && kind === 'imap');
    if (isElsewhere) tell({ kind: 'done', sentence: text.list.mailboxGone(mailboxName(before)) });
  }, [accounts, mailboxes, list, awaited, openMailbox, tell]);
  return null;
}
