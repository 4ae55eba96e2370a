import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AnswerTo } from '../../shared/answer.ts';
import type { AccountId, Mailbox, MailboxId, MessageId, MessageSummary, Section } from '../../shared/model.ts';
import type { AppState } from '../../shared/app-state.ts';
import type { MessageView } from '../../shared/message-view.ts';
import type { PictureScope } from '../../shared/consent.ts';
import type { Layout, Settings } from '../../shared/settings.ts';
import { mailboxName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { allOf } from './all-of.ts';
import { callFor, useBridge, userErrorOf } from './bridge.ts';
import { listAlone, neighbourOf, openRow } from './cursor.ts';
import { keys, renewLists } from './queries.ts';
import { moveHit, patchSummary, removeSummary, summaryIn } from './rows.ts';
import { savingActs, type SavingActs } from './saving-acts.ts';
import { undoable } from './undo.ts';
import { consentsChanged, newest } from './views.ts';
import { useUi, type Notice } from './ui-state.ts';

interface Move {
  message: Pick<MessageSummary, 'id' | 'mailboxId'>;
  to: Mailbox;
}

/** What the reader of mail can do, each as one call. None rejects: what failed is told in a notice. */
export interface Acts extends SavingActs {
  setSeen(messageIds: readonly MessageId[], seen: boolean): Promise<void>;
  /** All messages of some mailboxes; it can be taken back. */
  readAll(mailboxIds: readonly MailboxId[]): Promise<void>;
  setFlagged(messageIds: readonly MessageId[], flagged: boolean): Promise<void>;
  /** Each to another mailbox; where the open one is among them, the next that stays is opened. */
  move(moves: readonly Move[]): Promise<void>;
  showPictures(messageId: MessageId, section: Section, scope: PictureScope): Promise<void>;
  /** Fetches them once more, on the same choice. */
  retryPictures(view: MessageView): Promise<void>;
  /** Ends "always show" for this identity, and opens the message again without it. */
  forget(view: MessageView, identity: string): Promise<void>;
  print(messageId: MessageId, section: Section): Promise<void>;
  /** In a window of its own. */
  readApart(messageId: MessageId): Promise<void>;
  /** Closes this window. */
  closeWindow(): Promise<void>;
  copyReport(messageId: MessageId, section: Section): Promise<void>;
  /** In the reader's own mail program. */
  answer(messageId: MessageId, section: Section, to: AnswerTo): Promise<void>;
  copyAddress(messageId: MessageId, section: Section, address: string): Promise<void>;
  /** Asks for mail files, or for folders of them; what becomes of them is told when it has. */
  openFiles(choice: 'files' | 'folder'): Promise<void>;
  stopFiles(): Promise<void>;
  sync(accountId: AccountId): Promise<void>;
  orderAccounts(accountIds: readonly AccountId[]): Promise<void>;
  change(settings: Partial<Settings>): Promise<void>;
  /** Has main keep how the window is arranged. The window is so already, and nothing is drawn for it. */
  keepLayout(layout: Layout): Promise<void>;
}

export function useActs(): Acts {
  const bridge = useBridge();
  const client = useQueryClient();

  return useMemo(() => {
    const ui = useUi.getState;
    let changes = 0;
    /** Messages, each in its mailbox, that main is just asked to move. */
    const leaving = new Set<string>();
    const tell = (notice: Notice) => ui().tell(notice);
    /** @param undo takes back what was done before it failed */
    const fail = (thrown: unknown, undo?: Notice['undo']) => {
      const { message, next } = userErrorOf(thrown);
      tell({ kind: 'failure', sentence: message, next, ...(undo && { undo }) });
    };
    const telling = async (act: () => Promise<void>) => {
      try {
        await act();
      } catch (thrown) {
        fail(thrown);
      }
    };
    /** Changes rows at once; those that main does not change are as they were. */
    const each = async (messageIds: readonly MessageId[], patch: Partial<MessageSummary>, act: (messageId: MessageId) => Promise<unknown>) => {
      const before = messageIds.map((id) => summaryIn(client, id));
      for (const id of messageIds) patchSummary(client, id, patch);
      await allOf([...messageIds.entries()], async ([index, messageId]) => {
        try {
          await act(messageId);
        } catch (thrown) {
          const was = before[index];
          for (const key of Object.keys(patch) as (keyof MessageSummary)[])
            patchSummary(client, messageId, { [key]: was ? was[key] : patch[key] === false });
          fail(thrown);
        }
      });
    };

    const renewals = (mailboxIds: readonly MailboxId[]) => ({
      counts: client.invalidateQueries({ queryKey: keys.mailboxes }),
      lists: renewLists(client, new Set(mailboxIds)),
    });
    const renew = (mailboxIds: readonly MailboxId[]) => Promise.all(Object.values(renewals(mailboxIds)));
    const left = (moves: readonly Move[]) => moves.map(({ message }) => message.mailboxId);

    /** What was open is not there any more: the next is, and what was done can be taken back by what it gives. */
    const afterMoving = async (moved: readonly Move[], next: MessageSummary | null, done: (notice: Notice) => void): Promise<Notice['undo']> => {
      const [first] = moved;
      if (!first) return undefined;
      const { list, messageId, cursorId, selected } = ui();
      const has = (id: MessageId | null) => moved.some(({ message }) => message.id === id);
      const opened = has(messageId);
      if ([...selected].some(has)) ui().select(new Set());
      if (opened && next !== null && !listAlone()) openRow(next);
      else if (opened) ui().close();
      // Where it was done to another row than one is at, one stays there.
      if (next !== null && (opened || has(cursorId))) ui().moveCursor(next.id);
      const name = mailboxName(first.to);
      const undo = () =>
        telling(async () => {
          const { failures } = await allOf(moved, async ({ message, to }) => {
            await callFor(bridge, 'message:move', { messageId: message.id, from: to.id, to: message.mailboxId });
            moveHit(client, message, false);
          });
          // Who goes on taking back does not wait for the numbers in the sidebar.
          await renewals(left(moved)).lists;
          // With its row: what is done next is done to what was taken back.
          if (opened && messageId !== null && ui().list === list) ui().openMessage(messageId, first.message.id);
          if (failures.length > 0) fail(failures[0]);
        });
      done({ kind: 'done', sentence: moved.length === 1 ? text.reading.moved(name) : text.reading.movedMany(moved.length, name), undo });
      await renew(left(moved));
      return undo;
    };

    const showPictures: Acts['showPictures'] = (messageId, section, scope) =>
      telling(async () => {
        const view = await callFor(bridge, 'message:pictures', { messageId, section, scope });
        client.setQueryData(keys.view(messageId, section, 'html'), newest(client, view));
        ui().readAs('html');
        if (scope !== 'once' && scope !== 'once-suspected') await consentsChanged(client);
      });

    return {
      ...savingActs(bridge, telling),

      async setSeen(messageIds, seen) {
        await each(messageIds, { seen }, (messageId) => callFor(bridge, 'message:seen', { messageId, seen }));
        await client.invalidateQueries({ queryKey: keys.mailboxes });
      },

      readAll: (mailboxIds) =>
        telling(() =>
          undoable(async (done) => {
            const read = await callFor(bridge, 'mailbox:read', { mailboxIds: [...mailboxIds] });
            await renew(mailboxIds);
            if (read.length === 0) return;
            done({
              kind: 'done',
              sentence: text.list.markedRead(read.length),
              undo: () =>
                telling(async () => {
                  const { failures } = await allOf(read, (messageId) => callFor(bridge, 'message:seen', { messageId, seen: false }));
                  await renew(mailboxIds);
                  if (failures.length > 0) fail(failures[0]);
                }),
            });
          }),
        ),

      setFlagged: (messageIds, flagged) => each(messageIds, { flagged }, (messageId) => callFor(bridge, 'message:flag', { messageId, flagged })),

      move: (asked) =>
        telling(async () => {
          const placeOf = ({ message }: Move) => `${message.id} ${message.mailboxId}`;
          // A key that is pressed twice can be faster than main: the message is still there, and already going.
          const moves = asked.filter((move) => !leaving.has(placeOf(move)));
          if (moves.length === 0) return;
          const next = neighbourOf(
            client,
            moves.map(({ message }) => message.id),
          );
          for (const move of moves) leaving.add(placeOf(move));
          await undoable(async (done) => {
            const { done: moved, failures } = await allOf(moves, async ({ message, to }) => {
              await callFor(bridge, 'message:move', { messageId: message.id, from: message.mailboxId, to: to.id });
              removeSummary(client, message);
            });
            for (const move of moves) leaving.delete(placeOf(move));
            const undo = await afterMoving(moved, next, done);
            if (failures.length === 0) return;
            if (moved.length === 0) throw failures[0];
            const { message } = userErrorOf(failures[0]);
            tell({ kind: 'failure', sentence: message, next: text.reading.notMoved(failures.length, moves.length), ...(undo && { undo }) });
          });
        }),

      showPictures,

      retryPictures: ({ id, section, pictures }) =>
        pictures.state === 'shown' && pictures.scope !== 'sender'
          ? showPictures(id, section, pictures.scope)
          : client.resetQueries({ queryKey: keys.view(id, section, 'html') }),

      forget: (view, identity) =>
        telling(async () => {
          const mailboxId = summaryIn(client, view.id)?.mailboxId;
          const mailboxes = await client.ensureQueryData({ queryKey: keys.mailboxes, queryFn: () => callFor(bridge, 'mailbox:list', {}) });
          const accountId = mailboxes.find((mailbox) => mailbox.id === mailboxId)?.accountId;
          const consents = await callFor(bridge, 'consent:list', {});
          for (const consent of consents)
            if (consent.identity === identity && (accountId === undefined || consent.accountId === accountId))
              await callFor(bridge, 'consent:revoke', { consentId: consent.id });
          await consentsChanged(client);
          await client.resetQueries({ queryKey: keys.view(view.id, view.section, 'html') });
        }),

      print: (messageId, section) =>
        telling(async () => {
          await callFor(bridge, 'message:print', { messageId, section });
        }),
      readApart: (messageId) =>
        telling(async () => {
          await callFor(bridge, 'window:read', { messageId });
        }),
      closeWindow: () =>
        telling(async () => {
          await callFor(bridge, 'window:close', {});
        }),
      copyReport: (messageId, section) =>
        telling(async () => {
          await callFor(bridge, 'report:copy', { messageId, section });
          tell({ kind: 'done', sentence: text.inspect.report.copied });
        }),

      answer: (messageId, section, to) =>
        telling(async () => {
          await callFor(bridge, 'message:answer', { messageId, section, to });
        }),
      copyAddress: (messageId, section, address) =>
        telling(async () => {
          await callFor(bridge, 'address:copy', { messageId, section, address });
          tell({ kind: 'done', sentence: text.reading.copiedAddress(address) });
        }),

      openFiles: (choice) =>
        telling(async () => {
          await callFor(bridge, 'files:choose', { choice });
        }),
      stopFiles: () =>
        telling(async () => {
          await callFor(bridge, 'files:stop', {});
        }),

      sync: (accountId) =>
        telling(async () => {
          await callFor(bridge, 'account:sync', { accountId });
        }),

      orderAccounts: (accountIds) =>
        telling(async () => {
          await callFor(bridge, 'account:order', { accountIds: [...accountIds] });
        }),

      keepLayout: (layout) =>
        telling(async () => {
          await callFor(bridge, 'settings:change', { layout });
        }),

      async change(settings) {
        const mine = ++changes;
        const before = client.getQueryData<AppState>(keys.state)?.settings;
        const put = (next: Partial<Settings>) =>
          client.setQueryData<AppState>(keys.state, (state) => state && { ...state, settings: { ...state.settings, ...next } });
        put(settings);
        try {
          const now = await callFor(bridge, 'settings:change', settings);
          // Main answers in order: what it says of an earlier change knows nothing of a later one.
          if (mine === changes) put(now);
        } catch (thrown) {
          if (before) put(Object.fromEntries(Object.keys(settings).map((name) => [name, before[name as keyof Settings]])));
          fail(thrown);
        }
      },
    };
  }, [bridge, client]);
}
