import { Gauge } from 'lucide-react';
import { useActs } from '../app/acts.ts';
import { useStarted } from '../app/queries.ts';
import { text } from '../text/text.ts';
import { Button, IconButton } from '../ui/Button.tsx';

/** Why whole messages do not come by themselves, while the network is paid by volume. */
export function MeteredNote({ rail }: { rail: boolean }) {
  const { accounts, metered, settings } = useStarted();
  const acts = useActs();
  const { metered: why, fetchAll } = text.sidebar;
  const waits = metered && settings.fetching === 'unmetered' && accounts.some(({ kind }) => kind === 'imap');
  if (!waits) return null;
  const fetch = () => void acts.change({ fetching: 'all' });
  if (rail) return <IconButton className="rail-notice" icon={Gauge} label={`${why} ${fetchAll}.`} onClick={fetch} />;
  return (
    <div className="sync metered">
      <p>
        <Gauge aria-hidden size={14} /> {why}
      </p>
      <Button kind="quiet" onClick={fetch}>
        {fetchAll}
      </Button>
    </div>
  );
}
