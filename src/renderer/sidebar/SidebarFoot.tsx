import { FileInput, Keyboard, Network, Plus, Settings } from 'lucide-react';
import { useActs } from '../app/acts.ts';
import { useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { useMedia } from '../ui/media.ts';
import { SideButton } from './SideButton.tsx';

/** Where five lines below the mailboxes are room that the mailboxes miss. */
const LOW = '(max-height: 56rem)';
/** Where five icons below the mailboxes are half of the rail. */
const VERY_LOW = '(max-height: 40rem)';

/**
 * The ways to what is not mail: a line each, or all in one where the window is low and has mailboxes of one's own. In a low rail, which cannot lay them
 * side by side, those alone that lead to the others.
 */
export function SidebarFoot({ rail }: { rail: boolean }) {
  const acts = useActs();
  const show = useUi((ui) => ui.show);
  const hasOwn = useStarted().accounts.some(({ kind }) => kind === 'imap');
  const inOneLine = useMedia(LOW) && hasOwn && !rail;
  const few = useMedia(VERY_LOW) && hasOwn && rail;
  const bare = rail || inOneLine;

  return (
    <div className="sidebar-foot" data-in-one-line={inOneLine || undefined}>
      <SideButton icon={Plus} label={text.sidebar.addAccount} bare={bare} onClick={() => show({ kind: 'add-account' })} />
      {!few && <SideButton icon={FileInput} label={text.files.open} bare={bare} onClick={() => void acts.openFiles('files')} />}
      {!few && (
        <SideButton icon={Network} label={text.sidebar.connections} bare={bare} onClick={() => show({ kind: 'settings', tab: 'connections' })} />
      )}
      <SideButton icon={Settings} label={text.sidebar.settings} bare={bare} onClick={() => show({ kind: 'settings', tab: 'general' })} />
      {!few && <SideButton icon={Keyboard} label={text.sidebar.keys} bare={bare} onClick={() => show({ kind: 'keys' })} />}
    </div>
  );
}
