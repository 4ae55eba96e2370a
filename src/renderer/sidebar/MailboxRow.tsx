import { Folder, TriangleAlert } from 'lucide-react';
import type { Mailbox } from '../../shared/model.ts';
import { useUi } from '../app/ui-state.ts';
import { isOf } from '../list/mail-list.ts';
import { text } from '../text/text.ts';
import { Tip } from '../ui/Tip.tsx';
import { tellWhole } from '../ui/tell-whole.ts';
import { initialsOf } from './initials.ts';
import { USE_ICONS } from './mailbox-icon.ts';
import { mailboxName } from './order.ts';

interface MailboxRowProps {
  mailbox: Mailbox;
  /** In it, or in all that is folded away in it. */
  unread: number;
  /** Name of its account, which is not to be seen where there are icons only. */
  account: string;
  /** The file or folder that it has come from; null: it has not. */
  source: string | null;
  rail: boolean;
  /** What is dragged would be dropped here. */
  isDropped: boolean;
  /** The mailbox that is open is folded away in it. */
  holdsOpen: boolean;
  /** It holds no messages, only mailboxes, which a press folds away and shows again. */
  folding: { isFolded: boolean; fold(): void } | null;
}

/** One mailbox of the sidebar, with its number of unread messages. */
export function MailboxRow({ mailbox, unread, account, source, rail, isDropped, holdsOpen, folding }: MailboxRowProps) {
  const isOpen = useUi((ui) => ui.screen === 'mail' && isOf(ui.list, mailbox.id));
  const openMailbox = useUi((ui) => ui.openMailbox);
  const Icon = mailbox.specialUse ? USE_ICONS[mailbox.specialUse] : Folder;
  const name = mailboxName(mailbox);

  const row = (
    <button
      type="button"
      className="side-row"
      aria-current={isOpen ? 'page' : undefined}
      data-unread={unread > 0 || undefined}
      data-mailbox={mailbox.id}
      data-drop={isDropped || undefined}
      data-holds-open={holdsOpen || undefined}
      data-holds-none={!mailbox.selectable || undefined}
      disabled={!mailbox.selectable && folding === null}
      aria-expanded={folding ? !folding.isFolded : undefined}
      onClick={() => (folding ? folding.fold() : openMailbox(mailbox.id))}
    >
      {rail && mailbox.specialUse === null ? (
        <span className="side-initials" aria-hidden>
          {initialsOf(name)}
        </span>
      ) : (
        <Icon aria-hidden size={17} />
      )}
      <span className="side-name" onMouseEnter={tellWhole}>
        {name}
      </span>
      {mailbox.problem !== null && (
        <span className="side-problem">
          <TriangleAlert aria-hidden size={14} />
          <span className="hidden">, {mailbox.problem}</span>
        </span>
      )}
      {unread > 0 && (
        <span className="side-count">
          <span aria-hidden>{text.number(unread)}</span>
          <span className="hidden">, {text.sidebar.unread(unread)}</span>
        </span>
      )}
    </button>
  );
  const tip = [rail ? text.palette.mailbox(name, account) : '', source ?? '', mailbox.problem ?? ''].filter((words) => words !== '').join(': ');
  return tip === '' ? row : <Tip label={tip}>{row}</Tip>;
}
