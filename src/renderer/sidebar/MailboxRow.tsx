import { Archive, File, Folder, Inbox, MailOpen, Mails, OctagonAlert, Send, Star, Trash2, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Mailbox, SpecialUse } from '../../shared/model.ts';
import { useUi } from '../app/ui-state.ts';
import { isOf } from '../list/mail-list.ts';
import { text } from '../text/text.ts';
import { Tip } from '../ui/Button.tsx';
import { depthOf, mailboxName } from './order.ts';

const ICONS: Readonly<Record<SpecialUse, LucideIcon>> = {
  inbox: Inbox,
  opened: MailOpen,
  drafts: File,
  sent: Send,
  archive: Archive,
  junk: OctagonAlert,
  trash: Trash2,
  all: Mails,
  flagged: Star,
};

/** Deeper hierarchies are indented no further, or the names would have no room. */
const DEEPEST_INDENT = 4;

interface MailboxRowProps {
  mailbox: Mailbox;
  /** Name of its account, which is not to be seen where there are icons only. */
  account: string;
  /** The file or folder that it has come from; null: it has not. */
  source: string | null;
  rail: boolean;
  /** What is dragged would be dropped here. */
  isDropped: boolean;
}

/** One mailbox of the sidebar, with its number of unread messages. */
export function MailboxRow({ mailbox, account, source, rail, isDropped }: MailboxRowProps) {
  const isOpen = useUi((ui) => ui.screen === 'mail' && isOf(ui.list, mailbox.id));
  const openMailbox = useUi((ui) => ui.openMailbox);
  const Icon = mailbox.specialUse ? ICONS[mailbox.specialUse] : Folder;
  const name = mailboxName(mailbox);

  const row = (
    <button
      type="button"
      className="side-row"
      aria-current={isOpen ? 'page' : undefined}
      data-unread={mailbox.unseen > 0 || undefined}
      data-mailbox={mailbox.id}
      data-drop={isDropped || undefined}
      disabled={!mailbox.selectable}
      style={{ '--depth': Math.min(depthOf(mailbox), DEEPEST_INDENT) } as React.CSSProperties}
      onClick={() => openMailbox(mailbox.id)}
    >
      <Icon aria-hidden size={17} />
      <span className="side-name">{name}</span>
      {mailbox.problem !== null && (
        <span className="side-problem">
          <TriangleAlert aria-hidden size={14} />
          <span className="hidden">, {mailbox.problem}</span>
        </span>
      )}
      {mailbox.unseen > 0 && (
        <span className="side-count">
          <span aria-hidden>{text.number(mailbox.unseen)}</span>
          <span className="hidden">, {text.sidebar.unread(mailbox.unseen)}</span>
        </span>
      )}
    </button>
  );
  const tip = [rail ? text.palette.mailbox(name, account) : '', source ?? '', mailbox.problem ?? ''].filter((words) => words !== '').join(': ');
  return tip === '' ? row : <Tip label={tip}>{row}</Tip>;
}
