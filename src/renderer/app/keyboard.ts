import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Events } from '../../shared/contract.ts';
import { useActs } from './acts.ts';
import { useBridge } from './bridge.ts';
import { isOffered, type CommandContext } from './command.ts';
import { commandsAt, keyOf } from './commands.ts';
import { extend, listAlone, openAtCursor, step } from './cursor.ts';
import type { Place } from '../list/mail-list.ts';
import { pageOn } from '../reading/page-on.ts';
import { FOLD_ID, OPENED_ID } from '../reading/read-on.ts';
import { useUi } from './ui-state.ts';

/** How long `g` waits for its second key. */
const SEQUENCE_MS = 1_500;

/** Rows that Page Up and Page Down go by. */
const PAGE_ROWS = 8;

/** What the space bar presses, or opens. */
const PRESSED_BY_SPACE = 'button, a, summary, input, [role=tab], [role=button]';

const STEPS: Readonly<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  J: 1,
  K: -1,
  ArrowUp: -1,
  PageDown: PAGE_ROWS,
  PageUp: -PAGE_ROWS,
  Home: -Infinity,
  End: Infinity,
};

/** Where words are read. */
const READ = '.pane-message, .pane-inspector';

/** Keys that go on as long as they are held. */
const GOES_ON: ReadonlySet<string> = new Set(['n', '[', ']', '+', '=', '-']);

/** Whether a press is one that was meant: a key that is held down for too long archives one message, not thirty. */
const isMeant = ({ repeat }: KeyboardEvent, key: string): boolean => !repeat || GOES_ON.has(key);

const focusOn = (id: string) => document.getElementById(id)?.focus();

/** Gives the place back that the search began in. What is read stays open. */
function leaveSearch(place: Place): void {
  const ui = useUi.getState();
  if (place.kind === 'mailbox') ui.openMailbox(place.mailboxId);
  else ui.openInboxes();
  // Once the list is that of the place.
  requestAnimationFrame(() => focusOn('messages'));
}

/** One step back, from the innermost. */
function escape({ acts }: CommandContext, onePane: boolean): void {
  const ui = useUi.getState();
  if (ui.notice?.kind === 'failure') ui.tell(null);
  else if (ui.selected.size > 0) ui.select(new Set());
  else if (ui.sidebarOver) ui.showSidebar(false);
  else if (ui.inspectorOver) {
    ui.showInspector(false);
    focusOn('message');
  } else if (ui.sections.length > 0) ui.back();
  else if (ui.alone) void acts.closeWindow();
  else if (onePane && ui.pane === 'message') ui.back();
  else if (ui.list?.kind === 'search' && document.activeElement?.id === 'messages') leaveSearch(ui.list.from);
  else focusOn('messages');
}

/** What a key does; true: the key was ours. */
function press(event: KeyboardEvent, key: string, context: CommandContext, onePane: boolean): boolean {
  const ui = useUi.getState();
  if (ui.screen === 'overview') {
    if (key === 'Escape') ui.openMail();
    if (key in STEPS) return false;
    const commands = commandsAt(key);
    // What is done to messages is done where they are seen.
    const command = commands.find((one) => one.group !== 'reading' && isOffered(one, context));
    if (isMeant(event, key)) command?.run(context);
    return key === 'Escape' || commands.length > 0;
  }
  const inScroller = (event.target as Element).closest('.inspector-scroll, .body-text') !== null;
  const by = STEPS[key];
  if (by !== undefined) {
    // What scrolls by these keys keeps them; the letters are always the list's.
    if (inScroller && key.length > 1) return false;
    // Who came by the sidebar is in the list now: Enter is for what stands there.
    if ((event.target as Element).closest('.sidebar')) focusOn('messages');
    if (event.shiftKey) {
      extend(context.client, by);
      return true;
    }
    step(context.client, by, event.repeat);
    return true;
  }
  if (key === ' ') return !(event.target as Element).closest(PRESSED_BY_SPACE) && pageOn(event.shiftKey ? -1 : 1);
  if (key === 'Enter') {
    // Who came to a message by opening it folds it with the same key.
    if ((event.target as Element).id === OPENED_ID && document.getElementById(FOLD_ID)) {
      document.getElementById(FOLD_ID)?.click();
      return true;
    }
    if (ui.cursorId === null || (event.target as Element).closest('button, a, summary, [role=tab]')) return false;
    openAtCursor(context.client);
    requestAnimationFrame(() => focusOn('message'));
    return true;
  }
  if (key === 'Escape') {
    escape(context, onePane);
    return true;
  }
  // Words that are read are selected by it, as anywhere.
  if (key === 'Mod+a' && (event.target as Element).closest(READ)) return false;
  const commands = commandsAt(key);
  if (commands.length === 0) return false;
  if (isMeant(event, key)) commands.find((command) => isOffered(command, context))?.run(context);
  return true;
}

/** Where keys are letters to be typed, or belong to a menu or a dialog. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [role=dialog], [role=alertdialog], [role=menu], [role=separator]') !==
    null;

/** Does what is done by a key that main has heard in a body: there it is pressed, for all that listens here. */
function pressedInBody({ type, key, shift, control, meta, repeat }: Events['body:key']): void {
  const init = { key, shiftKey: shift, ctrlKey: control, metaKey: meta, repeat, bubbles: true, cancelable: true };
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(`key${type}`, init));
}

/** The keys of the whole window, those that are pressed in a body's frame included, as far as they are not its own (shell/body-keys.ts). */
export function useKeyboard({ onePane }: { onePane: boolean }): void {
  const client = useQueryClient();
  const acts = useActs();
  const bridge = useBridge();

  useEffect(() => bridge.on('body:key', pressedInBody), [bridge]);

  useEffect(() => {
    const context = { client, acts };
    let sequence = -Infinity;

    const down = (event: KeyboardEvent) => {
      // A dialog has its own keys.
      if (useUi.getState().overlay !== null) return;
      if (event.altKey || event.defaultPrevented || isElsewhere(event.target)) return;
      const afterG = event.timeStamp - sequence < SEQUENCE_MS;
      const key = afterG ? `g ${event.key}` : keyOf(event);
      sequence = key === 'g' ? event.timeStamp : -Infinity;
      if (key === 'g' || press(event, key, context, onePane)) event.preventDefault();
    };
    // A held key has moved the cursor only; the message opens where it comes to rest.
    const up = (event: KeyboardEvent) => {
      const { screen } = useUi.getState();
      if (screen !== 'mail' || event.shiftKey || !(event.key in STEPS) || isElsewhere(event.target) || listAlone()) return;
      openAtCursor(client);
    };

    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
    };
  }, [client, acts, onePane]);
}
