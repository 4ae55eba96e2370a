import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MailboxId, MessageSummary } from '../../shared/model.ts';
import { useLayout } from '../app/layout.ts';
import { bad, fakeBridge, good } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries, summaryOf, views } from '../testing/mail.ts';
import { imapAccount, imapMailboxes, INBOX } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

const SENT = 12 as MailboxId;
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => summaryOf(views[4]!, { id: (10_000 - n) as never, subject: `Letter ${n}`, date: 10_000_000 - n }));
const nameOf = (option: HTMLElement) => (option.textContent ?? '').replaceAll(/\s+/g, ' ');

it('a row says who, what, and who watches', async () => {
  renderApp();
  const row = await screen.findByRole('option', { name: /Autumn is here/ });
  expect(nameOf(row)).toContain('Unread');
  expect(nameOf(row)).toContain('The Little Shop');
  expect(nameOf(row)).toContain('3 trackers: Mailchimp, HubSpot');
});

it('a message without sender and subject has a row all the same', async () => {
  renderApp();
  expect(nameOf(await screen.findByRole('option', { name: /Unknown sender/ }))).toContain('No subject');
});

it('a request for a receipt is marked before the message is opened', async () => {
  renderApp();
  expect(nameOf(await screen.findByRole('option', { name: /Minutes of the board/ }))).toContain('Asks for a read receipt');
});

it('what one sent says to whom, and what went to nobody says so', async () => {
  const to = [
    { name: 'Ada', address: 'ada@engine.example' },
    { name: '', address: 'ben@engine.example' },
  ];
  const messages = [
    { ...summaries[0]!, mailboxId: SENT, to, group: { people: ['me' as const], messages: [] } },
    { ...summaries[1]!, mailboxId: SENT, to: [], group: null },
  ];
  const main = fakeMain({ mailboxes: imapMailboxes, messages });
  main.state = { ...main.state, accounts: [imapAccount] };
  const { user } = renderApp(fakeBridge(main));
  await user.click(await screen.findByRole('button', { name: 'Sent' }));
  expect(await screen.findByRole('option', { name: /To Ada, ben@engine\.example/ })).toBeTruthy();
  expect(screen.getByRole('option', { name: /No recipient/ })).toBeTruthy();
  expect(screen.queryByRole('option', { name: /\bme\b/ })).toBeNull();
});

it('of a long mailbox only the rows in sight exist, and each knows its place', async () => {
  renderApp(fakeBridge(fakeMain({ messages: many(1_000) })));
  const options = await screen.findAllByRole('option');
  expect(options.length).toBeLessThan(60);
  // How many conversations the rest is, nobody has counted.
  expect(options[0]?.getAttribute('aria-setsize')).toBe('-1');
  act(() => useLayout.getState().group(false));
  await waitFor(() => expect(screen.getAllByRole('option')[0]?.getAttribute('aria-setsize')).toBe('1000'));
  expect(options[1]?.getAttribute('aria-posinset')).toBe('2');
});

it('what is opened is marked read in the list at once', async () => {
  const { user } = renderApp();
  const row = await screen.findByRole('option', { name: /Autumn is here/ });
  await user.click(row);
  await waitFor(() => expect(nameOf(row)).not.toContain('Unread'));
});

it('what is changed while the list is read again stays changed, whatever the list was like before', async () => {
  let answer: (() => void) | null = null;
  let isSlow = false;
  const main = fakeMain();
  const bridge = fakeBridge(main, {
    'mailbox:page': async ({ mailboxIds }) => {
      const messages = main.messages.filter((row) => mailboxIds.includes(row.mailboxId)).toSorted((a, b) => b.date - a.date);
      if (isSlow) await new Promise<void>((resolve) => (answer = resolve));
      return { ok: true, value: { messages, total: messages.length, next: null } };
    },
  });
  const { user } = renderApp(bridge);
  const row = await screen.findByRole('option', { name: /Autumn is here/ });
  expect(nameOf(row)).toContain('Unread');
  isSlow = true;
  act(() => bridge.emit('mailbox:changed', { mailboxIds: [INBOX] }));
  await waitFor(() => expect(answer).not.toBeNull());
  await user.click(row);
  await waitFor(() => expect(nameOf(row)).not.toContain('Unread'));
  await act(async () => {
    answer?.();
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(nameOf(screen.getByRole('option', { name: /Autumn is here/ }))).not.toContain('Unread');
});

it('new mail appears when main tells of it, and the open message stays open', async () => {
  const { bridge, user } = renderApp();
  await user.click(await screen.findByRole('option', { name: /Lighthouse/ }));
  bridge.main.messages = [summaryOf(views[0]!, { id: 999 as never, subject: 'Just in' }), ...summaries];
  act(() => bridge.emit('mailbox:changed', { mailboxIds: [INBOX] }));
  expect(await screen.findByRole('option', { name: /Just in/ })).toBeTruthy();
  expect(screen.getByRole('option', { name: /Lighthouse/ }).getAttribute('aria-selected')).toBe('true');
});

it('an empty inbox is said to be empty', async () => {
  renderApp(fakeBridge(fakeMain({ messages: [] })));
  expect(await screen.findByText('Your inbox is empty')).toBeTruthy();
});

it('a list that cannot be read says what to do, and can be tried again', async () => {
  const broken = fakeBridge(fakeMain(), { 'mailbox:page': () => bad('internal', 'The list is broken.', 'Try again.') });
  const { user } = renderApp(broken);
  expect(await screen.findByText('The list is broken. Try again.')).toBeTruthy();
  const before = broken.calls.filter(({ channel }) => channel === 'mailbox:page').length;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(broken.calls.filter(({ channel }) => channel === 'mailbox:page').length).toBe(before + 1));
});

it('a compact list stands closer, and its rows have the same names', async () => {
  const { user, bridge } = renderApp();
  const row = await screen.findByRole('option', { name: /Autumn is here/ });
  const name = nameOf(row);
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  await user.click(await screen.findByRole('radio', { name: 'Compact' }));
  const second = document.querySelector<HTMLElement>('[role=option][aria-posinset="2"]');
  // Below the heading of their day.
  expect(second?.style.transform).toBe('translateY(84px)');
  expect(nameOf(row)).toBe(name);
  await waitFor(() => expect(bridge.main.state.settings.layout).toMatchObject({ density: 'compact' }));
});

it('a row of a conversation says who wrote, how many and how many of them are unread, and opens the oldest unread', async () => {
  const [newest, , older] = summaries as [MessageSummary, MessageSummary, MessageSummary];
  const group: MessageSummary['group'] = {
    people: [{ name: 'Ada', address: 'ada@engine.example' }, 'me'],
    messages: [newest, older].map(({ id }) => ({ id, seen: false, flagged: false })),
  };
  const rows = [{ ...newest, threadId: 1, threadSize: 3, group }, ...summaries.slice(3)];
  const { bridge, user } = renderApp(fakeBridge(fakeMain({ messages: rows })));
  const row = await screen.findByRole('option', { name: /Ada, me/ });
  expect(nameOf(row)).toContain('3 messages in this conversation, 2 unread');
  await user.click(row);
  await waitFor(() =>
    expect(bridge.calls).toContainEqual({
      channel: 'message:open',
      request: expect.objectContaining({ messageId: older.id, section: '' }) as object,
    }),
  );
  await waitFor(() => expect(nameOf(row)).toContain('3 messages in this conversation, 1 unread'));
  expect(row.getAttribute('aria-selected')).toBe('true');

  await user.keyboard('u');
  await waitFor(() => expect(bridge.calls).toContainEqual({ channel: 'message:seen', request: { messageId: older.id, seen: false } }));
});

it('a row of a conversation has each person by the first name, and tells the whole of it to the mouse', async () => {
  const [newest] = summaries as [MessageSummary];
  const people = ['Ada Lovelace', 'Grace Hopper'].map((name) => ({ name, address: `${name}@engine.example` }));
  const group = { people: [...people, 'me' as const], messages: [{ id: newest.id, seen: true, flagged: false }] };
  renderApp(fakeBridge(fakeMain({ messages: [{ ...newest, threadSize: 3, group }] })));
  // Who listens has the whole of it as well.
  const row = await screen.findByRole('option', { name: /Ada Lovelace, Grace Hopper, me/ });
  const writers = row.querySelector<HTMLElement>('.row-writers');
  expect(writers?.textContent).toBe('Ada, Grace, me');
  expect(writers?.title).toBe('Ada Lovelace, Grace Hopper, me');
});

it('what the reader sent and filed says to whom it went', async () => {
  const [newest] = summaries as [MessageSummary];
  const main = fakeMain({
    messages: [
      { ...newest, from: { name: 'Robin', address: 'alias@sample.example' }, to: [{ name: 'Mira', address: 'mira@friends.example' }], own: true },
    ],
  });
  renderApp(fakeBridge(main));
  expect(await screen.findByRole('option', { name: /To Mira/ })).toBeTruthy();
});

/** So many letters, each second of which answers the one before. */
const inPairs = (count: number) => many(count).map((row, at) => ({ ...row, threadId: Math.floor(at / 2) }));

it('a mailbox of which the first page is here says how many conversations it has when they have been counted', async () => {
  const { bridge } = renderApp(fakeBridge(fakeMain({ messages: inPairs(300) })));
  expect(await screen.findByText('150 conversations')).toBeTruthy();
  expect(screen.getByText('150 conversations').title).toBe('300 messages');
  const before = bridge.calls.filter(({ channel }) => channel === 'mailbox:conversations').length;
  expect(before).toBe(1);
  bridge.main.messages = inPairs(302);
  act(() => bridge.emit('mailbox:changed', { mailboxIds: [INBOX] }));
  expect(await screen.findByText('151 conversations')).toBeTruthy();
});

it('while its conversations are counted again for a message that went, the last number of them stands', async () => {
  const again = Promise.withResolvers<null>();
  let counts = 0;
  const main = fakeMain({ messages: inPairs(300) });
  const counted = fakeBridge(main, {
    'mailbox:conversations': async () => {
      if (++counts > 1) await again.promise;
      return good({ messages: main.messages.length, conversations: main.messages.length / 2 });
    },
  });
  renderApp(counted);
  expect(await screen.findByText('150 conversations')).toBeTruthy();
  main.messages = inPairs(298);
  act(() => counted.emit('mailbox:changed', { mailboxIds: [INBOX] }));
  await waitFor(() => expect(screen.getByText('150 conversations').title).toBe('298 messages'));
  again.resolve(null);
  expect(await screen.findByText('149 conversations')).toBeTruthy();
});

it('nothing is counted for a list of single messages, nor where all of it is here', async () => {
  const { bridge } = renderApp(fakeBridge(fakeMain({ messages: many(80) })));
  expect(await screen.findByText('80 messages')).toBeTruthy();
  act(() => useLayout.getState().group(false));
  bridge.main.messages = inPairs(300);
  act(() => bridge.emit('mailbox:changed', { mailboxIds: [INBOX] }));
  expect(await screen.findByText('300 messages')).toBeTruthy();
  expect(bridge.calls.map(({ channel }) => channel)).not.toContain('mailbox:conversations');
});

it('while a mailbox fills, its messages are told and not the conversations of some of them', async () => {
  const filling = fakeBridge(fakeMain({ messages: inPairs(300) }), { 'mailbox:conversations': () => good({ messages: 250, conversations: 125 }) });
  renderApp(filling);
  await waitFor(() => expect(filling.calls.map(({ channel }) => channel)).toContain('mailbox:conversations'));
  expect(await screen.findByText('300 messages')).toBeTruthy();
});

it('where there is no account one can be added', async () => {
  const main = fakeMain({ mailboxes: [], messages: [] });
  main.state = { ...main.state, accounts: [] };
  const { user } = renderApp(fakeBridge(main));
  expect(await screen.findByRole('heading', { level: 1, name: 'No account yet' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add your account' }));
  expect(await screen.findByRole('dialog', { name: 'Add your account' })).toBeTruthy();
});
