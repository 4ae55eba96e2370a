import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { MailboxId } from '../../shared/model.ts';
import { bad, fakeBridge, good } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { imapAccount, imapMailboxes } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';
import { takeBack } from './undo.ts';

const INBOX = 10 as MailboxId;
const subjects = () =>
  within(screen.getByRole('listbox', { name: 'Messages' }))
    .getAllByRole('option')
    .map((row) => row.querySelector('.row-subject')?.textContent);

/** An account whose second move takes until `answer` says how it went. */
async function withSlowSecondMove() {
  const second = Promise.withResolvers<ReturnType<typeof bad> | null>();
  const main = fakeMain({ mailboxes: imapMailboxes, messages: summaries.map((row) => ({ ...row, mailboxId: INBOX })) });
  main.state = { ...main.state, accounts: [imapAccount] };
  let moves = 0;
  const bridge = fakeBridge(main, {
    'message:move': async ({ messageId, to }) => {
      const failed = ++moves === 2 ? await second.promise : null;
      if (failed) return failed;
      main.messages = main.messages.map((row) => (row.id === messageId ? { ...row, mailboxId: to } : row));
      return good(null);
    },
  });
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const listed = subjects();
  await user.keyboard('e');
  await screen.findByText('Moved to Archive.');
  await waitFor(() => expect(subjects()[0]).toBe(listed[1]));
  await user.keyboard('#');
  const asked = () => bridge.calls.flatMap(({ channel, request }) => (channel === 'message:move' ? [request] : []));
  await waitFor(() => expect(asked()).toHaveLength(2));
  return { user, listed, asked, answer: second.resolve };
}

it('what was open is open again with its row, for whoever goes on with it at once', async () => {
  const main = fakeMain({ mailboxes: imapMailboxes, messages: summaries.map((row) => ({ ...row, mailboxId: INBOX })) });
  main.state = { ...main.state, accounts: [imapAccount] };
  let isSlow = false;
  // The list of mailboxes, with their counts, takes its time.
  const bridge = fakeBridge(main, { 'mailbox:list': () => (isSlow ? new Promise<never>(() => undefined) : good(main.mailboxes)) });
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const [first, second] = subjects();
  await user.keyboard('e');
  await waitFor(() => expect(subjects()[0]).toBe(second));
  await screen.findByText('Moved to Archive.');
  isSlow = true;
  await user.keyboard('z');
  await waitFor(() => expect(subjects()[0]).toBe(first));
  expect(screen.getByRole('option', { name: /Autumn/ }).getAttribute('aria-selected')).toBe('true');
});

it('undo while a move is on its way waits for that move, and takes back no other', async () => {
  const { user, listed, asked, answer } = await withSlowSecondMove();
  await user.keyboard('zz');
  expect(asked()).toHaveLength(2);
  answer(null);
  await waitFor(() => expect(asked()).toHaveLength(3));
  expect(asked()[2]).toEqual({ messageId: asked()[1]?.messageId, from: asked()[1]?.to, to: INBOX });
  await waitFor(() => expect(subjects()[0]).toBe(listed[1]));
  expect(asked()).toHaveLength(3);
  expect(screen.queryByText(/^Moved to/)).toBeNull();
});

it('where that move fails there is nothing to take back, and it is said why', async () => {
  const { user, asked, answer } = await withSlowSecondMove();
  await user.keyboard('z');
  answer(bad('connection-lost', 'The server is away.', 'It stays as it was.'));
  expect(await screen.findByText(/The server is away/)).toBeTruthy();
  expect(asked()).toHaveLength(2);
  await user.keyboard('z');
  expect(asked()).toHaveLength(2);
});

it('once it has been done, it is what is taken back', async () => {
  const { user, asked, answer } = await withSlowSecondMove();
  answer(null);
  await screen.findByText('Moved to Trash.');
  await user.keyboard('z');
  await waitFor(() => expect(asked()).toHaveLength(3));
  expect(asked()[2]?.messageId).toBe(asked()[1]?.messageId);
});

/** An account in whose inbox one has archived so many messages, one after the other. */
async function withArchived(count: number) {
  const main = fakeMain({ mailboxes: imapMailboxes, messages: summaries.map((row) => ({ ...row, mailboxId: INBOX })) });
  main.state = { ...main.state, accounts: [imapAccount] };
  const { user, bridge } = renderApp(fakeBridge(main));
  await openMessage(user, /Autumn/);
  const listed = subjects();
  for (let done = 1; done <= count; done++) {
    await user.keyboard('e');
    await waitFor(() => expect(subjects()[0]).toBe(listed[done]));
    await screen.findByText('Moved to Archive.');
  }
  return { user, bridge, listed };
}

it('several moves are taken back one after the other, and what was done before is said each time', async () => {
  const { user, listed } = await withArchived(3);
  await user.keyboard('z');
  await waitFor(() => expect(subjects()[0]).toBe(listed[2]));
  await screen.findByText('Taken back. Before that: Moved to Archive.');
  await user.keyboard('z');
  await waitFor(() => expect(subjects()[0]).toBe(listed[1]));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(subjects()).toEqual(listed));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull());
});

it('what is taken back is not offered again, and what is done then comes before what was done earlier', async () => {
  const { user, listed } = await withArchived(2);
  await user.keyboard('z');
  await screen.findByText(/^Taken back/);
  await user.keyboard('#');
  await screen.findByText('Moved to Trash.');
  await user.keyboard('z');
  await screen.findByText('Taken back. Before that: Moved to Archive.');
  await user.keyboard('z');
  await waitFor(() => expect(subjects()).toEqual(listed));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull());
});

it('what was done long before is left as it is', async () => {
  const { user, listed } = await withArchived(1);
  const later = Date.now() + 3_600_000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
  try {
    await user.keyboard('e');
    await waitFor(() => expect(subjects()[0]).toBe(listed[2]));
    await screen.findByText('Moved to Archive.');
    await act(() => takeBack());
    await waitFor(() => expect(subjects()[0]).toBe(listed[1]));
    expect(screen.queryByText(/^Taken back/)).toBeNull();
  } finally {
    vi.restoreAllMocks();
  }
});
