import {
  ALargeSmall,
  AppWindow,
  Archive,
  ChevronDown,
  ChevronUp,
  Code,
  Download,
  FileDown,
  FileText,
  FolderDown,
  FolderInput,
  ImageDown,
  MailOpen,
  OctagonAlert,
  Printer,
  Star,
  SunMoon,
  TableProperties,
  TextSearch,
  Trash2,
  Undo2,
  ZoomIn,
  ZoomOut,
  type LucideIcon,
} from 'lucide-react';
import type { Mailbox, MessageId, MessageSummary } from '../../shared/model.ts';
import type { AppState } from '../../shared/app-state.ts';
import { isOfFiles } from '../files/file-mail.ts';
import { firstToRead, messagesOf, type Placed } from '../list/grouping.ts';
import { standingOf } from '../reading/conversation.ts';
import { readOn } from '../reading/read-on.ts';
import { text } from '../text/text.ts';
import { ANSWER_COMMANDS } from './answer-commands.ts';
import type { Command, CommandContext } from './command.ts';
import { conversationIn } from './conversations.ts';
import { destination, destinations, destinationsOfAll, junkDestination } from './destinations.ts';
import { useLayout } from './layout.ts';
import { messagesInHand, openInHand, rowsInHand } from './in-hand.ts';
import { openView, reading, withView } from './open-view.ts';
import { PRIVACY_COMMANDS } from './privacy-commands.ts';
import { keys } from './queries.ts';
import { takeBack } from './undo.ts';
import { useUi } from './ui-state.ts';

const said = text.commands;
const ui = () => useUi.getState();
const idsOf = (messages: readonly { id: MessageId }[]) => messages.map(({ id }) => id);

const mailboxesIn = ({ client }: CommandContext): Mailbox[] => client.getQueryData<Mailbox[]>(keys.mailboxes) ?? [];

/** Where rows go that are archived, thrown away or told to be junk, or not; those that have no such place, or are there, stay. */
function movesTo(context: CommandContext, use: 'archive' | 'trash' | 'junk') {
  const mailboxes = mailboxesIn(context);
  return rowsInHand(context).flatMap((row) => {
    const to = use === 'junk' ? junkDestination(mailboxes, row) : destination(mailboxes, row, use);
    return to ? messagesOf(row).map((message) => ({ message, to })) : [];
  });
}

/** Moves what is in hand to the archive, the trash or the junk of its account. */
const moving = (use: 'archive' | 'trash' | 'junk', icon: LucideIcon, key: string, otherKeys: readonly string[] = []): Command => ({
  group: 'reading',
  label: said[use],
  icon,
  keys: [key],
  otherKeys,
  offered: (context) => movesTo(context, use).length > 0,
  run: (context) => void context.acts.move(movesTo(context, use)),
});

/** Messages in hand that have come from files. */
function removable(context: CommandContext): Placed[] {
  const mailboxes = mailboxesIn(context);
  const accounts = context.client.getQueryData<AppState>(keys.state)?.accounts ?? [];
  return rowsInHand(context).flatMap((row) => (isOfFiles(row.mailboxId, mailboxes, accounts) ? messagesOf(row) : []));
}

/** The open message alone, also where no list has it, or all that the rows in hand stand for. */
function toSave(context: CommandContext): { id: MessageId }[] {
  const open = openInHand(context);
  return open === null ? rowsInHand(context).flatMap(messagesOf) : [{ id: open }];
}

function showSource(part: 'all' | 'headers'): void {
  const { messageId, show } = ui();
  if (messageId !== null) show({ kind: 'source', messageId, part });
}

/** The message before (-1) or after the open one in its conversation; null: there is none. */
function inConversation({ client }: CommandContext, by: 1 | -1): MessageSummary | null {
  const { messageId } = ui();
  const standing = messageId === null ? null : standingOf(conversationIn(client, messageId), messageId);
  return (by > 0 ? standing?.later[0] : standing?.earlier.at(-1)) ?? null;
}

const along = (by: 1 | -1, label: string, icon: LucideIcon, key: string): Command => ({
  group: 'reading',
  label,
  icon,
  keys: [key],
  offered: (context) => inConversation(context, by) !== null,
  run: (context) => {
    const to = inConversation(context, by);
    if (to) readOn(to.id);
  },
});

/** What can be done with the message that is open, or that the cursor stands on. */
export const MESSAGE_COMMANDS: readonly Command[] = [
  along(-1, said.earlier, ChevronUp, '['),
  along(1, said.later, ChevronDown, ']'),
  ...ANSWER_COMMANDS,
  ...PRIVACY_COMMANDS,
  {
    group: 'reading',
    label: said.unread,
    icon: MailOpen,
    keys: ['u'],
    offered: (context) => messagesInHand(context).length > 0,
    run: (context) => {
      const messages = messagesInHand(context);
      const seen = messages.some((message) => !message.seen);
      void context.acts.setSeen(idsOf(messages.filter((message) => message.seen !== seen)), seen);
    },
  },
  {
    group: 'reading',
    label: said.star,
    icon: Star,
    keys: ['s'],
    offered: (context) => messagesInHand(context).length > 0,
    run: (context) => {
      const starred = messagesInHand(context).filter(({ flagged }) => flagged);
      if (starred.length > 0) return void context.acts.setFlagged(idsOf(starred), false);
      const messageId = openInHand(context);
      // Of a conversation, its newest.
      void context.acts.setFlagged(messageId === null ? idsOf(rowsInHand(context)) : [messageId], true);
    },
  },
  moving('archive', Archive, 'e'),
  // The key that says "delete" on a Mac is what others call Backspace.
  moving('trash', Trash2, '#', ['Delete', 'Backspace']),
  moving('junk', OctagonAlert, '!'),
  {
    group: 'reading',
    label: text.files.remove,
    icon: Trash2,
    keys: ['Delete'],
    offered: (context) => removable(context).length > 0,
    run: (context) => ui().show({ kind: 'remove-messages', messages: removable(context) }),
  },
  {
    group: 'reading',
    label: said.moveTo,
    icon: FolderInput,
    keys: ['v'],
    offered: (context) => rowsInHand(context).some((row) => destinations(mailboxesIn(context), row).length > 0),
    run: (context) => {
      const rows = rowsInHand(context);
      if (destinationsOfAll(mailboxesIn(context), rows).length > 0) ui().show({ kind: 'move', rows });
      else ui().tell({ kind: 'failure', ...text.move.ofSeveral });
    },
  },
  {
    group: 'reading',
    label: said.undo,
    icon: Undo2,
    keys: ['z'],
    otherKeys: ['Mod+z'],
    offered: () => ui().underway !== null || ui().notice?.undo !== undefined,
    run: () => void takeBack(),
  },
  {
    group: 'reading',
    label: said.apart,
    icon: AppWindow,
    keys: ['o'],
    offered: (context) => !ui().alone && rowsInHand(context).length > 0,
    run: (context) => {
      const [row] = rowsInHand(context);
      if (row) void context.acts.readApart(openInHand(context) ?? firstToRead(row));
    },
  },
  {
    group: 'reading',
    label: said.find,
    icon: TextSearch,
    keys: ['Mod+f'],
    offered: reading,
    run: () => {
      ui().look({ query: ui().find?.query ?? '', at: 0 });
      // A text that is read already is what is looked through.
      if (ui().as === 'html') ui().readAs('words');
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
    keys: ['Mod+s'],
    offered: (context) => toSave(context).length > 0,
    run: (context) => {
      const [first, ...others] = toSave(context);
      if (others.length > 0) void context.acts.saveMessages(idsOf(toSave(context)));
      else if (first) void context.acts.saveMessage(first.id);
    },
  },
  {
    group: 'reading',
    label: text.reading.saveAttachments,
    icon: FolderDown,
    keys: [],
    offered: (context) => (openView(context)?.attachments.length ?? 0) > 1,
    run: withView((view, acts) => void acts.saveAttachments(view.id, view.section)),
  },
  {
    group: 'reading',
    label: text.reading.savePicture,
    icon: ImageDown,
    keys: [],
    offered: (context) => openView(context)?.body.kind === 'html',
    run: withView(({ id, section }) => ui().show({ kind: 'save-picture', messageId: id, section })),
  },
  {
    group: 'reading',
    label: said.pdf,
    icon: FileDown,
    keys: [],
    offered: reading,
    run: withView((view, acts) => void acts.savePdf(view.id, view.section)),
  },
  {
    group: 'reading',
    label: said.print,
    icon: Printer,
    keys: ['Mod+p'],
    offered: reading,
    run: withView((view, acts) => void acts.print(view.id, view.section)),
  },
];
