import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Account, AccountId, MailboxId, MessageSummary } from '../../shared/model.ts';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { imapAccount, imapMailboxes, mailbox, sampleAccount, sampleMailboxes } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

const filesAccount: Account = { ...sampleAccount, id: 'files' as AccountId, kind: 'files', address: '', name: 'Files', trustedAuthserv: null };
const OPENED = 30 as MailboxId;
const opened = { ...mailbox(OPENED, filesAccount, 'opened', 'opened', 2, 0), delimiter: null };
const archive = { ...mailbox(31, filesAccount, '/home/robin/Takeout/All mail.mbox', null, 40, 0), name: 'All mail', delimiter: null };

const inOpened = (): MessageSummary[] => summaries.slice(0, 2).map((row) => ({ ...row, mailboxId: OPENED, group: null, threadSize: 1 }));
const withFiles = (accounts: Account[] = [filesAccount]) => {
  const main = fakeMain({ mailboxes: [...imapMailboxes, ...sampleMailboxes, opened, archive], messages: inOpened() });
  main.state = { ...main.state, accounts };
  return fakeBridge(main);
};
const sidebar = async () => within(await screen.findByRole('navigation', { name: 'Mailboxes' }));

it.each([
  ['the key', async (user: ReturnType<typeof renderApp>['user']) => user.keyboard('{Control>}o{/Control}'), 'files'],
  ['the key for folders', async (user: ReturnType<typeof renderApp>['user']) => user.keyboard('{Control>}{Shift>}O{/Shift}{/Control}'), 'folder'],
  [
    'the entry below the accounts',
    async (user: ReturnType<typeof renderApp>['user']) => user.click(screen.getByRole('button', { name: 'Open mail files…' })),
    'files',
  ],
] as const)('mail files are opened by %s', async (_, open, choice) => {
  const { bridge, user } = renderApp();
  await screen.findByRole('listbox', { name: 'Messages' });
  await open(user);
  await waitFor(() => expect(bridge.calls).toContainEqual({ channel: 'files:choose', request: { choice } }));
});

it('the application menu has them where files are', async () => {
  const { bridge } = renderApp();
  await screen.findByRole('listbox', { name: 'Messages' });
  await waitFor(() => {
    const shown = bridge.calls.findLast(({ channel }) => channel === 'menu:show');
    expect(shown?.channel === 'menu:show' && shown.request.file).toEqual([
      { label: 'Open mail files…', key: 'Mod+o', enabled: true },
      { label: 'Open a folder of mail…', key: 'Mod+Shift+o', enabled: true },
    ]);
  });
});

it('a message that was opened is shown in its mailbox, which may be new', async () => {
  const bridge = withFiles([sampleAccount]);
  bridge.main.mailboxes = sampleMailboxes;
  renderApp(bridge);
  await (await sidebar()).findByRole('button', { name: /Inbox/ });
  bridge.main.mailboxes = [...sampleMailboxes, opened];
  act(() => bridge.emit('accounts:changed', { accounts: [sampleAccount, filesAccount] }));
  act(() => bridge.emit('files:shown', { mailboxId: OPENED, messageId: inOpened()[0]?.id ?? null }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Opened messages' })).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 2, name: inOpened()[0]?.subject ?? '' })).toBeTruthy();
});

it('files stand after the accounts of one’s own and before the sample, and are no inbox', async () => {
  renderApp(withFiles([sampleAccount, filesAccount, imapAccount]));
  const boxes = await sidebar();
  expect(boxes.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([imapAccount.name, 'Files on this computer', 'Sample mailbox']);
  expect(boxes.queryByRole('button', { name: /All inboxes/ })).toBeNull();
  expect(await boxes.findByRole('button', { name: 'All mail' })).toBeTruthy();
});

it('no note on the sample stands above mail from files, nor the question whether it is still wanted', async () => {
  renderApp(withFiles([sampleAccount, filesAccount]));
  await sidebar();
  expect(screen.queryByRole('complementary', { name: 'Sample mailbox' })).toBeNull();
});

it('a reading tells how far it is, and can be stopped', async () => {
  const bridge = withFiles();
  const { user } = renderApp(bridge);
  await sidebar();
  const progress = { mailbox: 'All mail.mbox', stage: 'reading', done: 120_000_000, total: 3_200_000_000, pace: null } as const;
  act(() => bridge.emit('account:status', { accountId: filesAccount.id, status: { state: 'syncing', progress } }));
  expect(await screen.findByText('All mail.mbox: 120 MB of 3.2 GB read')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Progress of Files on this computer' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(bridge.calls).toContainEqual({ channel: 'files:stop', request: {} });
});

it('a message is removed after a question that says what stays', async () => {
  const bridge = withFiles();
  const { user } = renderApp(bridge);
  const [first, second] = inOpened();
  await openMessage(user, new RegExp(first?.subject.slice(0, 8) ?? ''));
  await user.keyboard('{Delete}');
  const question = await screen.findByRole('alertdialog', { name: 'Remove this message from Unseen?' });
  expect(within(question).getByText(/files on this computer stay as they are/)).toBeTruthy();
  await user.click(within(question).getByRole('button', { name: 'Remove' }));
  expect(bridge.calls).toContainEqual({ channel: 'message:remove', request: { messageId: first?.id, mailboxId: OPENED } });
  expect(await screen.findByText('1 message was removed from Unseen.')).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 2, name: second?.subject ?? '' })).toBeTruthy();
});

it('a mailbox is removed from the actions of its account', async () => {
  const bridge = withFiles();
  const { user } = renderApp(bridge);
  const boxes = await sidebar();
  await user.click(await boxes.findByRole('button', { name: 'All mail' }));
  await user.click(boxes.getByRole('button', { name: 'Actions for Files on this computer' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove this mailbox from Unseen…' }));
  await user.click(
    within(await screen.findByRole('alertdialog', { name: 'Remove “All mail” from Unseen?' })).getByRole('button', { name: 'Remove' }),
  );
  expect(bridge.calls).toContainEqual({ channel: 'mailbox:remove', request: { mailboxId: archive.id } });
  await waitFor(() => expect(boxes.queryByRole('button', { name: 'All mail' })).toBeNull());
});

it('a message that nobody has looked at yet says so, and claims no sender', async () => {
  const bridge = withFiles();
  bridge.main.messages = inOpened().map((row) => ({ ...row, from: null, subject: '', snippet: '', mark: null, body: 'stored' }));
  renderApp(bridge);
  const list = await screen.findByRole('listbox', { name: 'Messages' });
  expect(await within(list).findAllByText('Not looked at yet')).toHaveLength(2);
  expect(within(list).queryByText('No subject')).toBeNull();
});

it('settings offer nobody to believe for files', async () => {
  const { user } = renderApp(withFiles());
  await sidebar();
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  await user.click(await screen.findByRole('tab', { name: 'Accounts' }));
  expect(await screen.findByText(/No server vouches for who sent these messages/)).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: /Server that checks senders/ })).toBeNull();
});

const dragged = (type: 'dragEnter' | 'dragOver' | 'drop', types: string[], target: Element | Window = window) => {
  const event = createEvent[type](target, { dataTransfer: { types, files: [], dropEffect: 'move' } });
  fireEvent(target, event);
  return event;
};

it('files are taken where they are dropped, and the window says so', async () => {
  renderApp();
  await screen.findByRole('listbox', { name: 'Messages' });
  dragged('dragEnter', ['Files']);
  expect(await screen.findByText('Drop mail files or folders to open them')).toBeTruthy();
  expect(dragged('dragOver', ['Files']).defaultPrevented).toBe(true);
  expect(dragged('drop', ['Files']).defaultPrevented).toBe(true);
  await waitFor(() => expect(screen.queryByText('Drop mail files or folders to open them')).toBeNull());
});

it('nothing else that is dropped leads anywhere; a text may be dropped where one types', async () => {
  renderApp();
  const field = await screen.findByRole('combobox', { name: 'Search mail' });
  expect(dragged('dragOver', ['text/uri-list']).defaultPrevented).toBe(true);
  expect(dragged('drop', ['text/uri-list']).defaultPrevented).toBe(true);
  expect(screen.queryByText('Drop mail files or folders to open them')).toBeNull();
  expect(dragged('drop', ['text/plain'], field).defaultPrevented).toBe(false);
});
