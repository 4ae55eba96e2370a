import {
  Archive,
  ArrowDown,
  ArrowUp,
  BookOpenCheck,
  ChartColumn,
  CheckCheck,
  File,
  FileInput,
  FolderInput,
  FolderMinus,
  Images,
  Inbox,
  Keyboard,
  Layers,
  List,
  ListChecks,
  ListPlus,
  MailX,
  Moon,
  Network,
  Plus,
  RefreshCw,
  Rows3,
  Search,
  Send,
  Settings,
  ShieldBan,
  Star,
  Trash2,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { flushSync } from 'react-dom';
import { receivingAccounts } from '../../shared/accounts.ts';
import type { Mailbox, MailboxId, SpecialUse } from '../../shared/model.ts';
import type { AppState } from '../../shared/app-state.ts';
import type { Theme } from '../../shared/settings.ts';
import { isOfFiles } from '../files/file-mail.ts';
import { SEARCH_FIELD } from '../list/SearchField.tsx';
import { isOfAllAccounts, mailboxIdOf, mailboxIdsIn } from '../list/mail-list.ts';
import { toggled } from '../list/selection.ts';
import { ownFirst } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { isRefused } from '../welcome/sign-in.ts';
import type { Command, CommandContext } from './command.ts';
import { extend, rowAtCursor, rowsInList, step } from './cursor.ts';
import { FINDING_COMMANDS } from './finding-commands.ts';
import { rowOf } from './in-hand.ts';
import { useLayout } from './layout.ts';
import { MESSAGE_COMMANDS } from './message-commands.ts';
import { keys } from './queries.ts';
import { useUi, type SettingsTab } from './ui-state.ts';

const said = text.commands;
const ui = () => useUi.getState();

/** The mailbox that one is in; in a list of all accounts, that of the message in hand. */
function mailboxInHand(client: CommandContext['client']): MailboxId | null {
  const { list, messageId, cursorId } = ui();
  const id = isOfAllAccounts(list) ? (messageId ?? cursorId) : null;
  return (id === null ? null : rowOf(client, id)?.mailboxId) ?? mailboxIdOf(list);
}

/** The mailbox of a special use: of the account that one reads, or of the first that has one. */
function specialMailbox({ client }: CommandContext, use: SpecialUse): Mailbox | null {
  const mailboxes = client.getQueryData<Mailbox[]>(keys.mailboxes) ?? [];
  const accounts = ownFirst(client.getQueryData<AppState>(keys.state)?.accounts ?? []).map(({ id }) => id);
  const here = mailboxInHand(client);
  const current = mailboxes.find(({ id }) => id === here)?.accountId;
  const fitting = mailboxes.filter(({ specialUse, selectable }) => specialUse === use && selectable);
  return [current, ...accounts].flatMap((account) => fitting.find(({ accountId }) => accountId === account) ?? [])[0] ?? null;
}

/** The mailbox that is open, where it has come from a file or a folder. */
function fileMailboxOpen({ client }: CommandContext): Mailbox | null {
  const mailboxes = client.getQueryData<Mailbox[]>(keys.mailboxes) ?? [];
  const mailboxId = mailboxIdOf(ui().list);
  if (!isOfFiles(mailboxId, mailboxes, client.getQueryData<AppState>(keys.state)?.accounts ?? [])) return null;
  return mailboxes.find(({ id }) => id === mailboxId) ?? null;
}

/** The mailboxes that the list shows, as far as something in them is unread; none where no list is seen, or a search, which is not all of any. */
function unreadMailboxes({ client }: CommandContext): MailboxId[] {
  const { list, screen } = ui();
  if (screen !== 'mail' || list === null || list.kind === 'search') return [];
  const mailboxes = client.getQueryData<Mailbox[]>(keys.mailboxes) ?? [];
  const shown = mailboxIdsIn(list, mailboxes, client.getQueryData<AppState>(keys.state)?.accounts ?? []);
  return mailboxes.filter(({ id, unseen }) => unseen > 0 && shown.includes(id)).map(({ id }) => id);
}

const goTo = (use: SpecialUse, key: string, icon: LucideIcon): Command => ({
  group: 'moving',
  label: said.goTo(text.sidebar.names[use]),
  icon,
  keys: [`g ${key}`],
  offered: (context) => specialMailbox(context, use) !== null,
  run: (context) => {
    const mailbox = specialMailbox(context, use);
    if (mailbox) ui().openMailbox(mailbox.id);
  },
});

const inTheme = (theme: Theme): Command => ({
  group: 'app',
  label: said.theme(text.settings.themes[theme]),
  icon: Moon,
  keys: [],
  run: ({ acts }) => void acts.change({ theme }),
});

const inSettings = (tab: SettingsTab, label: string, icon: LucideIcon): Command => ({
  group: 'app',
  label,
  icon,
  keys: [],
  run: () => ui().show({ kind: 'settings', tab }),
});

/** Everything that can be done, once: the keys, the sheet of keys and the palette are made of it. */
export const COMMANDS: readonly Command[] = [
  { group: 'moving', label: said.next, icon: ArrowDown, keys: ['j', 'ArrowDown'], run: ({ client }) => step(client, 1) },
  { group: 'moving', label: said.previous, icon: ArrowUp, keys: ['k', 'ArrowUp'], run: ({ client }) => step(client, -1) },
  ...FINDING_COMMANDS,
  {
    group: 'moving',
    label: said.select,
    icon: ListChecks,
    keys: ['x'],
    offered: ({ client }) => rowAtCursor(client) !== undefined,
    run: ({ client }) => {
      const row = rowAtCursor(client);
      if (row) ui().select(toggled(ui().selected, row.id));
    },
  },
  { group: 'moving', label: said.selectOn, icon: ListPlus, keys: ['J', 'K'], run: ({ client }) => extend(client, 1) },
  {
    group: 'moving',
    label: said.selectAll,
    icon: CheckCheck,
    keys: ['*'],
    otherKeys: ['Mod+a'],
    run: ({ client }) => ui().selectAll(new Set(rowsInList(client).map(({ id }) => id))),
  },
  {
    group: 'moving',
    label: said.readAll,
    icon: BookOpenCheck,
    keys: ['A'],
    offered: (context) => unreadMailboxes(context).length > 0,
    run: (context) => void context.acts.readAll(unreadMailboxes(context)),
  },
  { group: 'moving', label: said.goTo(text.sidebar.overview), icon: ChartColumn, keys: ['g o'], run: () => ui().openOverview() },
  {
    group: 'moving',
    label: said.goTo(text.sidebar.allInboxes),
    icon: Layers,
    keys: ['g u'],
    offered: ({ client }) => receivingAccounts(client.getQueryData<AppState>(keys.state)?.accounts ?? []).length > 1,
    run: () => ui().openInboxes(),
  },
  goTo('inbox', 'i', Inbox),
  goTo('flagged', 'f', Star),
  goTo('drafts', 'd', File),
  goTo('sent', 's', Send),
  goTo('archive', 'a', Archive),
  goTo('trash', 't', Trash2),

  ...MESSAGE_COMMANDS,

  {
    group: 'moving',
    label: said.search,
    icon: Search,
    keys: ['/'],
    otherKeys: ['Mod+f'],
    run: () => {
      const field = () => document.getElementById(SEARCH_FIELD);
      // Letters that come next are for it: else each would be a command.
      if (!field()) flushSync(() => ui().openList());
      field()?.focus();
    },
  },
  { group: 'app', label: said.palette, icon: Search, keys: ['Mod+k'], run: () => ui().show({ kind: 'palette' }) },
  { group: 'app', label: said.sheet, icon: Keyboard, keys: ['?'], run: () => ui().show({ kind: 'keys' }) },
  {
    group: 'app',
    label: said.settings,
    icon: Settings,
    keys: [','],
    otherKeys: ['Mod+,'],
    run: () => ui().show({ kind: 'settings', tab: 'general' }),
  },
  {
    group: 'app',
    label: said.check,
    icon: RefreshCw,
    keys: ['r'],
    otherKeys: ['F5'],
    run: ({ client, acts }) => {
      // One whose password was refused is asked for by itself, never in passing.
      const accounts = client.getQueryData<AppState>(keys.state)?.accounts ?? [];
      for (const { id } of accounts.filter((account) => !isRefused(account))) void acts.sync(id);
    },
  },
  {
    group: 'app',
    menu: 'file',
    label: text.files.open,
    icon: FileInput,
    keys: ['Mod+o'],
    offered: () => !ui().alone,
    run: ({ acts }) => void acts.openFiles('files'),
  },
  {
    group: 'app',
    menu: 'file',
    label: text.files.openFolder,
    icon: FolderInput,
    keys: ['Mod+Shift+o'],
    offered: () => !ui().alone,
    run: ({ acts }) => void acts.openFiles('folder'),
  },
  {
    group: 'app',
    label: text.files.removeMailbox,
    icon: FolderMinus,
    keys: [],
    offered: (context) => fileMailboxOpen(context) !== null,
    run: (context) => {
      const mailbox = fileMailboxOpen(context);
      if (mailbox) ui().show({ kind: 'remove-mailbox', mailbox });
    },
  },
  { group: 'app', label: said.addAccount, icon: Plus, keys: [], run: () => ui().show({ kind: 'add-account' }) },
  inSettings('accounts', said.accounts, Users),
  inSettings('senders', said.senders, Images),
  inSettings('unsubscribed', said.unsubscribed, MailX),
  inSettings('lists', said.filterLists, ShieldBan),
  inSettings('connections', said.connections, Network),
  { group: 'app', label: said.comfortable, icon: Rows3, keys: [], run: () => useLayout.getState().pack('comfortable') },
  { group: 'app', label: said.compact, icon: List, keys: [], run: () => useLayout.getState().pack('compact') },
  inTheme('system'),
  inTheme('light'),
  inTheme('dark'),
];

/** Names the key of an event as `Command.keys` does. */
export const keyOf = ({ key, ctrlKey, metaKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string =>
  ctrlKey || metaKey ? `Mod+${shiftKey ? 'Shift+' : ''}${key.toLowerCase()}` : key;

/** The command of a key, or of two keys one after the other. */
export const commandOf = (key: string): Command | undefined => COMMANDS.find((command) => command.keys.includes(key));

/** All that a key may be for, what comes first in question first. */
export const commandsAt = (key: string): Command[] => [
  ...COMMANDS.filter(({ keys }) => keys.includes(key)),
  ...COMMANDS.filter(({ otherKeys }) => otherKeys?.includes(key)),
];
