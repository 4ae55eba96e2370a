import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge, type FakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { imapAccount, imapMailboxes } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

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
