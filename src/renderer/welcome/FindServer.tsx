import { CircleCheck, Search, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FoundServer } from '../../shared/found-server.ts';
import type { UserError } from '../../shared/model.ts';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';

interface FindServerProps {
  /** Of the address. */
  domain: string;
  /** What stands in the form and was found; null: nothing. */
  found: FoundServer | null;
  disabled: boolean;
  onFound(server: FoundServer): void;
}

type Search = { state: 'idle' } | { state: 'asking' } | { state: 'failed'; error: UserError };

/** Offers to ask for the server of a domain that nobody knows by heart; says who is asked, and where the answer came from. */
export function FindServer({ domain, found, disabled, onFound }: FindServerProps) {
  const bridge = useBridge();
  const [search, setSearch] = useState<Search>({ state: 'idle' });
  const said = text.account.find;
  const isAsking = search.state === 'asking';
  const answer = useRef<HTMLOutputElement>(null);

  // It may be below the edge of what scrolls.
  useEffect(() => {
    if (found || search.state === 'failed') answer.current?.scrollIntoView({ block: 'nearest' });
  }, [found, search.state]);

  const ask = async () => {
    setSearch({ state: 'asking' });
    try {
      onFound(await callFor(bridge, 'account:find', { domain }));
      setSearch({ state: 'idle' });
    } catch (thrown) {
      setSearch({ state: 'failed', error: userErrorOf(thrown) });
    }
  };

  return (
    <div className="find-server">
      <p className="hint">{said.explain(domain)}</p>
      <Button icon={Search} disabled={disabled} busy={isAsking} onClick={() => void ask()}>
        {isAsking ? said.asking : said.ask}
      </Button>
      <output ref={answer}>
        {search.state === 'failed' && (
          <span className="callout callout-watch">
            <TriangleAlert aria-hidden size={17} />
            <span>
              <strong>{search.error.message}</strong> {search.error.next}
            </span>
          </span>
        )}
        {search.state === 'idle' && found && (
          <span className={found.isOutside ? 'callout callout-watch' : 'callout'}>
            {found.isOutside ? <TriangleAlert aria-hidden size={17} /> : <CircleCheck aria-hidden size={17} />}
            <span>
              {said.by[found.by]({ domain, host: found.host, hoster: found.hoster ?? '' })} {found.isOutside && said.outside(found.host, domain)}
            </span>
          </span>
        )}
      </output>
    </div>
  );
}
