import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { useNow } from '../app/now.ts';
import { keys, useFilterLists } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { fullDate } from '../text/dates.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Failed, Skeleton } from '../ui/States.tsx';

/** The reader's own filter lists: added from a file, and taken away again. */
export function FilterLists() {
  const bridge = useBridge();
  const client = useQueryClient();
  const tell = useUi((ui) => ui.tell);
  const lists = useFilterLists();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const said = text.settings;

  const change = async (act: () => Promise<void>) => {
    setBusy(true);
    try {
      await act();
      await client.invalidateQueries({ queryKey: keys.lists });
    } catch (thrown) {
      const { message, next } = userErrorOf(thrown);
      tell({ kind: 'failure', sentence: message, next });
    } finally {
      setBusy(false);
    }
  };
  const add = () =>
    change(async () => {
      const added = await callFor(bridge, 'lists:add', {});
      if (added) tell({ kind: 'done', sentence: said.listAdded(added.name, text.number(added.rules), added.rules === 1) });
    });
  const remove = (listId: number) => change(async () => void (await callFor(bridge, 'lists:remove', { listId })));

  if (lists.isPending) return <Skeleton label={said.tabs.lists} rows={3} />;
  if (lists.isError) return <Failed title={said.tabs.lists} thrown={lists.error} retry={() => void lists.refetch()} />;
  return (
    <div className="settings-stack">
      <p className="hint">{said.listsNote}</p>
      {lists.data.length === 0 ? (
        <p>{said.noLists}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{said.list}</th>
              <th scope="col">{said.rules}</th>
              <th scope="col">{said.added}</th>
              <th scope="col">
                <span className="hidden">{said.removeList}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lists.data.map(({ id, name, rules, addedAt }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{text.number(rules)}</td>
                <td>{fullDate(addedAt, { now })}</td>
                <td className="table-act">
                  <Button aria-label={said.removeListName(name)} busy={busy} onClick={() => void remove(id)}>
                    {said.removeList}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button busy={busy} onClick={() => void add()}>
          {busy ? said.addingList : said.addList}
        </Button>
      </div>
    </div>
  );
}
