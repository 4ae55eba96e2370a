import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { imapAccount, imapMailboxes } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';
import { useUi } from './ui-state.ts';

const start = () => {
  const main = fakeMain({ mailboxes: imapMailboxes, messages: summaries.map((row) => ({ ...row, mailboxId: imapMailboxes[0]!.id })) });
  main.state = { ...main.state, accounts: [imapAccount] };
  return renderApp(fakeBridge(main));
};
const list = () => screen.getByRole('listbox', { name: 'Messages' });

it('the focus stays in the list where the row that has it is archived', async () => {
  const { user } = start();
  await openMessage(user, /Autumn/);
  const row = screen.getByRole('option', { name: /Autumn/ });
  act(() => row.focus());
  await user.keyboard('e');
  await waitFor(() => expect(row.isConnected).toBe(false));
  await waitFor(() => expect(document.activeElement).toBe(list()));
});

it('the focus stays in the list of a mailbox that has no messages', async () => {
  const { user } = start();
  await screen.findAllByRole('option');
  act(() => list().focus());
  await user.keyboard('ga');
  await screen.findByText('Nothing here');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Message list' })));
});

it('the focus goes to the message where it takes the place of the list', async () => {
  window.innerWidth = 640;
  const { user } = start();
  await screen.findAllByRole('option');
  act(() => list().focus());
  await user.keyboard('n');
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main', { name: 'Message' })));
  // And back to the list with it.
  act(() => useUi.getState().back());
  await waitFor(() => expect(document.activeElement).toBe(list()));
  window.innerWidth = 1024;
});
