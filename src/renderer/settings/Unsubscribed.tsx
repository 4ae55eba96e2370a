import { MailX } from 'lucide-react';
import { useForgetUnsubscription } from '../app/forget-unsubscription.ts';
import { useNow } from '../app/now.ts';
import { useUnsubscriptions } from '../app/queries.ts';
import { fullDate } from '../text/dates.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Empty, Failed, Skeleton } from '../ui/States.tsx';

/** The lists that the reader asked to take them off, each of which can be forgotten. */
export function Unsubscribed() {
  const forget = useForgetUnsubscription();
  const all = useUnsubscriptions();
  const now = useNow();
  const said = text.unsubscribe.settings;
  const title = text.settings.tabs.unsubscribed;

  if (all.isPending) return <Skeleton label={title} rows={3} />;
  if (all.isError) return <Failed title={title} thrown={all.error} retry={() => void all.refetch()} />;
  if (all.data.length === 0) return <Empty icon={MailX} title={said.none} note={said.noneNote} />;
  return (
    <>
      <p className="hint">{said.note}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{said.list}</th>
            <th scope="col">{said.how}</th>
            <th scope="col">{said.when}</th>
            <th scope="col">
              <span className="hidden">{said.forget}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.data.map(({ id, list, sender, way, at }) => (
            <tr key={id}>
              <th scope="row">
                {list}
                {sender.toLowerCase() !== list && <span className="hint">{sender}</span>}
              </th>
              <td>{said.ways[way]}</td>
              <td>{fullDate(at, { now })}</td>
              <td className="table-act">
                <Button aria-label={said.forgetName(list)} onClick={() => void forget(id)}>
                  {said.forget}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
