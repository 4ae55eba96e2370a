import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { MailboxId } from '../../shared/model.ts';
import { bad, fakeBridge, good, type FakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { imapAccount, imapMailboxes } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';
import { useUi } from './ui-state.ts';

const INBOX = 10 as MailboxId;
const withArchive = (answers: Parameters<typeof fakeBridge>[1] = {}): FakeBridge => {
  const main = fakeMain({ mailboxes: imapMailboxes, messages: summaries.map((row) => ({ ...row, mailboxId: INBOX })) });
  main.state = { ...main.state, accounts: [imapAccount] };
  return fakeBridge(main, answers);
};

it('a mailbox to move to is offered by its name, and then where it stands, which is found as well', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('v');
  const input = await screen.findByRole('combobox', { name: 'Move to' });
  await user.type(input, 'proj');
  const offered = await screen.findByRole('option', { name: 'Lighthouse, Projects' });
  expect(offered.querySelector('.palette-label')?.textContent).toBe('Lighthouse');
});

it('where one moved to last is offered first, and what one has written last', async () => {
  const { user } = renderApp(withArchive());
  await openMessage(user, /Autumn/);
  const offered = async () => {
    await screen.findByRole('combobox', { name: 'Move to' });
    return within(screen.getByRole('dialog', { name: 'Move to' }))
      .getAllByRole('option')
      .map((one) => one.querySelector('.palette-label')?.textContent);
  };
  await user.keyboard('v');
  const before = await offered();
  expect(before[0]).not.toBe('Drafts');
  expect(before.slice(-2)).toEqual(['Drafts', 'Sent']);
  await user.type(screen.getByRole('combobox', { name: 'Move to' }), 'lighth{Enter}');
  await screen.findByText('Moved to Lighthouse.');
  await user.keyboard('v');
  expect((await offered())[0]).toBe('Lighthouse');
  // Enter is for the one that is marked, which is a moment after they are there.
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Move to' }).getAttribute('aria-activedescendant')).not.toBeNull());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('what is told while several are moved is not what undo of a part of them takes back', async () => {
  let asked = 0;
  let isTold = false;
  const other = vi.fn();
  const bridge = withArchive({
    'message:move': () => (++asked === 2 ? bad('internal', 'The server said no.', 'Nothing was changed.') : { ok: true, value: null }),
    // Asked for when all have been moved, and before that is told.
    'mailbox:list': () => {
      if (asked === 2 && !isTold) {
        isTold = true;
        useUi.getState().tell({ kind: 'done', sentence: 'Something else.', undo: other });
      }
      return good(imapMailboxes);
    },
  });
  const { user } = renderApp(bridge);
  await screen.findByRole('listbox', { name: 'Messages' });
  await user.keyboard('jx{Shift>}j{/Shift}e');
  await screen.findByText(/1 of 2 messages was not moved/);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(bridge.calls).toContainEqual({ channel: 'message:move', request: { messageId: 112, from: 13, to: 10 } }));
  expect(other).not.toHaveBeenCalled();
});

it('many messages are asked to be moved, and to come back, without waiting for each other', async () => {
  let asked = 0;
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const bridge = withArchive({
    'message:move': () => {
      asked += 1;
      if (asked % 3 === 0) answer();
      return answered.then(() => good(null));
    },
  });
  const { user } = renderApp(bridge);
  await screen.findByRole('listbox', { name: 'Messages' });
  await user.keyboard('jx{Shift>}jj{/Shift}e');
  expect(await screen.findByText('3 messages moved to Archive.')).toBeTruthy();
  await user.keyboard('z');
  await waitFor(() => expect(asked).toBe(6));
});

it('what is junk goes to the junk, and what is none comes back from there', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('!');
  expect(await screen.findByText('Moved to Junk.')).toBeTruthy();
  expect(bridge.calls).toContainEqual({ channel: 'message:move', request: { messageId: 112, from: 10, to: 14 } });

  await user.click(screen.getByRole('button', { name: /^Junk/ }));
  await user.click(await screen.findByRole('option', { name: /Autumn/ }));
  await user.keyboard('x');
  const bar = within(await screen.findByRole('toolbar', { name: 'What to do with the selected messages' }));
  expect(bar.getByRole('button', { name: 'Not junk' })).toBeTruthy();
  expect(bar.queryByRole('button', { name: 'Archive' })).toBeNull();
  await user.keyboard('x');
  await user.click(await screen.findByRole('button', { name: 'Not junk' }));
  expect(await screen.findByText('Moved to Inbox.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Not junk' })).toBeNull();
  expect(bridge.calls).toContainEqual({ channel: 'message:move', request: { messageId: 112, from: 14, to: 10 } });
});

it('the open message is called junk from its menu as well', async () => {
  const bridge = withArchive();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Move to junk' }));
  await waitFor(() => expect(bridge.calls.some(({ channel }) => channel === 'message:move')).toBe(true));
});
