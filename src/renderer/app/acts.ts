import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AccountId, AppState, Mailbox, MessageId, MessageSummary, MessageView, PictureScope, Section, Settings } from '../../shared/model.ts';
import { mailboxName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { callFor, useBridge, userErrorOf } from './bridge.ts';
import { listAlone, neighbourOf } from './cursor.ts';
import { keys, newest, patchSummary, removeSummary, summaryIn } from './queries.ts';
import { useUi, type Notice } from './ui-state.ts';

/** What the reader of mail can do, each as one call. None rejects: what failed is told in a notice. */
export interface Acts {
  setSeen(messageId: MessageId, seen: boolean): Promise<void>;
  setFlagged(messageId: MessageId, flagged: boolean): Promise<void>;
  /** To another mailbox; where it is open, the next one is opened. */
  move(message: MessageSummary, to: Mailbox): Promise<void>;
  showPictures(messageId: MessageId, section: Section, scope: PictureScope): Promise<void>;
  /** Ends "always show" for this identity, and opens the message again without it. */
  forget(view: MessageView, identity: string): Promise<void>;
  saveMessage(messageId: MessageId): Promise<void>;
  saveAttachment(messageId: MessageId, section: Section, part: number): Promise<void>;
  saveReport(messageId: MessageId, section: Section, format: 'html' | 'json'): Promise<void>;
  copyReport(messageId: MessageId, section: Section): Promise<void>;
  sync(accountId: AccountId): Promise<void>;
  change(settings: Partial<Settings>): Promise<void>;
}

export function useActs(): Acts {
  const bridge = useBridge();
  const client = useQueryClient();

  return useMemo(() => {
    const ui = useUi.getState;
    const tell = (notice: Notice) => ui().tell(notice);
    const fail = (thrown: unknown) => {
      const { message, next } = userErrorOf(thrown);
      tell({ kind: 'failure', sentence: message, next });
    };
    const telling = async (act: () => Promise<void>) => {
      try {
        await act();
      } catch (thrown) {
        fail(thrown);
      }
    };
    const told = (saved: { saved: true; path: string } | { saved: false }) => {
      if (saved.saved) tell({ kind: 'done', sentence: text.reading.saved(saved.path) });
    };

    return {
      async setSeen(messageId, seen) {
        const before = summaryIn(client, messageId)?.seen ?? !seen;
        patchSummary(client, messageId, { seen });
        try {
          await callFor(bridge, 'message:seen', { messageId, seen });
          await client.invalidateQueries({ queryKey: keys.mailboxes });
        } catch (thrown) {
          patchSummary(client, messageId, { seen: before });
          fail(thrown);
        }
      },

      async setFlagged(messageId, flagged) {
        patchSummary(client, messageId, { flagged });
        try {
          await callFor(bridge, 'message:flag', { messageId, flagged });
        } catch (thrown) {
          patchSummary(client, messageId, { flagged: !flagged });
          fail(thrown);
        }
      },

      move: (message, to) =>
        telling(async () => {
          const { id: messageId, mailboxId: from } = message;
          const next = neighbourOf(client, messageId);
          await callFor(bridge, 'message:move', { messageId, from, to: to.id });
          removeSummary(client, message);
          const renew = () => Promise.all([keys.mailboxes, keys.messages(from)].map((queryKey) => client.invalidateQueries({ queryKey })));
          if (ui().messageId === messageId && next !== null && !listAlone()) ui().openMessage(next);
          else if (ui().messageId === messageId) ui().close();
          if (next !== null) ui().moveCursor(next);
          tell({
            kind: 'done',
            sentence: text.reading.moved(mailboxName(to)),
            undo: () =>
              void telling(async () => {
                await callFor(bridge, 'message:move', { messageId, from: to.id, to: from });
                await renew();
                if (ui().mailboxId === from) ui().openMessage(messageId);
              }),
          });
          await renew();
        }),

      showPictures: (messageId, section, scope) =>
        telling(async () => {
          const view = await callFor(bridge, 'message:pictures', { messageId, section, scope });
          client.setQueryData(keys.view(messageId, section, 'html'), newest(client, view));
          ui().readAs('html');
          if (scope === 'sender') await client.invalidateQueries({ queryKey: keys.consents });
        }),

      forget: (view, identity) =>
        telling(async () => {
          const mailboxId = summaryIn(client, view.id)?.mailboxId;
          const mailboxes = await client.ensureQueryData({ queryKey: keys.mailboxes, queryFn: () => callFor(bridge, 'mailbox:list', {}) });
          const accountId = mailboxes.find((mailbox) => mailbox.id === mailboxId)?.accountId;
          const consents = await callFor(bridge, 'consent:list', {});
          for (const consent of consents)
            if (consent.identity === identity && (accountId === undefined || consent.accountId === accountId))
              await callFor(bridge, 'consent:revoke', { consentId: consent.id });
          await client.invalidateQueries({ queryKey: keys.consents });
          await client.resetQueries({ queryKey: keys.view(view.id, view.section, 'html') });
        }),

      saveMessage: (messageId) => telling(async () => told(await callFor(bridge, 'message:save', { messageId }))),
      saveAttachment: (messageId, section, part) => telling(async () => told(await callFor(bridge, 'attachment:save', { messageId, section, part }))),

      saveReport: (messageId, section, format) => telling(async () => told(await callFor(bridge, 'report:save', { messageId, section, format }))),

      copyReport: (messageId, section) =>
        telling(async () => {
          await callFor(bridge, 'report:copy', { messageId, section });
          tell({ kind: 'done', sentence: text.inspect.report.copied });
        }),

      sync: (accountId) =>
        telling(async () => {
          await callFor(bridge, 'account:sync', { accountId });
        }),

      async change(settings) {
        const before = client.getQueryData<AppState>(keys.state)?.settings;
        const put = (next: Partial<Settings>) =>
          client.setQueryData<AppState>(keys.state, (state) => state && { ...state, settings: { ...state.settings, ...next } });
        put(settings);
        try {
          put(await callFor(bridge, 'settings:change', settings));
        } catch (thrown) {
          if (before) put(before);
          fail(thrown);
        }
      },
    };
  }, [bridge, client]);
}
