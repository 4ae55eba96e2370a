import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MailboxId, MessageSummary } from '../../shared/model.ts';
import { bad, fakeBridge, good, type FakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { imapAccount, imapMailboxes } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

const INBOX = 10 as MailboxId;
const withArchive = (answers: Parameters<typeof fakeBridge>[1] = {}): FakeBridge => {
  const main = fakeMain({ mailboxes: imapMailboxes, messages: summaries.map((row) => ({ ...row, mailboxId: INBOX })) });
  main.state = { ...main.state, accounts: [imapAccount] };
  return fakeBridge(main, answers);
};
const rows = () => within(screen.getByRole('listbox', { name: 'Messages' })).getAllByRole('option');
const subjects = () => rows().map((row) => row.querySelector('.row-subject')?.textContent);

it('a message is starred with a key, and the star taken away with it', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('s');
  expect(bridge.calls).toContainEqual({ channel: 'message:flag', request: { messageId: 112, flagged: true } });
  await user.click(await screen.findByRole('button', { name: 'Remove the star' }));
  expect(bridge.calls).toContainEqual({ channel: 'message:flag', request: { messageId: 112, flagged: false } });
});

it('an archived message is gone from the list, the next one is opened, and it can be brought back', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const [first, second] = subjects();
  expect(first).toMatch(/Autumn/);
  await user.keyboard('e');
  await waitFor(() => expect(subjects()[0]).toBe(second));
  expect(bridge.calls).toContainEqual({ channel: 'message:move', request: { messageId: 112, from: 10, to: 13 } });
  await waitFor(() => expect(rows()[0]?.getAttribute('aria-selected')).toBe('true'));
  expect(screen.getByText('Moved to Archive.')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(subjects()[0]).toBe(first));
  expect(bridge.calls).toContainEqual({ channel: 'message:move', request: { messageId: 112, from: 13, to: 10 } });
});

it('a key that is pressed twice before main has answered moves the message once', async () => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const bridge = withArchive({ 'message:move': () => answered.then(() => good(null)) });
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('ee');
  answer();
  await screen.findByText('Moved to Archive.');
  expect(bridge.calls.filter(({ channel }) => channel === 'message:move')).toHaveLength(1);
});

it('a message goes to the trash, or to any mailbox, and the last move is taken back with a key', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('#');
  await screen.findByText('Moved to Trash.');
  await user.keyboard('z');
  await waitFor(() => expect(subjects()[0]).toMatch(/Autumn/));

  await user.keyboard('v');
  await user.type(await screen.findByRole('combobox', { name: 'Move to' }), 'lighth{Enter}');
  await screen.findByText('Moved to Lighthouse.');
  expect(bridge.calls).toContainEqual({ channel: 'message:move', request: { messageId: 112, from: 10, to: 17 } });
});

it('where a move of several fails, the others are moved, it says why, and what was moved can be brought back', async () => {
  let asked = 0;
  const bridge = withArchive({
    'message:move': () => (++asked === 2 ? bad('internal', 'The server said no.', 'Nothing was changed.') : { ok: true, value: null }),
  });
  const { user } = renderApp(bridge);
  await screen.findByRole('listbox', { name: 'Messages' });
  await user.keyboard('jx{Shift>}jj{/Shift}e');
  await screen.findByText(/The server said no/);
  expect(screen.getByText(/1 of 3 messages was not moved/)).toBeTruthy();
  expect(screen.queryByText(/Nothing was changed/)).toBeNull();
  expect(asked).toBe(3);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(bridge.calls).toContainEqual({ channel: 'message:move', request: { messageId: 112, from: 13, to: 10 } }));
});

it('a move that fails says why, and the message stays', async () => {
  const bridge = withArchive({ 'message:move': () => bad('not-found', 'This message could not be moved.', 'Nothing was changed.') });
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('e');
  expect(await screen.findByText(/This message could not be moved/)).toBeTruthy();
  expect(subjects()[0]).toMatch(/Autumn/);
});

it('where there is no archive, none is offered', async () => {
  const { user } = renderApp();
  await openMessage(user, /Autumn/);
  expect(screen.queryByRole('button', { name: 'Archive' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Star' })).toBeTruthy();
});

const option = (name: RegExp) => screen.findByRole('option', { name });
const selectedSubjects = () =>
  rows()
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.querySelector('.row-subject')?.textContent);

it('several messages are selected with the mouse, archived at once and brought back together', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const [first, second, third, fourth] = subjects();
  await user.keyboard('{Shift>}');
  await user.click(rows()[2]!);
  await user.keyboard('{/Shift}{Control>}');
  await user.click(rows()[1]!);
  await user.keyboard('{/Control}');
  expect(selectedSubjects()).toEqual([first, third]);
  const bar = within(screen.getByRole('toolbar', { name: 'What to do with the selected messages' }));
  expect(bar.getByText('2 selected')).toBeTruthy();
  await user.click(bar.getByRole('button', { name: 'Archive' }));
  await waitFor(() => expect(subjects().slice(0, 2)).toEqual([second, fourth]));
  expect(screen.getByText('2 messages moved to Archive.')).toBeTruthy();
  expect(screen.queryByText('2 selected')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(subjects().slice(0, 4)).toEqual([first, second, third, fourth]));
});

it('several messages are selected with keys, starred and marked together, and Escape selects none', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await option(/Autumn/);
  await user.keyboard('jx{Shift>}jj{/Shift}');
  await screen.findByText('3 selected');
  await user.keyboard('s');
  const starred = () => bridge.calls.filter(({ channel }) => channel === 'message:flag').length;
  await waitFor(() => expect(starred()).toBeGreaterThanOrEqual(2));
  await user.keyboard('{Escape}');
  expect(screen.queryByText(/selected/)).toBeNull();
  await user.keyboard('*');
  expect(await screen.findByText(`${rows().length} selected`)).toBeTruthy();
  // What is opened is read by itself.
  await user.click(rows()[1]!);
  expect(screen.queryByText(/selected/)).toBeNull();
  expect(selectedSubjects()).toEqual([subjects()[1]]);
});

it('where main refuses one of several, the others are as they were asked, and it is as it was', async () => {
  const bridge = withArchive({
    'message:flag': ({ messageId }) =>
      messageId === 112 ? bad('not-found', 'This message is gone.', 'Sync again.') : { ok: true as const, value: null },
  });
  const { user } = renderApp(bridge);
  await option(/Autumn/);
  await user.keyboard('jx{Shift>}j{/Shift}s');
  expect(await screen.findByText(/This message is gone/)).toBeTruthy();
  const star = (index: number) => rows()[index]?.querySelector('.row-star') !== null;
  await waitFor(() => expect([star(0), star(1)]).toEqual([false, true]));
});

it('what is done to a conversation is done to all of its messages in the mailbox', async () => {
  const [newest, second] = summaries as [MessageSummary, MessageSummary];
  const messages = [newest, second].map(({ id }) => ({ id, seen: true, flagged: false }));
  const row = { ...newest, mailboxId: INBOX, threadSize: 2, group: { people: [], messages } };
  const main = fakeMain({ mailboxes: imapMailboxes, messages: [row, ...summaries.slice(2).map((one) => ({ ...one, mailboxId: INBOX }))] });
  main.state = { ...main.state, accounts: [imapAccount] };
  const bridge = fakeBridge(main, { 'message:move': () => ({ ok: true, value: null }) });
  const { user } = renderApp(bridge);
  await screen.findByRole('listbox', { name: 'Messages' });
  await user.keyboard('jx');
  await user.keyboard('u');
  for (const { id } of messages) expect(bridge.calls).toContainEqual({ channel: 'message:seen', request: { messageId: id, seen: false } });
  await user.keyboard('e');
  expect(await screen.findByText('2 messages moved to Archive.')).toBeTruthy();
  for (const { id } of messages) expect(bridge.calls).toContainEqual({ channel: 'message:move', request: { messageId: id, from: 10, to: 13 } });
});

const menu = () => screen.findByRole('menu', { name: 'What to do with it' });
const chosen = async (name: string) => within(await menu()).getByRole('menuitem', { name });

it('the other button of the mouse offers what can be done with a row, which is done to it and not to the open message', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const [first, second, third] = subjects();
  await user.pointer({ keys: '[MouseRight]', target: rows()[1]! });
  expect(
    within(await menu())
      .getAllByRole('menuitem')
      .map((item) => item.querySelector('.menu-label')?.textContent),
  ).toEqual([
    'Read in a window of its own',
    'Mark as read',
    'Star',
    'Archive',
    'Move to trash',
    'Move to junk',
    'Move to a mailbox',
    'All mail from this sender',
    'Save as .eml',
  ]);
  await user.click(await chosen('Archive'));
  await waitFor(() => expect(subjects().slice(0, 2)).toEqual([first, third]));
  expect(selectedSubjects()).toEqual([first]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(subjects().slice(0, 2)).toEqual([first, second]));
});

it('on one of the rows that are selected it is for all of them, on another for that one alone', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await option(/Autumn/);
  await user.keyboard('jx{Shift>}j{/Shift}');
  await user.pointer({ keys: '[MouseRight]', target: rows()[3]! });
  await user.click(await chosen('Archive'));
  await screen.findByText('Moved to Archive.');
  expect(screen.getByText('2 selected')).toBeTruthy();
  await user.pointer({ keys: '[MouseRight]', target: rows()[1]! });
  await user.click(await chosen('Archive'));
  expect(await screen.findByText('2 messages moved to Archive.')).toBeTruthy();
});

it('asked for with the keyboard, the menu is that of the row where the cursor stands', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  fireEvent.contextMenu(screen.getByRole('listbox', { name: 'Messages' }));
  await user.click(await chosen('Mark as unread'));
  expect(bridge.calls).toContainEqual({ channel: 'message:seen', request: { messageId: 112, seen: false } });
});

it('a row that the mouse is on is archived with one press, and what is read stays open', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const [first, , third] = subjects();
  await user.hover(rows()[1]!);
  const acts = await waitFor(() => {
    const shown = [...rows()[1]!.querySelectorAll<HTMLElement>('.row-act')];
    expect(shown).toHaveLength(4);
    return shown;
  });
  // The pointer is on it already; that it leaves the row first is what only this pointer does.
  fireEvent.click(acts[0]!);
  await waitFor(() => expect(subjects().slice(0, 2)).toEqual([first, third]));
  expect(selectedSubjects()).toEqual([first]);
});

it('a whole mailbox is marked as read, and that is taken back', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await option(/Autumn/);
  const unread = () => rows().filter((row) => row.dataset['unread']).length;
  const before = unread();
  expect(before).toBeGreaterThan(1);
  await user.keyboard('{Shift>}A{/Shift}');
  expect(await screen.findByText(`${before} messages marked as read.`)).toBeTruthy();
  expect(bridge.calls).toContainEqual({ channel: 'mailbox:read', request: { mailboxIds: [10] } });
  await waitFor(() => expect(unread()).toBe(0));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(unread()).toBe(before));
});
