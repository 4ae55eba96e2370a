import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useUi } from '../app/ui-state.ts';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { imapAccount, imapMailboxes, mailbox, sampleAccount } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';
import { depthOf, mailboxTree, orderedMailboxes, type Branch } from './order.ts';

/** Mailboxes in mailboxes, two deep, and one that holds no messages. */
const nested = () => {
  const main = fakeMain({
    mailboxes: [
      ...imapMailboxes,
      mailbox(19, imapAccount, 'Projects/Lighthouse/Tickets', null, 40, 4),
      { ...mailbox(20, imapAccount, 'Clients', null, 0, 0), selectable: false },
      mailbox(21, imapAccount, 'Clients/Ada', null, 5, 2),
    ],
  });
  main.state = { ...main.state, accounts: [imapAccount] };
  return fakeBridge(main);
};
const boxes = async () => within(await screen.findByRole('navigation', { name: 'Mailboxes' }));

it('the inbox stands first, then what everybody has, then one’s own mailboxes by name', () => {
  const mixed = [
    mailbox(1, imapAccount, 'Zoo 10', null, 0, 0),
    mailbox(2, imapAccount, 'Trash', 'trash', 0, 0),
    mailbox(3, imapAccount, 'Zoo 9', null, 0, 0),
    mailbox(4, imapAccount, 'INBOX', 'inbox', 0, 0),
    mailbox(5, sampleAccount, 'INBOX', 'inbox', 0, 0),
  ];
  expect(orderedMailboxes(mixed, imapAccount.id).map(({ path }) => path)).toEqual(['INBOX', 'Trash', 'Zoo 9', 'Zoo 10']);
});

it('a mailbox is as deep as its path, but one of special use stands at the top', () => {
  expect(depthOf(mailbox(1, imapAccount, 'Projects/Lighthouse', null, 0, 0))).toBe(1);
  expect(depthOf(mailbox(1, imapAccount, 'INBOX/Sent', 'sent', 0, 0))).toBe(0);
});

it('the mailboxes of one of several accounts are folded away by its name, which then tells what is unread, and stay so', async () => {
  const main = fakeMain({ mailboxes: [...imapMailboxes, mailbox(1, sampleAccount, 'INBOX', 'inbox', 12, 5)] });
  main.state = { ...main.state, accounts: [imapAccount, sampleAccount] };
  const { bridge, user } = renderApp(fakeBridge(main));
  const boxes = within(await screen.findByRole('navigation', { name: 'Mailboxes' }));
  expect(await boxes.findByRole('button', { name: 'Sent' })).toBeTruthy();
  await user.click(boxes.getByRole('button', { name: 'robin@posteo.example', expanded: true }));
  expect(boxes.queryByRole('button', { name: 'Sent' })).toBeNull();
  expect(boxes.getByRole('button', { name: 'robin@posteo.example, 42 unread', expanded: false })).toBeTruthy();
  await waitFor(() => expect(bridge.main.state.settings.layout?.folded).toEqual([imapAccount.id]));
  await user.click(boxes.getByRole('button', { name: /^robin@posteo\.example/ }));
  expect(boxes.getByRole('button', { name: 'Sent' })).toBeTruthy();
});

it('mailboxes stand in those that they are in, also where one between is missing, and those in the inbox beside it', () => {
  const of = (path: string, specialUse: Parameters<typeof mailbox>[3] = null) => mailbox(path.length, imapAccount, path, specialUse, 0, 0);
  const names = (branches: Branch[]): unknown[] =>
    branches.map((one) => (one.branches.length > 0 ? [one.mailbox.path, names(one.branches)] : one.mailbox.path));
  const all = [
    of('INBOX', 'inbox'),
    of('INBOX/Sent', 'sent'),
    of('INBOX/Bills'),
    of('Archive', 'archive'),
    of('Archive/2024'),
    of('Work'),
    of('Work/a/b'),
  ];
  expect(names(mailboxTree(all, imapAccount.id))).toEqual([
    'INBOX',
    'INBOX/Sent',
    ['Archive', ['Archive/2024']],
    'INBOX/Bills',
    ['Work', ['Work/a/b']],
  ]);
});

it('where there are icons only, folders are told apart by their letters, and a name that is cut off tells itself', async () => {
  window.innerWidth = 900;
  renderApp(nested());
  const side = await boxes();
  const row = await side.findByRole('button', { name: 'Projects' });
  expect(row.querySelector('.side-initials')?.textContent).toBe('Pr');
  expect(side.getByRole('button', { name: /^Inbox/ }).querySelector('.side-initials')).toBeNull();
  const name = row.querySelector<HTMLElement>('.side-name')!;
  fireEvent.mouseEnter(name);
  expect(name.title).toBe('');
  Object.defineProperty(name, 'scrollWidth', { value: 2_000 });
  fireEvent.mouseEnter(name);
  expect(name.title).toBe('Projects');
});

it('mailboxes in another are folded away, count in it as unread then, and stay so', async () => {
  const bridge = nested();
  const { user } = renderApp(bridge);
  const side = await boxes();
  await user.click(await side.findByRole('button', { name: /^Lighthouse, 3 unread/ }));
  await user.click(side.getByRole('button', { name: 'Mailboxes in Projects', expanded: true }));
  expect(side.queryByRole('button', { name: /^Lighthouse/ })).toBeNull();
  expect(side.queryByRole('button', { name: /^Tickets/ })).toBeNull();
  const parent = side.getByRole('button', { name: 'Projects, 7 unread' });
  // What is open is in it.
  expect(parent.dataset['holdsOpen']).toBe('true');
  await waitFor(() => expect(bridge.main.state.settings.layout?.foldedMailboxes).toEqual([{ accountId: imapAccount.id, path: 'Projects' }]));
  await user.click(side.getByRole('button', { name: 'Mailboxes in Projects', expanded: false }));
  expect(side.getByRole('button', { name: /^Tickets, 4 unread/ })).toBeTruthy();
  expect(side.getByRole('button', { name: 'Projects' })).toBeTruthy();
  await waitFor(() => expect(bridge.main.state.settings.layout?.foldedMailboxes).toEqual([]));
});

it('messages that are held over a mailbox that is folded see what is in it', async () => {
  const bridge = nested();
  const { user } = renderApp(bridge);
  const side = await boxes();
  await user.click(await side.findByRole('button', { name: 'Mailboxes in Projects', expanded: true }));
  const parent = side.getByRole('button', { name: 'Projects, 7 unread' });
  act(() => useUi.getState().drag([summaries[0]!]));
  fireEvent.dragOver(parent, { dataTransfer: { dropEffect: 'none', types: [] } });
  expect(side.queryByRole('button', { name: /^Tickets/ })).toBeNull();
  expect(await side.findByRole('button', { name: /^Tickets/ })).toBeTruthy();
});

it('who opens a mailbox and steps through its list is in the list, where Enter is for the message', async () => {
  const { user } = renderApp();
  const side = await boxes();
  await user.click(await side.findByRole('button', { name: /^Inbox/ }));
  await screen.findAllByRole('option');
  await user.keyboard('j');
  expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Messages' }));
});

it('the arrows to the sides go into a mailbox and out of it, and fold', async () => {
  const { user } = renderApp(nested());
  const side = await boxes();
  const parent = await side.findByRole('button', { name: 'Projects' });
  parent.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(side.getByRole('button', { name: /^Tickets/ }));
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(side.getByRole('button', { name: /^Lighthouse/ }));
  await user.keyboard('{ArrowLeft}');
  expect(side.queryByRole('button', { name: /^Tickets/ })).toBeNull();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(document.activeElement).toBe(parent);
  expect(side.queryByRole('button', { name: /^Lighthouse/ })).toBeNull();
  await user.keyboard('{ArrowRight}');
  expect(side.getByRole('button', { name: /^Lighthouse, 7 unread/ })).toBeTruthy();
});

it('a mailbox that holds no messages is folded by its name', async () => {
  const { user } = renderApp(nested());
  const side = await boxes();
  await user.click(await side.findByRole('button', { name: 'Clients', expanded: true }));
  expect(side.queryByRole('button', { name: /^Ada/ })).toBeNull();
  await user.click(side.getByRole('button', { name: 'Clients, 2 unread', expanded: false }));
  expect(side.getByRole('button', { name: /^Ada, 2 unread/ })).toBeTruthy();
});
