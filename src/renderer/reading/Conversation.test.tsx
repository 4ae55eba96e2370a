import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MailboxId } from '../../shared/model.ts';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { sampleMailboxes } from '../testing/people.ts';
import { isHere, openMessage, renderApp } from '../testing/render-app.tsx';
import { looked } from '../testing/searching.ts';

/** The newest ones are one conversation. */
const conversing = (count = 3) => {
  const [newest] = summaries;
  const messages =
    count <= 3
      ? summaries.map((row, at) => (at < count ? { ...row, threadId: 1, threadSize: count } : row))
      : Array.from({ length: count }, (_, at) => ({
          ...newest!,
          id: newest!.id - at,
          date: newest!.date - at * 1_000,
          threadId: 1,
          threadSize: count,
        }));
  return fakeBridge(fakeMain({ messages: messages as typeof summaries }));
};
const pane = () => within(screen.getByRole('main', { name: 'Message' }));
const subject = () => screen.getByRole('main', { name: 'Message' }).querySelector('h2')?.textContent;
const lines = (side: 'Earlier' | 'Later') =>
  within(pane().getByRole('list', { name: `${side} in this conversation` })).getAllByRole('heading', { level: 3 });

it('the open message stands between those before and after it, and keys go through them', async () => {
  const { user } = renderApp(conversing());
  await openMessage(user, /Autumn/);
  expect(await screen.findByRole('region', { name: 'Message 3 of 3 in this conversation' })).toBeTruthy();
  expect(lines('Earlier')).toHaveLength(2);
  expect(pane().queryByRole('list', { name: 'Later in this conversation' })).toBeNull();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'The one after' }).disabled).toBe(true);
  // Twice is how a test types it once.
  await user.keyboard('[[');
  expect(await screen.findByRole('region', { name: /^Message 2 of 3/ })).toBeTruthy();
  expect([lines('Earlier'), lines('Later')].map(({ length }) => length)).toEqual([1, 1]);
  expect(subject()).not.toMatch(/Autumn/);
  await user.keyboard(']');
  await waitFor(() => expect(subject()).toMatch(/Autumn/));
});

it('who presses the key twice at once is two messages on, also while the second is still asked for', async () => {
  const bridge = conversing();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await screen.findByRole('region', { name: /^Message 3 of 3/ });
  fireEvent.keyDown(document.body, { key: '[' });
  fireEvent.keyDown(document.body, { key: '[' });
  expect(await screen.findByRole('region', { name: /^Message 1 of 3/ })).toBeTruthy();
});

it('a folded message says who wrote, how it begins and what it carries, and opens in its place', async () => {
  const { user } = renderApp(conversing());
  await openMessage(user, /Autumn/);
  await screen.findByRole('region', { name: /^Message 3 of 3/ });
  const first = within(lines('Earlier')[0]!).getByRole('button', { expanded: false });
  expect(first.textContent).toMatch(/attachment/i);
  first.focus();
  await user.keyboard('{Enter}');
  const opened = await screen.findByRole('region', { name: /^Message 1 of 3/ });
  // Who reads on with the keyboard is at the message that opened.
  expect(document.activeElement).toBe(opened);
  expect(within(opened).getByRole('heading', { level: 3 })).toBeTruthy();
});

it('the head of the open message folds it, and its line opens it again, with the mouse and with Enter', async () => {
  const { user } = renderApp(conversing());
  await openMessage(user, /Autumn/);
  const opened = await screen.findByRole('region', { name: /^Message 3 of 3/ });
  const frame = pane().getByTitle(/^Body of/);
  const head = () => within(opened).getByRole('button', { name: /Little Shop/ });
  expect(head().getAttribute('aria-expanded')).toBe('true');
  await user.click(head());
  // What was read is still in hand, and folds out where it was.
  expect(head().getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(head());
  expect(pane().queryByRole('status')).toBeNull();
  expect(document.querySelector('.body')?.hasAttribute('data-away')).toBe(true);
  expect(lines('Earlier')).toHaveLength(2);
  await user.keyboard('{Enter}');
  expect(head().getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(head());
  expect(document.querySelector('.body')?.hasAttribute('data-away')).toBe(false);
  // It was not loaded anew.
  expect(pane().getByTitle(/^Body of/)).toBe(frame);
});

it('Enter folds the message that was just opened with Enter, and what is asked of it unfolds it', async () => {
  const { user } = renderApp(conversing());
  await openMessage(user, /Autumn/);
  await screen.findByRole('region', { name: /^Message 3 of 3/ });
  within(lines('Earlier')[0]!).getByRole('button').focus();
  await user.keyboard('{Enter}');
  const opened = await screen.findByRole('region', { name: /^Message 1 of 3/ });
  const isFolded = () => within(opened).queryByRole('button', { expanded: false, current: true }) !== null;
  expect(document.activeElement).toBe(opened);
  await isHere();
  await user.keyboard('{Enter}');
  expect(isFolded()).toBe(true);
  await user.keyboard('t');
  await waitFor(() => expect(isFolded()).toBe(false));
  await user.click(within(opened).getAllByRole('button', { expanded: true })[0]!);
  expect(isFolded()).toBe(true);
  // Another message is not folded with it.
  await user.keyboard(']');
  expect(await screen.findByRole('region', { name: /^Message 2 of 3/ })).toBeTruthy();
  expect(isFolded()).toBe(false);
});

it('what the reader wrote is theirs, in its line and in its head, and under its name only in the details', async () => {
  const bridge = conversing();
  const sent = { ...sampleMailboxes[0]!, id: 2 as MailboxId, specialUse: 'sent' as const };
  bridge.main.mailboxes = [...bridge.main.mailboxes, sent];
  const me = { name: 'Robin Vale', address: 'robin@sample.example' };
  bridge.main.messages = bridge.main.messages.map((row, at) => (at === 1 ? { ...row, mailboxId: sent.id, from: me } : { ...row }));
  bridge.main.views = bridge.main.views.map((one) => (one.id === 111 ? { ...one, from: [me] } : one));
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await screen.findByRole('region', { name: /^Message 3 of 3/ });
  const [, line] = lines('Earlier');
  expect(line?.textContent).toMatch(/me\. /);
  expect(line?.textContent).not.toMatch(/Robin Vale/);
  await user.click(within(line!).getByRole('button'));
  const opened = await screen.findByRole('region', { name: /^Message 2 of 3/ });
  await waitFor(() => expect(within(opened).getByRole('heading', { level: 3 }).textContent).toBe('merobin@sample.example'));
  await user.click(within(opened).getByRole('button', { name: /show who and when/ }));
  expect(within(opened).getAllByText('Robin Vale <robin@sample.example>').length).toBeGreaterThan(0);
});

it('an answer that was begun and not sent is told from one that was', async () => {
  const bridge = conversing();
  const drafts = { ...sampleMailboxes[0]!, id: 2 as MailboxId, specialUse: 'drafts' as const };
  bridge.main.mailboxes = [...bridge.main.mailboxes, drafts];
  bridge.main.messages = bridge.main.messages.map((row, at) => (at === 1 ? { ...row, mailboxId: drafts.id } : row));
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await screen.findByRole('region', { name: /^Message 3 of 3/ });
  expect(lines('Earlier').map((line) => line.textContent?.includes('Draft.'))).toEqual([false, true]);
});

it('of many only the nearest have a line, until all are asked for', async () => {
  const { user } = renderApp(conversing(30));
  const [newest] = await screen.findAllByRole('option');
  await user.click(newest!);
  const many = await screen.findByRole('button', { name: '27 earlier messages', expanded: false });
  expect(lines('Earlier')).toHaveLength(2);
  await user.click(many);
  expect(lines('Earlier')).toHaveLength(29);
  await user.click(screen.getByRole('button', { name: '27 earlier messages', expanded: true }));
  expect(lines('Earlier')).toHaveLength(2);
});

it('a message that stands alone says nothing of it', async () => {
  const { user } = renderApp();
  await openMessage(user, /Autumn/);
  expect(screen.queryByRole('navigation', { name: 'Conversation' })).toBeNull();
  expect(pane().queryByRole('button', { name: /^The Little Shop/ })).toBeNull();
  expect(screen.queryByRole('region', { name: /in this conversation/ })).toBeNull();
});

it('what a search found is shown among all of its conversation', async () => {
  const bridge = conversing();
  const { user } = renderApp(bridge);
  await user.type(await screen.findByRole('combobox', { name: 'Search mail' }), 'invoice');
  await screen.findByRole('heading', { level: 1, name: 'Found' });
  await looked(bridge, 'invoice');
  const found = () => within(screen.getByRole('listbox', { name: 'Messages' })).getAllByRole('option');
  expect(found()).toHaveLength(1);
  await user.click(found()[0]!);
  await waitFor(() => expect(subject()).toMatch(/Your invoice/));
  await waitFor(() => expect(lines('Later')).toHaveLength(2));
});

it('the next message of a conversation is made ready before the next one of the list', async () => {
  const bridge = conversing();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('[[');
  await waitFor(() => expect(subject()).not.toMatch(/Autumn/));
  const asked = () => bridge.calls.flatMap(({ channel, request }) => (channel === 'message:prepare' ? [request] : []));
  document.querySelector('iframe.body-frame')?.dispatchEvent(new Event('load'));
  await waitFor(() => expect(asked()[0]).toEqual({ messageId: 112 }));
});
