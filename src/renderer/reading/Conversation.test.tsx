import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge, fakeMain } from '../testing/fake-bridge.ts';
import { summaries } from '../testing/mail.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

/** The three newest are one conversation. */
const conversing = () => {
  const messages = summaries.map((row, at) => (at < 3 ? { ...row, threadId: 1, threadSize: 3 } : row));
  return fakeBridge(fakeMain({ messages }));
};
const subject = () => screen.getByRole('main', { name: 'Message' }).querySelector('h2')?.textContent;

it('the place in the conversation is told, and keys go through it', async () => {
  const { user } = renderApp(conversing());
  await openMessage(user, /Autumn/);
  expect(await screen.findByRole('button', { name: /Message 3 of 3 in this conversation/ })).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'The one after' }).disabled).toBe(true);
  await user.keyboard('[[');
  expect(await screen.findByRole('button', { name: /Message 2 of 3/ })).toBeTruthy();
  expect(subject()).not.toMatch(/Autumn/);
  await user.keyboard(']');
  await waitFor(() => expect(subject()).toMatch(/Autumn/));
});

it('all of it can be seen, and any of it opened', async () => {
  const { user } = renderApp(conversing());
  await openMessage(user, /Autumn/);
  await user.click(await screen.findByRole('button', { name: /Message 3 of 3/ }));
  const rows = within(screen.getByRole('navigation', { name: 'Conversation' })).getAllByRole('listitem');
  expect(rows).toHaveLength(3);
  await user.click(within(rows[0] as HTMLElement).getByRole('button'));
  expect(await screen.findByRole('button', { name: /Message 1 of 3/, expanded: true })).toBeTruthy();
});

it('a message that stands alone says nothing of it', async () => {
  const { user } = renderApp();
  await openMessage(user, /Autumn/);
  expect(screen.queryByRole('navigation', { name: 'Conversation' })).toBeNull();
});

it('what a search found is shown among all of its conversation, which is folded for good when that is asked for', async () => {
  const { user } = renderApp(conversing());
  await user.type(await screen.findByRole('combobox', { name: 'Search mail' }), 'invoice');
  await screen.findByRole('heading', { level: 1, name: 'Found' });
  const found = () => within(screen.getByRole('listbox', { name: 'Messages' })).getAllByRole('option');
  await waitFor(() => expect(found()).toHaveLength(1));
  await user.click(found()[0]!);
  await waitFor(() => expect(subject()).toMatch(/Your invoice/));
  const rows = () => within(screen.getByRole('navigation', { name: 'Conversation' })).queryAllByRole('listitem');
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(rows().map((row) => row.querySelector('[aria-current]') !== null)).toEqual([true, false, false]);
  await user.click(screen.getByRole('button', { name: /Message 1 of 3/ }));
  expect(rows()).toHaveLength(0);
  await user.keyboard(']');
  expect(await screen.findByRole('button', { name: /Message 2 of 3/, expanded: false })).toBeTruthy();
});
