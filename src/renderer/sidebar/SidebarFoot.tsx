import { FileInput, Keyboard, Network, Plus, Settings } from 'lucide-react';
import { useActs } from '../app/acts.ts';
import { useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { useMedia } from '../ui/media.ts';
import { SideButton } from './SideButton.tsx';

/** Where five lines below the mailboxes are room that the mailboxes miss. */
const LOW = '(max-height: 56rem)';

/** The ways to what is not mail: a line each, or all in one where the window is low and has mailboxes of one's own. */
export function SidebarFoot({ rail }: { rail: boolean }) {
  const acts = useActs();
  const show = useUi((ui) => ui.show);
  const hasOwn = useStarted().accounts.some(({ kind }) => kind === 'imap');
  const inOneLine = useMedia(LOW) && hasOwn && !rail;
  const bare = rail || inOneLine;

  return (
    <div className="sidebar-foot" data-in-one-line={inOneLine || undefined}>
      <SideButton icon={Plus} label={text.sidebar.addAccount} bare={bare} onClick={() => show({ kind: 'add-account' })} />
      <SideButton icon={FileInput} label={text.files.open} bare={bare} onClick={() => void acts.openFiles('files')} />
      <SideButton icon={Network} label={text.sidebar.connections} bare={bare} onClick={() => show({ kind: 'settings', tab: 'connections' })} />
      <SideButton icon={Settings} label={text.sidebar.settings} bare={bare} onClick={() => show({ kind: 'settings', tab: 'general' })} />
      <SideButton icon={Keyboard} label={text.sidebar.keys} bare={bare} onClick={() => show({ kind: 'keys' })} />
    </div>
  );
}
