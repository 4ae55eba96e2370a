import { CloudDownload } from 'lucide-react';
import { useState } from 'react';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, UserError } from '../../shared/model.ts';
import type { FoundMessage, SearchPage, SearchPiece } from '../../shared/search.ts';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { rowsInList } from '../app/cursor.ts';
import { keys } from '../app/queries.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';

/** Only this computer knows who tracks; only what has words is worth asking for. */
const canBeAsked = (pieces: readonly SearchPiece[]) =>
  pieces.some(({ operator }) => operator === null || operator === 'subject' || operator === 'from' || operator === 'to') &&
  !pieces.some(({ operator }) => operator === 'has' || operator === 'tracker');

interface ServerSearchProps {
  query: string;
  /** Null: all accounts. */
  accountId: AccountId | null;
  page: Pick<SearchPage, 'bodiless' | 'understood'>;
}

/** Says of how many messages only the envelope was looked through, and has the server look through the rest. */
export function ServerSearch({ query, accountId, page: { bodiless, understood } }: ServerSearchProps) {
  const bridge = useBridge();
  const client = useQueryClient();
  const [state, setState] = useState<'asked' | UserError | null>(null);
  const key = keys.serverHits(query, accountId);
  // The list has them as long as it is said here that they were found.
  const hits = useQuery<FoundMessage[]>({ queryKey: key, queryFn: skipToken, gcTime: Infinity }).data;
  if (bodiless === 0 || !canBeAsked(understood)) return null;
  const said = text.list.search.server;

  const ask = async () => {
    setState('asked');
    try {
      const listed = new Set(rowsInList(client).map(({ id }) => id));
      const found = await callFor(bridge, 'mailbox:search-server', { query, accountId });
      client.setQueryData(
        key,
        found.filter(({ id }) => !listed.has(id)),
      );
      setState(null);
      // The list takes them in after its own.
      await client.invalidateQueries({ queryKey: keys.found(query) });
    } catch (thrown) {
      setState(userErrorOf(thrown));
    }
  };

  return (
    <div className="server-search">
      <output className={state !== null && state !== 'asked' ? 'field-error' : 'hint'}>
        {state === 'asked'
          ? said.asking
          : state !== null
            ? `${state.message} ${state.next}`
            : hits === undefined
              ? said.explain(bodiless)
              : said.found(hits.length)}
      </output>
      {hits === undefined && (
        <Button icon={CloudDownload} busy={state === 'asked'} onClick={() => void ask()}>
          {said.ask}
        </Button>
      )}
    </div>
  );
}
