import { Images } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { useNow } from '../app/now.ts';
import { useConsents, useStarted } from '../app/queries.ts';
import { choiceChanged } from '../app/views.ts';
import { useUi } from '../app/ui-state.ts';
import { dayDate, fullDate } from '../text/dates.ts';
import { accountName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Empty, Failed, Skeleton } from '../ui/States.tsx';

/** The senders whose pictures are always shown, each of which can be forgotten. */
export function PictureSenders() {
  const bridge = useBridge();
  const client = useQueryClient();
  const tell = useUi((ui) => ui.tell);
  const consents = useConsents();
  const now = useNow();
  const { accounts } = useStarted();
  const said = text.settings;

  const revoke = async (consentId: number, identity: string) => {
    try {
      await callFor(bridge, 'consent:revoke', { consentId });
    } catch (thrown) {
      const { message, next } = userErrorOf(thrown);
      tell({ kind: 'failure', sentence: message, next });
    }
    await choiceChanged(client, { of: 'sender', identity });
  };

  if (consents.isPending) return <Skeleton label={said.tabs.senders} rows={3} />;
  if (consents.isError) return <Failed title={said.tabs.senders} thrown={consents.error} retry={() => void consents.refetch()} />;
  if (consents.data.length === 0) return <Empty icon={Images} title={said.noSenders} note={said.noSendersNote} />;
  return (
    <>
      <p className="hint">{said.sendersNote}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{said.sender}</th>
            <th scope="col">{said.account}</th>
            <th scope="col">{said.choice}</th>
            <th scope="col">{said.since}</th>
            <th scope="col">
              <span className="hidden">{said.revoke}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {consents.data.map(({ id, accountId, identity, decision, grantedAt, expiresAt }) => (
            <tr key={id}>
              <th scope="row">{identity}</th>
              <td>{accounts.filter(({ id }) => id === accountId).map(accountName)}</td>
              <td>
                {decision === 'never'
                  ? said.choices.never
                  : expiresAt === null
                    ? said.choices.always
                    : said.choices.until(dayDate(expiresAt, { now }))}
              </td>
              <td>{fullDate(grantedAt, { now })}</td>
              <td className="table-act">
                <Button aria-label={said.revokeName(identity)} onClick={() => void revoke(id, identity)}>
                  {said.revoke}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
