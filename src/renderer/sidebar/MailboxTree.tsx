import { ChevronDown, ChevronRight } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { MailboxId } from '../../shared/model.ts';
import { isFoldedIn, useLayout } from '../app/layout.ts';
import { useUi } from '../app/ui-state.ts';
import { mailboxIdOf } from '../list/mail-list.ts';
import { text } from '../text/text.ts';
import { MailboxRow } from './MailboxRow.tsx';
import { depthIn, mailboxName, type Branch } from './order.ts';

interface MailboxTreeProps {
  branches: readonly Branch[];
  /** Name of the account. */
  account: string;
  /** Its mailboxes have come from files or folders, each of which is told. */
  isFiles: boolean;
  rail: boolean;
  /** The mailbox that is dropped on, if what is dragged is let go of now. */
  dropId: MailboxId | null;
}

/** Mailboxes of an account as a list, in which those that have others in them have a list of those. */
export function MailboxTree({ branches, ...rest }: MailboxTreeProps) {
  return (
    <ul>
      {branches.map((branch) => (
        <MailboxBranch key={branch.mailbox.id} branch={branch} {...rest} />
      ))}
    </ul>
  );
}

/** A mailbox with what is in it, which can be folded away: it then counts for all of it. */
function MailboxBranch({ branch, ...rest }: Omit<MailboxTreeProps, 'branches'> & { branch: Branch }) {
  const { mailbox, branches } = branch;
  const { account, isFiles, rail, dropId } = rest;
  const isParent = branches.length > 0;
  const isFolded = useLayout((layout) => isParent && isFoldedIn(layout, mailbox));
  const foldMailbox = useLayout((layout) => layout.foldMailbox);
  const openId = useUi((ui) => (ui.screen === 'mail' ? mailboxIdOf(ui.list) : null));
  const fold = () => foldMailbox(mailbox);

  /** As in any tree: to the right into it, to the left out of it. */
  const onKeyDown = (event: KeyboardEvent) => {
    const item = (event.target as Element).closest('li');
    if (item !== event.currentTarget || !['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    event.preventDefault();
    const goesIn = event.key === 'ArrowRight';
    if (isParent && goesIn === isFolded) fold();
    else (goesIn ? item?.querySelector<HTMLElement>(':scope > ul .side-row') : rowAbove(item))?.focus();
  };

  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    // What is pressed are the buttons in it; the keys are theirs.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <li onKeyDown={onKeyDown}>
      <div className="side-branch" style={{ '--depth': depthIn(mailbox) } as React.CSSProperties}>
        <MailboxRow
          mailbox={mailbox}
          unread={isFolded ? unreadIn(branch) : mailbox.unseen}
          account={account}
          source={isFiles && mailbox.specialUse === null ? mailbox.path : null}
          rail={rail}
          isDropped={mailbox.id === dropId}
          holdsOpen={isFolded && mailbox.id !== openId && has(branch, openId)}
          folding={isParent && !mailbox.selectable ? { isFolded, fold } : null}
        />
        {isParent && !rail && (
          <button type="button" className="side-fold" aria-expanded={!isFolded} aria-label={text.sidebar.within(mailboxName(mailbox))} onClick={fold}>
            <Chevron aria-hidden size={13} />
          </button>
        )}
      </div>
      {isParent && !isFolded && <MailboxTree branches={branches} {...rest} />}
    </li>
  );
}

const rowAbove = (item: Element | null) => item?.parentElement?.closest('li')?.querySelector<HTMLElement>('.side-row');

const unreadIn = ({ mailbox, branches }: Branch): number => branches.reduce((sum, branch) => sum + unreadIn(branch), mailbox.unseen);

const has = ({ mailbox, branches }: Branch, id: MailboxId | null): boolean => mailbox.id === id || branches.some((branch) => has(branch, id));
