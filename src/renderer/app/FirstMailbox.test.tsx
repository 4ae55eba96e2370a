import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Layout } from '../../shared/settings.ts';
import { fakeBridge, good, type FakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { imapAccount, imapMailboxes, sampleMailboxes, secondAccount } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';
import { useLayout } from './layout.ts';
import { useUi } from './ui-state.ts';

const start = async () => {
  const main = fakeMain({ mailboxes: imapMailboxes });
  main.state = { ...main.state, accounts: [imapAccount] };
  const bridge = fakeBridge(main);
  const { user } = renderApp(bridge);
  await waitFor(() => expect(title()).toBe('Inbox'));
  return { bridge, user };
};
const title = () => document.querySelector('.list-title')?.textContent;
const open = (name: RegExp) => within(screen.getByRole('navigation', { name: 'Mailboxes' })).getByRole('button', { name });

/** Another program deletes a mailbox, and main tells. */
function deleteElsewhere({ main, emit }: FakeBridge, path: string): void {
  const gone = main.mailboxes.find((mailbox) => mailbox.path === path);
  main.mailboxes = main.mailboxes.filter((mailbox) => mailbox !== gone);
  if (gone) act(() => emit('mailbox:changed', { mailboxIds: [gone.id] }));
}

/** The list of mailboxes takes its time. */
function startSlowly() {
  const main = fakeMain({ mailboxes: imapMailboxes });
  main.state = { ...main.state, accounts: [imapAccount] };
  const listed = Promise.withResolvers<void>();
  const { user } = renderApp(fakeBridge(main, { 'mailbox:list': () => listed.promise.then(() => good(main.mailboxes)) }));
  return { user, end: listed.resolve };
}

it('who looks at the sidebar before the first one is opened goes on looking', async () => {
  window.innerWidth = 800;
  const { user, end } = startSlowly();
  await user.click(await screen.findByRole('button', { name: 'Show the sidebar' }));
  end();
  await waitFor(() => expect(title()).toBe('Inbox'));
  expect(screen.getByRole('button', { name: 'Collapse the sidebar' })).toBeTruthy();
});

it('who has gone to the overview before it is opened stays there', async () => {
  const { user, end } = startSlowly();
  await user.click(await screen.findByRole('button', { name: 'Overview' }));
  end();
  await screen.findByRole('button', { name: /^Inbox/ });
  await waitFor(() => expect(useUi.getState().list).not.toBeNull());
  expect(screen.getByRole('main', { name: 'Overview' })).toBeTruthy();
});

it('where the open mailbox is deleted elsewhere the inbox is opened, and why is told', async () => {
  const { bridge, user } = await start();
  await user.click(open(/^Receipts/));
  await waitFor(() => expect(title()).toBe('Receipts'));
  deleteElsewhere(bridge, 'Receipts');
  await screen.findByText(/“Receipts” is not there any more/);
  expect(title()).toBe('Inbox');
});

it('of one that is not open nothing is told', async () => {
  const { bridge, user } = await start();
  await user.click(open(/^Receipts/));
  await user.click(open(/^Inbox/));
  deleteElsewhere(bridge, 'Receipts');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Receipts/ })).toBeNull());
  expect(screen.queryByText(/not there any more/)).toBeNull();
  expect(title()).toBe('Inbox');
});

/** Starts again on what main has kept. */
const startWith = (lastPlace: Layout['lastPlace'], accounts = [imapAccount, secondAccount]) => {
  const main = fakeMain({ mailboxes: [...imapMailboxes, ...sampleMailboxes] });
  const layout = { ...useLayout.getInitialState(), lastPlace };
  main.state = { ...main.state, accounts, settings: { ...main.state.settings, layout } };
  renderApp(fakeBridge(main));
};

it('a start begins where its reader was last', async () => {
  startWith({ accountId: imapAccount.id, path: 'Projects/Lighthouse' });
  await waitFor(() => expect(title()).toBe('Lighthouse'));
});

it('and in all inboxes, where that was it', async () => {
  startWith('inboxes');
  await waitFor(() => expect(title()).toBe('All inboxes'));
});

it.each<[string, Layout['lastPlace']]>([
  ['is gone', { accountId: imapAccount.id, path: 'Gone' }],
  ['were several inboxes, of which one is left', 'inboxes'],
])('where that %s it begins in the inbox', async (_, lastPlace) => {
  startWith(lastPlace, [imapAccount]);
  await waitFor(() => expect(title()).toBe('Inbox'));
});

it('where one goes is remembered', async () => {
  const { bridge, user } = await start();
  await user.click(open(/^Receipts/));
  await waitFor(() => expect(bridge.main.state.settings.layout?.lastPlace).toEqual({ accountId: imapAccount.id, path: 'Receipts' }));
});

it('where the last account was removed one is asked for, also while its mailboxes are still being forgotten', async () => {
  const main = fakeMain({ mailboxes: imapMailboxes });
  main.state = { ...main.state, accounts: [imapAccount] };
  let isSlow = false;
  const bridge = fakeBridge(main, { 'mailbox:list': () => (isSlow ? new Promise(() => undefined) : good(main.mailboxes)) });
  const { user } = renderApp(bridge);
  await waitFor(() => expect(title()).toBe('Inbox'));
  isSlow = true;
  await user.click(screen.getByRole('button', { name: `Actions for ${imapAccount.name}` }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove account…' }));
  await user.click(await screen.findByRole('button', { name: 'Remove account' }));
  await waitFor(() => expect(title()).toBe('No account yet'));
  expect(useUi.getState().list).toBeNull();
});
