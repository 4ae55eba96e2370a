import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import { useLayout } from '../app/layout.ts';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { INBOX, imapAccount, imapMailboxes, sampleAccount } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

afterEach(() => useLayout.setState(useLayout.getInitialState(), true));

const list = () => screen.getByRole('listbox', { name: 'Messages' });
const rows = () => within(list()).getAllByRole('option');
const subjects = () => rows().map((row) => row.querySelector('.row-subject')?.textContent ?? '');
const headings = () => [...list().querySelectorAll('.list-heading')].map(({ textContent }) => textContent);
const turn = () => screen.getByRole('button', { name: 'Oldest first' });
const cursor = () => list().querySelector('[data-cursor] .row-subject')?.textContent;

async function shown(bridge = fakeBridge()) {
  const rendered = renderApp(bridge);
  await screen.findAllByRole('option');
  return { ...rendered, newest: subjects(), days: headings() };
}

it('a list is turned round and back by its button, with the days above it, and that is kept', async () => {
  const { user, bridge, newest, days } = await shown();
  expect(turn().getAttribute('aria-pressed')).toBe('false');
  await user.click(turn());
  await waitFor(() => expect(subjects()).toEqual(newest.toReversed()));
  expect(headings()).toEqual(days.toReversed());
  expect(turn().getAttribute('aria-pressed')).toBe('true');
  const inbox = { accountId: sampleAccount.id, path: 'INBOX' };
  const change = { layout: expect.objectContaining({ orders: [{ place: inbox, oldestFirst: true }] }) as unknown };
  await waitFor(() => expect(bridge.calls).toContainEqual({ channel: 'settings:change', request: change }));
  await user.click(turn());
  await waitFor(() => expect(subjects()).toEqual(newest));
});

it('j and k go the way that is seen, and what was open keeps its row', async () => {
  const { user, newest } = await shown();
  await user.keyboard('jj');
  await waitFor(() => expect(cursor()).toBe(newest[1]));
  await user.click(turn());
  const oldest = newest.toReversed();
  await waitFor(() => expect(subjects()).toEqual(oldest));
  expect(cursor()).toBe(newest[1]);
  await user.keyboard('j');
  await waitFor(() => expect(cursor()).toBe(newest[0]));
  await user.keyboard('kk');
  await waitFor(() => expect(cursor()).toBe(newest[2]));
});

it('what comes stands at the end, and nothing above it moves', async () => {
  const main = fakeMain();
  const { user, bridge, newest } = await shown(fakeBridge(main));
  await user.click(turn());
  await waitFor(() => expect(subjects()).toEqual(newest.toReversed()));
  const like = main.messages.find(({ mailboxId }) => mailboxId === INBOX)!;
  const last = Math.max(...main.messages.map(({ date }) => date)) + 60_000;
  main.messages = [
    ...main.messages,
    { ...like, id: 9_999 as MessageId, threadId: 9_999, threadSize: 1, group: null, subject: 'Just now', date: last },
  ];
  act(() => bridge.emit('mailbox:changed', { mailboxIds: [INBOX] }));
  await waitFor(() => expect(subjects()).toEqual([...newest.toReversed(), 'Just now']));
});

it('where there is nothing to order, nothing is offered', async () => {
  const main = fakeMain();
  main.messages = main.messages.filter(({ mailboxId }) => mailboxId === INBOX).slice(0, 1);
  await shown(fakeBridge(main));
  expect(screen.queryByRole('button', { name: 'Oldest first' })).toBeNull();
});

it('a search has the same order, besides the best first, and a command turns it', async () => {
  const { user, bridge } = await shown();
  await user.type(screen.getByRole('combobox', { name: 'Search mail' }), 'autumn');
  await screen.findByRole('heading', { name: 'Found' });
  const asked = () => bridge.calls.findLast(({ channel }) => channel === 'mailbox:search')?.request;
  const order = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Order' }).value;
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Oldest first');
  await waitFor(() => expect(asked()).toMatchObject({ query: 'autumn', order: 'oldest' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Best match first');
  await waitFor(() => expect(asked()).toMatchObject({ query: 'autumn', order: 'relevance' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Newest first');
  await waitFor(() => expect(order()).toBe('date'));
  act(() => list().focus());
  await user.keyboard('{Control>}k{/Control}');
  await user.click(await screen.findByRole('option', { name: /^Oldest or newest first/ }));
  await waitFor(() => expect(order()).toBe('oldest'));
});

it('each mailbox has its own order, and so has what is looked for from there', async () => {
  const main = fakeMain({ mailboxes: imapMailboxes, messages: fakeMain().messages.map((row) => ({ ...row, mailboxId: imapMailboxes[0]!.id })) });
  main.state = { ...main.state, accounts: [imapAccount] };
  const { user, bridge } = await shown(fakeBridge(main));
  const boxes = within(screen.getByRole('navigation', { name: 'Mailboxes' }));
  const pageOf = (path: string) =>
    bridge.calls.findLast(({ channel, request }) => channel === 'mailbox:page' && JSON.stringify(request).includes(path))?.request;
  const ids = (name: string) => `"mailboxIds":[${imapMailboxes.find((one) => one.path === name)?.id}]`;
  await user.click(turn());
  await waitFor(() => expect(pageOf(ids('INBOX'))).toMatchObject({ order: 'oldest' }));
  await user.click(boxes.getByRole('button', { name: /^Sent/ }));
  await waitFor(() => expect(pageOf(ids('Sent'))).toBeTruthy());
  expect(pageOf(ids('Sent'))).not.toHaveProperty('order');
  await user.click(boxes.getByRole('button', { name: /^Inbox/ }));
  await waitFor(() => expect(turn().getAttribute('aria-pressed')).toBe('true'));
  await user.type(screen.getByRole('combobox', { name: 'Search mail' }), 'autumn');
  const asked = () => bridge.calls.findLast(({ channel }) => channel === 'mailbox:search')?.request;
  await waitFor(() => expect(asked()).toMatchObject({ query: 'autumn', order: 'oldest' }));
});

it('who had one order for all of an older version has it in each place until they choose another', async () => {
  const main = fakeMain();
  const { newest } = await shown(fakeBridge(main));
  act(() => useLayout.setState({ oldestFirst: true }));
  await waitFor(() => expect(subjects()).toEqual(newest.toReversed()));
});
