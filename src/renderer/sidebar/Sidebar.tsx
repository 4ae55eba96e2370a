import './sidebar.css';
import './rail.css';
import { ChartColumn, EyeClosed, FileInput, Keyboard, Network, PanelLeft, Plus, Settings, type LucideIcon } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { useActs } from '../app/acts.ts';
import { useMailboxes, useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { IconButton } from '../ui/Button.tsx';
import { Tip } from '../ui/Tip.tsx';
import { AccountSection } from './AccountSection.tsx';
import { MailboxMenu } from './MailboxMenu.tsx';
import { MeteredNote } from './MeteredNote.tsx';
import { ownFirst } from './order.ts';
import { Searches } from './Searches.tsx';
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
  const acts = useActs();
  const drops = useRowDrops();
  const { screen, show, openOverview } = useUi(useShallow(({ screen, show, openOverview }) => ({ screen, show, openOverview })));

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
            <SideButton icon={ChartColumn} label={text.sidebar.overview} rail={rail} current={screen === 'overview'} onClick={openOverview} />
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
      <div className="sidebar-foot">
        <SideButton icon={Plus} label={text.sidebar.addAccount} rail={rail} onClick={() => show({ kind: 'add-account' })} />
        <SideButton icon={FileInput} label={text.files.open} rail={rail} onClick={() => void acts.openFiles('files')} />
        <SideButton icon={Network} label={text.sidebar.connections} rail={rail} onClick={() => show({ kind: 'settings', tab: 'connections' })} />
        <SideButton icon={Settings} label={text.sidebar.settings} rail={rail} onClick={() => show({ kind: 'settings', tab: 'general' })} />
        <SideButton icon={Keyboard} label={text.sidebar.keys} rail={rail} onClick={() => show({ kind: 'keys' })} />
      </div>
    </div>
  );
}

interface SideButtonProps {
  icon: LucideIcon;
  label: string;
  rail: boolean;
  current?: boolean;
  onClick(): void;
}

function SideButton({ icon: Icon, label, rail, current = false, onClick }: SideButtonProps) {
  const button = (
    <button type="button" className="side-row" aria-current={current ? 'page' : undefined} onClick={onClick}>
      <Icon aria-hidden size={17} />
      <span className="side-name">{label}</span>
    </button>
  );
  return rail ? <Tip label={label}>{button}</Tip> : button;
}
