import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AccountId, MailboxId, MessageId, MessageSummary } from '../../shared/model.ts';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { NOW, summaryOf, views } from '../testing/mail.ts';
import { imapAccount, imapMailboxes, INBOX, mailbox, sampleAccount, sampleMailboxes, secondAccount } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

const IMAP_INBOX = 10 as MailboxId;
const SAMPLE_ARCHIVE = mailbox(2, sampleAccount, 'Archive', 'archive', 0, 0);
const letter = (id: number, mailboxId: MailboxId, change: Partial<MessageSummary> = {}): MessageSummary =>
  summaryOf(views[4]!, {
    id: id as MessageId,
    mailboxId,
    subject: `Letter ${id}`,
    date: NOW + id * 60_000,
    seen: true,
    threadId: id,
    ...change,
  });
/** Two accounts whose letters came in turns; the newest is in neither inbox. */
const LETTERS = [letter(1, INBOX), letter(2, IMAP_INBOX), letter(3, INBOX), letter(4, IMAP_INBOX), letter(5, 12 as MailboxId)];

async function openAllInboxes(messages = LETTERS) {
  const main = fakeMain({ mailboxes: [...sampleMailboxes, SAMPLE_ARCHIVE, ...imapMailboxes], messages });
  main.state = { ...main.state, accounts: [imapAccount, secondAccount] };
  const bridge = fakeBridge(main);
  const { user } = renderApp(bridge);
  await user.click(await screen.findByRole('button', { name: /^All inboxes/ }));
  await screen.findByRole('heading', { level: 1, name: 'All inboxes' });
  await screen.findByRole('listbox', { name: 'Messages' });
  return { bridge, user };
}
const rows = () => within(screen.getByRole('listbox', { name: 'Messages' })).getAllByRole('option');
const subjects = () => rows().map((row) => row.querySelector('.row-subject')?.textContent);
/** What the sidebar marks as open. */
const current = () =>
  within(screen.getByRole('navigation', { name: 'Mailboxes' }))
    .getAllByRole('button')
    .flatMap((button) => (button.getAttribute('aria-current') === 'page' ? [button.textContent] : []));
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Search mail' });

it('all inboxes are one list, newest first, with all their messages counted', async () => {
  const { bridge } = await openAllInboxes();
  expect(subjects()).toEqual(['Letter 4', 'Letter 3', 'Letter 2', 'Letter 1']);
  expect(screen.getByText('4 messages')).toBeTruthy();
  expect(bridge.calls).toContainEqual({ channel: 'mailbox:page', request: { mailboxIds: [1, 10], after: null, limit: 100, grouped: true } });
  expect(current()).toEqual([expect.stringContaining('All inboxes')]);
});

it('each row says whose it is, where the list is of several accounts only', async () => {
  const { user } = await openAllInboxes();
  expect(rows().map((row) => row.querySelector('.row-account-name')?.textContent)).toEqual([
    'posteo.example',
    'sample.example',
    'posteo.example',
    'sample.example',
  ]);
  expect(rows()[0]).toBe(screen.getByRole('option', { name: /Letter 4.*Account robin@posteo\.example/ }));
  await user.click(screen.getAllByRole('button', { name: /^Inbox/ })[0]!);
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(rows()[0]?.querySelector('.row-account')).toBeNull();
});

it('the sample is not among them: with one account of one’s own there is nothing to list together', async () => {
  const { bridge } = await openAllInboxes();
  const shown = [imapAccount, secondAccount, { ...sampleAccount, id: 'brought' as AccountId }];
  bridge.main.mailboxes = [...bridge.main.mailboxes, { ...mailbox(30, shown[2]!, 'INBOX', 'inbox', 28, 20) }];
  bridge.main.messages = [...bridge.main.messages, letter(130, 30 as MailboxId)];
  act(() => bridge.emit('accounts:changed', { accounts: shown }));
  await screen.findByRole('region', { name: 'Sample mailbox' });
  expect(screen.getByRole('button', { name: 'All inboxes, 47 unread' })).toBeTruthy();
  expect(subjects()).toEqual(['Letter 4', 'Letter 3', 'Letter 2', 'Letter 1']);
  act(() => bridge.emit('accounts:changed', { accounts: shown.slice(1) }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^All inboxes/ })).toBeNull());
});

it('each message goes to the archive of its own account, a conversation with all that is in its inbox', async () => {
  const messages = [4, 2].map((id) => ({ id: id as MessageId, seen: true, flagged: false }));
  const conversation = letter(4, IMAP_INBOX, { threadSize: 2, group: { people: [], messages } });
  const { bridge, user } = await openAllInboxes([conversation, letter(3, INBOX), letter(2, IMAP_INBOX), letter(1, INBOX)]);
  await user.keyboard('jx{Shift>}j{/Shift}e');
  expect(await screen.findByText(/3 messages moved/)).toBeTruthy();
  const moves = bridge.calls.filter(({ channel }) => channel === 'message:move').map(({ request }) => request);
  expect(moves).toEqual([
    { messageId: 4, from: 10, to: 13 },
    { messageId: 2, from: 10, to: 13 },
    { messageId: 3, from: 1, to: 2 },
  ]);
  await waitFor(() => expect(subjects()).toEqual(['Letter 1']));
  await user.keyboard('z');
  await waitFor(() => expect(subjects()).toContain('Letter 3'));
  expect(subjects()).toContain('Letter 4');
});

it('where messages of several accounts are to go to a mailbox, it is said why there is none', async () => {
  const { user } = await openAllInboxes();
  await user.keyboard('jx{Shift>}j{/Shift}v');
  expect(await screen.findByText(/These messages are of several accounts\./)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('what is changed in them is changed in the mailbox as well', async () => {
  const { user } = await openAllInboxes();
  await user.keyboard('jj');
  await screen.findByRole('button', { name: 'Star' });
  await user.keyboard('s');
  await waitFor(() => expect(rows()[1]?.querySelector('.row-star')).toBeTruthy());
  await user.click(screen.getAllByRole('button', { name: /^Inbox/ }).at(-1)!);
  await waitFor(() => expect(subjects()).toEqual(['Letter 3', 'Letter 1']));
  expect(rows()[0]?.querySelector('.row-star')).toBeTruthy();
});

it('new mail of any account appears', async () => {
  const { bridge } = await openAllInboxes();
  for (const mailboxId of [IMAP_INBOX, INBOX]) {
    const id = 100 + mailboxId;
    bridge.main.messages = [...bridge.main.messages, letter(id, mailboxId)];
    act(() => bridge.emit('mailbox:changed', { mailboxIds: [mailboxId] }));
    expect(await screen.findByRole('option', { name: new RegExp(`Letter ${id}`) })).toBeTruthy();
  }
});

it('what is typed there is looked for in all accounts, and Escape gives them back', async () => {
  const { bridge, user } = await openAllInboxes();
  await user.type(field(), 'letter');
  expect(await screen.findByRole('heading', { level: 1, name: 'In all accounts' })).toBeTruthy();
  expect(current()).toEqual([expect.stringContaining('All inboxes')]);
  await waitFor(() => expect(rows()).toHaveLength(5));
  expect(bridge.calls.findLast(({ channel }) => channel === 'mailbox:search')?.request).toMatchObject({ query: 'letter', accountId: null });
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('heading', { level: 1, name: 'All inboxes' })).toBeTruthy();
  await waitFor(() => expect(rows()).toHaveLength(4));
});

it('what is open is chosen again to end a search in it', async () => {
  const { user } = await openAllInboxes();
  for (const [name, title] of [
    [/^All inboxes/, 'All inboxes'],
    [/^Archive/, 'Archive'],
  ] as const) {
    const button = () => screen.getAllByRole('button', { name })[0]!;
    await user.click(button());
    await user.type(field(), 'letter');
    expect(await screen.findByRole('heading', { level: 1, name: /^(Found|In all accounts)/ })).toBeTruthy();
    await user.click(button());
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(field().value).toBe('');
  }
});

it('g and a letter go to a mailbox of the account whose message is open', async () => {
  const { user } = await openAllInboxes();
  await user.keyboard('jjgi');
  await waitFor(() => expect(subjects()).toEqual(['Letter 3', 'Letter 1']));
  await user.click(screen.getAllByRole('button', { name: /^All inboxes/ })[0]!);
  await waitFor(() => expect(subjects()).toHaveLength(4));
  await user.keyboard('jgi');
  await waitFor(() => expect(subjects()).toEqual(['Letter 4', 'Letter 2']));
});

it('they stay open when an account is removed, but not a message of it', async () => {
  const { bridge, user } = await openAllInboxes();
  const third = { ...secondAccount, id: 'third' as AccountId, name: 'robin@third.example' };
  bridge.main.state = { ...bridge.main.state, accounts: [imapAccount, secondAccount, third] };
  act(() => bridge.emit('accounts:changed', { accounts: bridge.main.state.accounts }));
  await user.keyboard('jj');
  await waitFor(() => expect(rows()[1]?.getAttribute('aria-selected')).toBe('true'));
  expect(screen.queryByText('No message open')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Actions for robin@sample.example' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove account…' }));
  await user.click(await screen.findByRole('button', { name: 'Remove account' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'robin@sample.example' })).toBeNull());
  expect(await screen.findByRole('heading', { level: 1, name: 'All inboxes' })).toBeTruthy();
  expect(await screen.findByText('No message open')).toBeTruthy();
});

it('they are reached by a key, where there are several accounts', async () => {
  const { bridge, user } = await openAllInboxes();
  await user.keyboard('gs');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sent' })).toBeTruthy();
  await user.keyboard('gu');
  expect(await screen.findByRole('heading', { level: 1, name: 'All inboxes' })).toBeTruthy();
  act(() => bridge.emit('accounts:changed', { accounts: [imapAccount] }));
  await user.keyboard('gs');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sent' })).toBeTruthy();
  await user.keyboard('gu');
  expect(screen.getByRole('heading', { level: 1, name: 'Sent' })).toBeTruthy();
});

it('they are reached by name', async () => {
  const { user } = await openAllInboxes();
  await user.keyboard('gs');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sent' })).toBeTruthy();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Commands' }), 'all inb{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'All inboxes' })).toBeTruthy();
});

it('where they are empty it is said, and where one account is left its inbox is opened', async () => {
  const { bridge } = await openAllInboxes([letter(1, INBOX)]);
  bridge.main.messages = [];
  act(() => bridge.emit('mailbox:changed', { mailboxIds: [INBOX] }));
  expect(await screen.findByText('Your inbox is empty')).toBeTruthy();
  bridge.main.mailboxes = sampleMailboxes;
  act(() => bridge.emit('accounts:changed', { accounts: [secondAccount] }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Inbox' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^All inboxes/ })).toBeNull();
});
