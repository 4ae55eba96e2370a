import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MailboxId } from '../../shared/model.ts';
import { fakeBridge, type FakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { imapAccount, imapMailboxes, INBOX } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

/** Somebody else takes messages out of the list, while one of them is open, or selected. */

const start = async () => {
  const rendered = renderApp(fakeBridge(fakeMain()));
  await screen.findAllByRole('option');
  return rendered;
};
const rows = () => within(screen.getByRole('listbox', { name: 'Messages' })).getAllByRole('option');
const subjectAt = (at: number) => rows()[at]?.querySelector('.row-subject')?.textContent ?? '';
const heading = () => screen.getByRole('heading', { level: 2, name: (_name, element) => element.classList.contains('message-subject') }).textContent;

/** Main tells of a change, and the lists are renewed: the mailboxes are read again with them. */
async function renewed({ calls, emit }: FakeBridge, mailboxId: MailboxId): Promise<void> {
  const asked = () => calls.filter(({ channel }) => channel === 'mailbox:list').length;
  const before = asked();
  act(() => emit('mailbox:changed', { mailboxIds: [mailboxId] }));
  await waitFor(() => expect(asked()).toBeGreaterThan(before));
}

async function expunge({ main, emit }: FakeBridge, subject: string, mailboxId: MailboxId = INBOX): Promise<void> {
  main.messages = main.messages.filter((row) => row.subject !== subject);
  act(() => emit('mailbox:changed', { mailboxIds: [mailboxId] }));
  await waitFor(() => expect(rows().some((row) => row.textContent?.includes(subject))).toBe(false));
}

it('one goes on from where a row was that has gone, not from the top', async () => {
  const { bridge, user } = await start();
  const [, , third = '', fourth = '', fifth = ''] = rows().map((row) => row.querySelector('.row-subject')?.textContent ?? '');
  await openMessage(user, third);
  await expunge(bridge, third);
  // It can still be read, and is told to be gone.
  expect(heading()).toBe(third);
  expect((await screen.findByText(/not where it was any more/)).getAttribute('aria-live')).toBe('polite');
  await user.keyboard('j');
  await waitFor(() => expect(heading()).toBe(fourth));
  expect(screen.queryByText(/not where it was any more/)).toBeNull();
  await user.keyboard('j');
  await waitFor(() => expect(heading()).toBe(fifth));
  await expunge(bridge, fifth);
  await user.keyboard('k');
  await waitFor(() => expect(heading()).toBe(fourth));
});

it('a selected row that has gone is not counted any more, and x selects nothing in its place', async () => {
  const { bridge, user } = await start();
  const [first, second] = [subjectAt(0), subjectAt(1)];
  await user.keyboard('jxjx');
  await screen.findByText('2 selected');
  await expunge(bridge, second);
  await screen.findByText('1 selected');
  await expunge(bridge, first);
  await waitFor(() => expect(screen.queryByText(/selected/)).toBeNull());
  await user.keyboard('x');
  expect(screen.queryByText(/selected/)).toBeNull();
});

it('nothing is done to an open message that has gone, although a search found it before', async () => {
  const inbox = 10 as MailboxId;
  const main = fakeMain({ mailboxes: imapMailboxes, messages: summaries.map((row) => ({ ...row, mailboxId: inbox })) });
  main.state = { ...main.state, accounts: [imapAccount] };
  const bridge = fakeBridge(main);
  const { user } = renderApp(bridge);
  await user.type(await screen.findByRole('combobox', { name: /^Search/ }), 'autumn{Enter}');
  await waitFor(() => expect(rows()).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: 'Clear the search' }));
  await openMessage(user, /Autumn/);
  await expunge(bridge, subjectAt(0), inbox);
  const inMessage = within(screen.getByRole('main', { name: 'Message' }));
  await waitFor(() => expect(inMessage.queryByRole('button', { name: /^(Archive|Mark as)/ })).toBeNull());
  await user.keyboard('e#us');
  const acts = ['message:move', 'message:flag'];
  expect(bridge.calls.filter(({ channel }) => acts.includes(channel))).toEqual([]);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a list that changed while another was read is read again, also where a message was starred meanwhile', async () => {
  const inbox = 10 as MailboxId;
  const archive = 13 as MailboxId;
  const [first, ...rest] = summaries.map((row) => ({ ...row, mailboxId: inbox }));
  if (!first) throw new Error('no messages');
  const main = fakeMain({ mailboxes: imapMailboxes, messages: [{ ...first, mailboxId: archive }, ...rest] });
  main.state = { ...main.state, accounts: [imapAccount] };
  const bridge = fakeBridge(main);
  const { user } = renderApp(bridge);
  await waitFor(() => expect(rows()).toHaveLength(rest.length));
  await user.keyboard('ga');
  await waitFor(() => expect(rows()).toHaveLength(1));
  const [gone] = rest;
  main.messages = main.messages.filter(({ id }) => id !== gone?.id);
  await renewed(bridge, inbox);
  await user.keyboard('js');
  await user.keyboard('gi');
  await waitFor(() => expect(rows()).toHaveLength(rest.length - 1));
});
