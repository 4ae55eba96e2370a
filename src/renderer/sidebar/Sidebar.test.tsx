import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useUi } from '../app/ui-state.ts';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { imapAccount, imapMailboxes, mailbox, sampleAccount } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';
import { depthOf, mailboxTree, orderedMailboxes, type Branch } from './order.ts';

const withImap = () => {
  const main = fakeMain({ mailboxes: imapMailboxes });
  main.state = { ...main.state, accounts: [imapAccount] };
  return fakeBridge(main);
};

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

it('a mailbox tells how many messages are unread, and which one is open', async () => {
  renderApp(withImap());
  const boxes = within(await screen.findByRole('navigation', { name: 'Mailboxes' }));
  expect((await boxes.findByRole('button', { name: /Inbox.*42 unread/ })).getAttribute('aria-current')).toBe('page');
  expect(boxes.getByRole('button', { name: 'Sent' })).toBeTruthy();
});

it('the sync tells what it does in numbers', async () => {
  const bridge = withImap();
  renderApp(bridge);
  expect(await screen.findByText('Inbox: 1,240 of 20,318 fetched')).toBeTruthy();
  expect(screen.getByText('36 MB, 2.4 MB/s, 4 minutes left')).toBeTruthy();
  act(() =>
    bridge.emit('account:status', {
      accountId: imapAccount.id,
      status: { state: 'syncing', progress: { mailbox: 'Archive', stage: 'envelopes', done: 7, total: 9, pace: null } },
    }),
  );
  expect(await screen.findByText('Archive: 7 of 9 listed')).toBeTruthy();
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('7');
});

it('an account without connection says why and what can be done', async () => {
  const bridge = withImap();
  const { user } = renderApp(bridge);
  expect(await screen.findByRole('progressbar')).toBeTruthy();
  const error = { code: 'connection-lost', message: 'The connection was lost.', next: 'Your stored mail can be read.' } as const;
  act(() => bridge.emit('account:status', { accountId: imapAccount.id, status: { state: 'offline', error, retryAt: null } }));
  expect(await screen.findByText('The connection was lost. Your stored mail can be read.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try now' }));
  expect(bridge.calls).toContainEqual({ channel: 'account:sync', request: { accountId: 'a1' } });
});

it('an account that goes on by itself says so in short, and what it means to who asks', async () => {
  const bridge = withImap();
  const { user } = renderApp(bridge);
  expect(await screen.findByRole('progressbar')).toBeTruthy();
  const error = { code: 'connection-lost', message: 'The connection was lost.', next: 'Your stored mail can be read.' } as const;
  act(() => bridge.emit('account:status', { accountId: imapAccount.id, status: { state: 'offline', error, retryAt: Date.UTC(2026, 10, 24) } }));
  expect(await screen.findByText('The connection was lost.')).toBeTruthy();
  expect(screen.getByText(/^Trying again at /)).toBeTruthy();
  const details = screen.getByText('Your stored mail can be read.').closest('details');
  expect(details?.open).toBe(false);
  await user.click(screen.getByText('What this means'));
  expect(details?.open).toBe(true);
});

it('in a low window the mailboxes of one’s own have the room, and the ways to what is not mail stand in one line', async () => {
  const known = window.matchMedia;
  window.matchMedia = (media) => Object.assign(known(media), { matches: media.includes('max-height') });
  try {
    const { bridge } = renderApp();
    const foot = (await screen.findByRole('button', { name: 'Keyboard shortcuts' })).parentElement;
    // There is only the sample to look at.
    expect(foot?.hasAttribute('data-in-one-line')).toBe(false);
    act(() => bridge.emit('accounts:changed', { accounts: [sampleAccount, imapAccount] }));
    await waitFor(() => expect(foot?.hasAttribute('data-in-one-line')).toBe(true));
    for (const name of ['Add account', 'Open mail files…', 'Connections', 'Settings', 'Keyboard shortcuts'])
      expect(within(foot!).getByRole('button', { name })).toBeTruthy();
  } finally {
    window.matchMedia = known;
  }
});

it('in a very low rail the mailboxes have the room, and everything is in the sidebar over it', async () => {
  const known = window.matchMedia;
  window.matchMedia = (media) => Object.assign(known(media), { matches: media.includes('max-height') });
  window.innerWidth = 800;
  try {
    const { user } = renderApp(withImap());
    const foot = (await screen.findByRole('button', { name: 'Settings' })).parentElement;
    expect(
      within(foot!)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Add account', 'Settings']);
    await user.click(screen.getByRole('button', { name: 'Show the sidebar' }));
    expect(await screen.findByRole('button', { name: 'Connections' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Keyboard shortcuts' })).toBeTruthy();
  } finally {
    window.matchMedia = known;
  }
});

it('accounts of one’s own stand before the sample', async () => {
  const main = fakeMain({ mailboxes: imapMailboxes });
  main.state = { ...main.state, accounts: [sampleAccount, imapAccount] };
  renderApp(fakeBridge(main));
  const boxes = within(await screen.findByRole('navigation', { name: 'Mailboxes' }));
  expect(boxes.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['robin@posteo.example', 'Sample mailbox']);
});

it('an account that was added elsewhere appears', async () => {
  const { bridge } = renderApp();
  expect(await screen.findByRole('heading', { name: 'Sample mailbox' })).toBeTruthy();
  act(() => bridge.emit('accounts:changed', { accounts: [sampleAccount, imapAccount] }));
  expect(await screen.findByRole('heading', { name: 'robin@posteo.example' })).toBeTruthy();
});

it('where there is little room, the names leave the eye but not the tree', async () => {
  window.innerWidth = 800;
  const { user } = renderApp(withImap());
  expect(await screen.findByRole('button', { name: /Inbox.*42 unread/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show the sidebar' }));
  expect(screen.getAllByRole('button', { name: /Inbox.*42 unread/ })).toHaveLength(2);
});

it('over the list it takes the focus, and leaves where something else is pressed', async () => {
  window.innerWidth = 800;
  const { user } = renderApp(withImap());
  const show = await screen.findByRole('button', { name: 'Show the sidebar' });
  await user.click(show);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Collapse the sidebar' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('button', { name: 'Collapse the sidebar' })).toBeNull();
  expect(document.activeElement).toBe(show);
  await user.click(show);
  await user.click(screen.getByRole('heading', { level: 1, name: 'Inbox' }));
  expect(screen.queryByRole('button', { name: 'Collapse the sidebar' })).toBeNull();
});

it('a mailbox that the server will not open says why', async () => {
  const main = fakeMain({
    mailboxes: imapMailboxes.map((one) => (one.path === 'Receipts' ? { ...one, problem: 'mail.example refused to go on.' } : one)),
  });
  main.state = { ...main.state, accounts: [imapAccount] };
  renderApp(fakeBridge(main));
  expect(await screen.findByRole('button', { name: /Receipts.*refused to go on/ })).toBeTruthy();
});

it('a network that is paid by volume is told of, and need not count', async () => {
  const bridge = withImap();
  const { user } = renderApp(bridge);
  expect(await screen.findByRole('progressbar')).toBeTruthy();
  expect(screen.queryByText(/paid by volume/)).toBeNull();
  act(() => bridge.emit('network:changed', { metered: true }));
  expect(await screen.findByText(/paid by volume/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Always fetch all' }));
  expect(bridge.calls).toContainEqual({ channel: 'settings:change', request: { fetching: 'all' } });
  await waitFor(() => expect(screen.queryByText(/paid by volume/)).toBeNull());
});

it('the other button of the mouse on a mailbox marks all of it as read, where something is unread', async () => {
  const bridge = withImap();
  const { user } = renderApp(bridge);
  const boxes = within(await screen.findByRole('navigation', { name: 'Mailboxes' }));
  await user.pointer({ keys: '[MouseRight]', target: await boxes.findByRole('button', { name: /^Junk/ }) });
  const menu = within(await screen.findByRole('menu', { name: 'What to do with this mailbox' }));
  await user.click(menu.getByRole('menuitem', { name: 'Mark all as read' }));
  expect(bridge.calls).toContainEqual({ channel: 'mailbox:read', request: { mailboxIds: [14] } });
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

it('where there are icons only the sync tells its numbers all the same', async () => {
  const bridge = withImap();
  const { user } = renderApp(bridge);
  await user.click(await screen.findByRole('button', { name: 'Collapse the sidebar' }));
  const ring = await screen.findByRole('button', { name: 'robin@posteo.example: Inbox: 1,240 of 20,318 fetched' });
  await user.click(ring);
  expect(await screen.findByRole('button', { name: 'Collapse the sidebar' })).toBeTruthy();
});

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
