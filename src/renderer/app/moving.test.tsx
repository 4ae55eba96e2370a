import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MailboxId } from '../../shared/model.ts';
import { bad, fakeBridge, fakeMain, type FakeBridge } from '../testing/fake-bridge.ts';
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
