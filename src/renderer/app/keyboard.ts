import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AppState, Mailbox, MessageId, MessagePage } from '../../shared/model.ts';
import { privacyOf } from '../reading/privacy.ts';
import { firstMailbox } from '../sidebar/order.ts';
import { useActs, type Acts } from './acts.ts';
import { toggleInspector } from './inspector-place.ts';
import { keys, rowsOf, summaryIn, viewIn } from './queries.ts';
import { sectionOf, useUi } from './ui-state.ts';

/** How long `g` waits for its second key. */
const SEQUENCE_MS = 1_500;

/** Rows that Page Up and Page Down go by. */
const PAGE_ROWS = 8;

const STEPS: Readonly<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  PageDown: PAGE_ROWS,
  PageUp: -PAGE_ROWS,
  Home: -Infinity,
  End: Infinity,
};

interface Context {
  client: QueryClient;
  acts: Acts;
  onePane: boolean;
}

const rows = (client: QueryClient) => rowsOf(client.getQueryData<InfiniteData<MessagePage>>(keys.messages(useUi.getState().mailboxId)));

const focusOn = (id: string) => document.getElementById(id)?.focus();

/** Moves the cursor; opens what it comes to, unless the key is held down or the message would hide the list. */
function step(by: number, held: boolean, { client, onePane }: Context): void {
  const { cursorId, moveCursor, openMessage, pane } = useUi.getState();
  const all = rows(client);
  if (all.length === 0) return;
  const at = all.findIndex(({ id }) => id === cursorId);
  const to = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by));
  const id = all[to]?.id as MessageId;
  if (held || (onePane && pane === 'list')) moveCursor(id);
  else openMessage(id);
}

function showPictures({ client, acts }: Context): void {
  const { messageId, sections } = useUi.getState();
  if (messageId === null) return;
  const view = viewIn(client, messageId, sectionOf(sections));
  if (view && privacyOf(view).once) void acts.showPictures(messageId, view.section, 'once');
}

function goToInbox({ client }: Context): void {
  const state = client.getQueryData<AppState>(keys.state);
  const mailboxes = client.getQueryData<Mailbox[]>(keys.mailboxes) ?? [];
  const current = mailboxes.find(({ id }) => id === useUi.getState().mailboxId)?.accountId;
  const accounts = [...(state?.accounts ?? [])].sort((a, b) => Number(b.id === current) - Number(a.id === current));
  const inbox = firstMailbox(mailboxes, accounts);
  if (inbox) useUi.getState().openMailbox(inbox.id);
}

function toggleSeen({ client, acts }: Context): void {
  const { messageId, cursorId } = useUi.getState();
  const row = summaryIn(client, (messageId ?? cursorId ?? -1) as MessageId);
  if (row) void acts.setSeen(row.id, !row.seen);
}

function escape(context: Context): void {
  const ui = useUi.getState();
  if (ui.sidebarOver) ui.showSidebar(false);
  else if (ui.inspectorOver) {
    ui.showInspector(false);
    focusOn('message');
  } else if (ui.sections.length > 0) ui.back();
  else if (context.onePane && ui.pane === 'message') ui.back();
  else focusOn('messages');
}

/** What each single key does; true: the key was ours. */
function press(event: KeyboardEvent, context: Context): boolean {
  const ui = useUi.getState();
  const inScroller = (event.target as Element).closest('.inspector-scroll, .body-text') !== null;
  const by = STEPS[event.key];
  if (by !== undefined && !(inScroller && event.key.length > 1)) {
    step(by, event.repeat, context);
    return true;
  }
  switch (event.key) {
    case 'Enter':
      if (ui.cursorId === null || (event.target as Element).closest('button, a, summary, [role=tab]')) return false;
      ui.openMessage(ui.cursorId);
      requestAnimationFrame(() => focusOn('message'));
      return true;
    case 'u':
      toggleSeen(context);
      return true;
    case 'i':
      toggleInspector(context.client, context.acts);
      return true;
    case 'I':
      showPictures(context);
      return true;
    case 't':
      ui.readAs(ui.as === 'html' ? 'text' : 'html');
      return true;
    case '?':
      ui.show({ kind: 'keys' });
      return true;
    case ',':
      ui.show({ kind: 'settings', tab: 'general' });
      return true;
    case 'Escape':
      escape(context);
      return true;
    default:
      return false;
  }
}

/** Where keys are letters to be typed, or belong to a menu or a dialog. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [role=dialog], [role=alertdialog], [role=menu], [role=separator]') !==
    null;

/** The keys of the whole window. Keys pressed inside a body's frame stay there. */
export function useKeyboard({ onePane }: { onePane: boolean }): void {
  const client = useQueryClient();
  const acts = useActs();

  useEffect(() => {
    const context = { client, acts, onePane };
    let sequence = -Infinity;

    const down = (event: KeyboardEvent) => {
      // A dialog has its own keys.
      if (useUi.getState().overlay !== null) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isElsewhere(event.target)) return;
      const afterG = event.timeStamp - sequence < SEQUENCE_MS;
      sequence = event.key === 'g' ? event.timeStamp : -Infinity;
      if (afterG && event.key === 'i') goToInbox(context);
      else if (event.key === 'g' || press(event, context)) void 0;
      else return;
      event.preventDefault();
    };
    // A held key has moved the cursor only; the message opens where it comes to rest.
    const up = (event: KeyboardEvent) => {
      const { cursorId, messageId, openMessage, pane } = useUi.getState();
      if (!(event.key in STEPS) || isElsewhere(event.target) || (onePane && pane === 'list')) return;
      if (cursorId !== null && cursorId !== messageId) openMessage(cursorId);
    };

    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
    };
  }, [client, acts, onePane]);
}
