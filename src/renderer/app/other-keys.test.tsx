import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MailboxId } from '../../shared/model.ts';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { imapAccount, imapMailboxes } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';
import { COMMANDS } from './commands.ts';

const [INBOX, ARCHIVE] = [10, 13] as [MailboxId, MailboxId];

async function start() {
  const main = fakeMain({ mailboxes: imapMailboxes, messages: summaries.map((row) => ({ ...row, mailboxId: INBOX })) });
  main.state = { ...main.state, accounts: [imapAccount] };
  const bridge = fakeBridge(main, { 'message:move': () => ({ ok: true, value: null }) });
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const moves = () => bridge.calls.flatMap(({ channel, request }) => (channel === 'message:move' ? [request] : []));
  return { bridge, user, moves };
}

const trash = imapMailboxes.find(({ specialUse }) => specialUse === 'trash')!.id;

it.each(['Delete', 'Backspace'])('%s throws a message away, as in other programs', async (key) => {
  const { user, moves } = await start();
  await user.keyboard(`{${key}}`);
  await waitFor(() => expect(moves()).toEqual([{ messageId: 112, from: INBOX, to: trash }]));
});

it('a key that is held for too long archives one message', async () => {
  const { moves } = await start();
  fireEvent.keyDown(document.body, { key: 'e' });
  await waitFor(() => expect(moves()).toEqual([{ messageId: 112, from: INBOX, to: ARCHIVE }]));
  await screen.findByText('Moved to Archive.');
  for (let times = 0; times < 5; times++) fireEvent.keyDown(document.body, { key: 'e', repeat: true });
  fireEvent.keyUp(document.body, { key: 'e' });
  fireEvent.keyDown(document.body, { key: 'Delete' });
  await waitFor(() => expect(moves()).toHaveLength(2));
  expect(moves()[1]).toMatchObject({ to: trash });
});

it('Ctrl+Z takes a move back', async () => {
  const { user, moves } = await start();
  await user.keyboard('e');
  await screen.findByText('Moved to Archive.');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(moves()[1]).toEqual({ messageId: 112, from: ARCHIVE, to: INBOX }));
});

it('Ctrl+A selects all that are listed, and in what is read its words', async () => {
  const { user } = await start();
  const all = `${screen.getAllByRole('option').length} selected`;
  screen.getByRole('main', { name: 'Message' }).focus();
  await user.keyboard('{Control>}a{/Control}');
  expect(screen.queryByText(all)).toBeNull();
  screen.getByRole('listbox', { name: 'Messages' }).focus();
  await user.keyboard('{Control>}a{/Control}');
  expect(screen.getByText(all)).toBeTruthy();
});

it('Ctrl+F finds in the message that is open, and where none is, in all mail', async () => {
  const { user } = renderApp();
  await screen.findAllByRole('option');
  await user.keyboard('{Control>}f{/Control}');
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Search mail' }));
  await user.keyboard('{Escape}');
  await openMessage(user, /Autumn/);
  await user.keyboard('{Control>}f{/Control}');
  expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'Find in the message' }));
});

it('no key that is brought along is a key of its own for two of them', () => {
  const keys = COMMANDS.flatMap(({ otherKeys = [] }) => otherKeys);
  expect(new Set(keys).size).toBe(keys.length);
});
