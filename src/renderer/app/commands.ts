import type { QueryClient } from '@tanstack/react-query';
import {
  ALargeSmall,
  Archive,
  ArrowDown,
  ArrowUp,
  ChartColumn,
  Code,
  Download,
  File,
  FileText,
  FolderInput,
  Image,
  Images,
  Inbox,
  Keyboard,
  List,
  MailOpen,
  Moon,
  Network,
  Plus,
  Radar,
  RefreshCw,
  Rows3,
  Search,
  Send,
  Settings,
  Star,
  SunMoon,
  TableProperties,
  Trash2,
  Undo2,
  ZoomIn,
  ZoomOut,
  type LucideIcon,
} from 'lucide-react';
import type { AppState, Mailbox, MessageView, SpecialUse, Theme } from '../../shared/model.ts';
import { SEARCH_FIELD } from '../list/SearchField.tsx';
import { privacyOf } from '../reading/privacy.ts';
import { text } from '../text/text.ts';
import type { Acts } from './acts.ts';
import { step } from './cursor.ts';
import { destination, destinations } from './destinations.ts';
import { toggleInspector } from './inspector-place.ts';
import { useLayout } from './layout.ts';
import { keys, summaryIn, viewIn } from './queries.ts';
import { sectionOf, useUi } from './ui-state.ts';

/** What a command works with. */
export interface CommandContext {
  client: QueryClient;
  acts: Acts;
}

export type CommandGroup = 'moving' | 'reading' | 'app';

/** Something that can be done with a key or from the palette. */
export interface Command {
  group: CommandGroup;
  label: string;
  icon: LucideIcon;
  /** Each as `KeyboardEvent.key` names it; `g x` is one after the other, `Mod+x` is with Ctrl or Command. The first is shown. */
  keys: readonly string[];
  run(context: CommandContext): void;
  /** Whether it can be done now; always, where there is none. */
  offered?(context: CommandContext): boolean;
}

const said = text.commands;
const ui = () => useUi.getState();

/** The view that is open; null: none, or it is still on its way. */
function openView({ client }: CommandContext): MessageView | null {
  const { messageId, sections } = ui();
  return messageId === null ? null : viewIn(client, messageId, sectionOf(sections));
}

const reading = (context: CommandContext) => openView(context) !== null;
const privacy = (context: CommandContext) => {
  const view = openView(context);
  return view && privacyOf(view);
};

const rowInHand = ({ client }: CommandContext) => {
  const { messageId, cursorId } = ui();
  const id = messageId ?? cursorId;
  return id === null ? null : summaryIn(client, id);
};

/** Moves the message in hand to the archive or the trash of its account. */
const moving = (use: 'archive' | 'trash', icon: LucideIcon, key: string): Command => {
  const target = (context: CommandContext) => {
    const row = rowInHand(context);
    const mailboxes = context.client.getQueryData<Mailbox[]>(keys.mailboxes) ?? [];
    const to = row && destination(mailboxes, row, use);
    return to && { row, to };
  };
  return {
    group: 'reading',
    label: said[use],
    icon,
    keys: [key],
    offered: (context) => target(context) !== null,
    run: (context) => {
      const move = target(context);
      if (move) void context.acts.move(move.row, move.to);
    },
  };
};

/** The mailbox of a special use, of the open account where it has one. */
function specialMailbox({ client }: CommandContext, use: SpecialUse): Mailbox | null {
  const mailboxes = client.getQueryData<Mailbox[]>(keys.mailboxes) ?? [];
  const current = mailboxes.find(({ id }) => id === ui().mailboxId)?.accountId;
  const fitting = mailboxes.filter(({ specialUse, selectable }) => specialUse === use && selectable);
  return fitting.find(({ accountId }) => accountId === current) ?? fitting[0] ?? null;
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

/** Everything that can be done, once: the keys, the sheet of keys and the palette are made of it. */
export const COMMANDS: readonly Command[] = [
  { group: 'moving', label: said.next, icon: ArrowDown, keys: ['j', 'ArrowDown'], run: ({ client }) => step(client, 1) },
  { group: 'moving', label: said.previous, icon: ArrowUp, keys: ['k', 'ArrowUp'], run: ({ client }) => step(client, -1) },
  { group: 'moving', label: said.goTo(text.sidebar.overview), icon: ChartColumn, keys: ['g o'], run: () => ui().openOverview() },
  goTo('inbox', 'i', Inbox),
  goTo('flagged', 'f', Star),
  goTo('drafts', 'd', File),
  goTo('sent', 's', Send),
  goTo('archive', 'a', Archive),
  goTo('trash', 't', Trash2),

  {
    group: 'reading',
    label: said.pictures,
    icon: Image,
    keys: ['I'],
    offered: (context) => privacy(context)?.once ?? false,
    run: (context) => {
      const view = openView(context);
      if (view && privacyOf(view).once) void context.acts.showPictures(view.id, view.section, 'once');
    },
  },
  {
    group: 'reading',
    label: said.always,
    icon: Images,
    keys: [],
    offered: (context) => (privacy(context)?.always ?? null) !== null,
    run: (context) => {
      const view = openView(context);
      if (view) void context.acts.showPictures(view.id, view.section, 'sender');
    },
  },
  { group: 'reading', label: said.inspector, icon: Radar, keys: ['i'], run: ({ client, acts }) => toggleInspector(client, acts) },
  {
    group: 'reading',
    label: said.unread,
    icon: MailOpen,
    keys: ['u'],
    offered: (context) => rowInHand(context) !== null,
    run: (context) => {
      const row = rowInHand(context);
      if (row) void context.acts.setSeen(row.id, !row.seen);
    },
  },
  {
    group: 'reading',
    label: said.star,
    icon: Star,
    keys: ['s'],
    offered: (context) => rowInHand(context) !== null,
    run: (context) => {
      const row = rowInHand(context);
      if (row) void context.acts.setFlagged(row.id, !row.flagged);
    },
  },
  moving('archive', Archive, 'e'),
  moving('trash', Trash2, '#'),
  {
    group: 'reading',
    label: said.moveTo,
    icon: FolderInput,
    keys: ['v'],
    offered: (context) => {
      const row = rowInHand(context);
      return row !== null && destinations(context.client.getQueryData<Mailbox[]>(keys.mailboxes) ?? [], row).length > 0;
    },
    run: (context) => {
      const message = rowInHand(context);
      if (message) ui().show({ kind: 'move', message });
    },
  },
  {
    group: 'reading',
    label: said.undo,
    icon: Undo2,
    keys: ['z'],
    offered: () => ui().notice?.undo !== undefined,
    run: () => {
      const { notice, tell } = ui();
      tell(null);
      notice?.undo?.();
    },
  },
  {
    group: 'reading',
    label: said.text,
    icon: FileText,
    keys: ['t'],
    offered: reading,
    run: () => ui().readAs(ui().as === 'html' ? 'text' : 'html'),
  },
  {
    group: 'reading',
    label: said.colours,
    icon: SunMoon,
    keys: ['d'],
    offered: reading,
    run: () => ui().keepColours(!ui().asDesigned),
  },
  { group: 'reading', label: said.zoomIn, icon: ZoomIn, keys: ['+', '='], offered: reading, run: () => useLayout.getState().zoomBy(1) },
  { group: 'reading', label: said.zoomOut, icon: ZoomOut, keys: ['-'], offered: reading, run: () => useLayout.getState().zoomBy(-1) },
  { group: 'reading', label: said.zoomReset, icon: ALargeSmall, keys: ['0'], offered: reading, run: () => useLayout.getState().zoomBy(0) },
  {
    group: 'reading',
    label: said.headers,
    icon: TableProperties,
    keys: ['h'],
    offered: reading,
    run: () => showSource('headers'),
  },
  { group: 'reading', label: said.source, icon: Code, keys: [], offered: reading, run: () => showSource('all') },
  {
    group: 'reading',
    label: said.save,
    icon: Download,
    keys: [],
    offered: reading,
    run: ({ acts }) => {
      const { messageId } = ui();
      if (messageId !== null) void acts.saveMessage(messageId);
    },
  },

  {
    group: 'moving',
    label: said.search,
    icon: Search,
    keys: ['/'],
    run: () => {
      const focus = () => document.getElementById(SEARCH_FIELD)?.focus();
      if (ui().screen === 'mail') return focus();
      ui().openMail();
      requestAnimationFrame(focus);
    },
  },
  { group: 'app', label: said.palette, icon: Search, keys: ['Mod+k'], run: () => ui().show({ kind: 'palette' }) },
  { group: 'app', label: said.sheet, icon: Keyboard, keys: ['?'], run: () => ui().show({ kind: 'keys' }) },
  { group: 'app', label: said.settings, icon: Settings, keys: [','], run: () => ui().show({ kind: 'settings', tab: 'general' }) },
  {
    group: 'app',
    label: said.check,
    icon: RefreshCw,
    keys: ['r'],
    run: ({ client, acts }) => {
      for (const { id } of client.getQueryData<AppState>(keys.state)?.accounts ?? []) void acts.sync(id);
    },
  },
  { group: 'app', label: said.addAccount, icon: Plus, keys: [], run: () => ui().show({ kind: 'add-account' }) },
  { group: 'app', label: said.senders, icon: Images, keys: [], run: () => ui().show({ kind: 'settings', tab: 'senders' }) },
  { group: 'app', label: said.connections, icon: Network, keys: [], run: () => ui().show({ kind: 'settings', tab: 'connections' }) },
  { group: 'app', label: said.comfortable, icon: Rows3, keys: [], run: () => useLayout.getState().pack('comfortable') },
  { group: 'app', label: said.compact, icon: List, keys: [], run: () => useLayout.getState().pack('compact') },
  inTheme('system'),
  inTheme('light'),
  inTheme('dark'),
];

function showSource(part: 'all' | 'headers'): void {
  const { messageId, show } = ui();
  if (messageId !== null) show({ kind: 'source', messageId, part });
}

/** Names the key of an event as `Command.keys` does. */
export const keyOf = ({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): string =>
  ctrlKey || metaKey ? `Mod+${key.toLowerCase()}` : key;

/** The command of a key, or of two keys one after the other. */
export const commandOf = (key: string): Command | undefined => COMMANDS.find((command) => command.keys.includes(key));
