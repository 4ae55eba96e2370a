import './sidebar.css';
import './rail.css';
import { ChartColumn, EyeClosed, PanelLeft } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { useMailboxes, useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { IconButton } from '../ui/Button.tsx';
import { AccountSection } from './AccountSection.tsx';
import { MailboxMenu } from './MailboxMenu.tsx';
import { MeteredNote } from './MeteredNote.tsx';
import { ownFirst } from './order.ts';
import { Searches } from './Searches.tsx';
import { SideButton } from './SideButton.tsx';
import { SidebarFoot } from './SidebarFoot.tsx';
import { useRowDrops } from './useRowDrops.ts';

interface SidebarProps {
  /** Icons only. The names stay for those who listen. */
  rail: boolean;
  onToggle(): void;
}

/** Accounts with their mailboxes, and the ways to what is not mail. */
export function Sidebar({ rail, onToggle }: SidebarProps) {
  const { accounts } = useStarted();
  const mailboxes = useMailboxes();
  const drops = useRowDrops();
  const { screen, openOverview } = useUi(useShallow(({ screen, openOverview }) => ({ screen, openOverview })));

  return (
    <div className="sidebar" data-rail={rail || undefined}>
      <div className="sidebar-head">
        <IconButton icon={PanelLeft} label={rail ? text.sidebar.expand : text.sidebar.collapse} aria-expanded={!rail} onClick={onToggle} />
        <span className="wordmark" aria-hidden>
          <EyeClosed size={19} strokeWidth={2.25} /> Unseen
        </span>
      </div>
      <MailboxMenu>
        <nav className="sidebar-scroll" aria-label={text.sidebar.mailboxes} {...drops.handlers}>
          <div className="sidebar-top">
            <SideButton icon={ChartColumn} label={text.sidebar.overview} bare={rail} current={screen === 'overview'} onClick={openOverview} />
            <Searches rail={rail} />
          </div>
          <MeteredNote rail={rail} />
          {ownFirst(accounts).map((account) => (
            <AccountSection
              key={account.id}
              account={account}
              mailboxes={mailboxes.data ?? []}
              rail={rail}
              dot={accounts.length > 1}
              dropId={drops.overId}
              onExpand={onToggle}
            />
          ))}
        </nav>
      </MailboxMenu>
      <SidebarFoot rail={rail} />
    </div>
  );
}
