import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MailboxId } from '../../shared/model.ts';
import type { AppState } from '../../shared/app-state.ts';
import { noticeOf } from '../files/outcome.ts';
import { useActs } from './acts.ts';
import { useBridge } from './bridge.ts';
import { comeBack } from './come-back.ts';
import { takeLayout } from './layout.ts';
import { keys, renewCounts, renewLists } from './queries.ts';
import { choiceChanged, judgementChanged, takeUpdate } from './views.ts';
import { useUi } from './ui-state.ts';

/** While a mailbox fills, main tells of it many times a second; a person reads a list that is renewed less often. */
const GATHER_CHANGES_MS = 200;

/** Quiet after which is counted again what costs more than a list: not while a mailbox fills. */
const SETTLED_MS = 1_000;

/** Brings what main tells into the cache. */
export function useEvents(): void {
  const bridge = useBridge();
  const client = useQueryClient();
  const acts = useActs();
  const show = useUi((ui) => ui.show);

  useEffect(() => {
    const stands = comeBack(client);
    const changed = new Set<MailboxId>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const uncounted = new Set<MailboxId>();
    let settled: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      void renewCounts(client, new Set(uncounted));
      uncounted.clear();
    };
    const renew = () => {
      timer = undefined;
      void client.invalidateQueries({ queryKey: keys.mailboxes });
      void renewLists(client, changed);
      // An answer that is on its way is waited for: while much is scanned, there is news before it has come.
      void client.invalidateQueries({ queryKey: keys.overview }, { cancelRefetch: false });
      void client.invalidateQueries({ queryKey: keys.senders }, { cancelRefetch: false });
      void client.invalidateQueries({ queryKey: keys.around });
      changed.clear();
    };

    const ends = [
      bridge.on('account:status', ({ accountId, status }) => {
        client.setQueryData<AppState>(
          keys.state,
          (state) => state && { ...state, accounts: state.accounts.map((account) => (account.id === accountId ? { ...account, status } : account)) },
        );
        stands({ accountId, status });
      }),
      bridge.on('accounts:changed', ({ accounts }) => {
        const before = client.getQueryData<AppState>(keys.state)?.accounts ?? [];
        client.setQueryData<AppState>(keys.state, (state) => state && { ...state, accounts });
        void client.invalidateQueries({ queryKey: keys.mailboxes });
        // What was found or counted in all of them was so in one that is gone as well.
        if (before.every(({ id }) => accounts.some((account) => account.id === id))) return;
        for (const queryKey of [keys.messages, keys.overview, keys.senders, keys.around]) void client.invalidateQueries({ queryKey });
      }),
      bridge.on('settings:changed', ({ settings }) => {
        client.setQueryData<AppState>(keys.state, (state) => state && { ...state, settings });
        if (settings.layout) takeLayout(settings.layout);
      }),
      bridge.on('judgement:changed', () => void judgementChanged(client)),
      bridge.on('choice:changed', (choice) => void choiceChanged(client, choice)),
      bridge.on('network:changed', ({ metered }) => client.setQueryData<AppState>(keys.state, (state) => state && { ...state, metered })),
      bridge.on('mailbox:changed', ({ mailboxIds }) => {
        for (const mailboxId of mailboxIds) {
          changed.add(mailboxId);
          uncounted.add(mailboxId);
        }
        clearTimeout(settled);
        settled = setTimeout(count, SETTLED_MS);
        timer ??= setTimeout(renew, GATHER_CHANGES_MS);
      }),
      bridge.on('link:asked', (asked) => show({ kind: 'link', ...asked })),
      bridge.on('picture:asked', ({ messageId, section, picture }) => void acts.savePicture(messageId, section, picture)),
      bridge.on('link:pointed', ({ link }) => useUi.setState({ pointed: link })),
      bridge.on('message:chosen', ({ mailboxId, messageId }) => {
        useUi.getState().openMailbox(mailboxId);
        useUi.getState().openMessage(messageId);
      }),
      bridge.on('files:shown', ({ mailboxId, messageId }) => {
        // Its mailbox may be new.
        void client.invalidateQueries({ queryKey: keys.mailboxes }).then(() => {
          useUi.getState().openMailbox(mailboxId);
          if (messageId !== null) useUi.getState().openMessage(messageId);
        });
      }),
      bridge.on('files:opened', (opened) => {
        const notice = noticeOf(opened);
        if (notice) useUi.getState().tell(notice);
      }),
      bridge.on('message:updated', (update) => takeUpdate(client, update)),
    ];
    return () => {
      clearTimeout(timer);
      clearTimeout(settled);
      for (const end of ends) end();
    };
  }, [bridge, client, acts, show]);
}
