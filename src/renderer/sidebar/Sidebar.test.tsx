import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { imapAccount, imapMailboxes, sampleAccount, sampleMailboxes } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

const withImap = () => {
  const main = fakeMain({ mailboxes: imapMailboxes });
  main.state = { ...main.state, accounts: [imapAccount] };
  return fakeBridge(main);
};

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

it('where there are icons only the sync tells its numbers all the same', async () => {
  const bridge = withImap();
  const { user } = renderApp(bridge);
  await user.click(await screen.findByRole('button', { name: 'Collapse the sidebar' }));
  const ring = await screen.findByRole('button', { name: 'robin@posteo.example: Inbox: 1,240 of 20,318 fetched' });
  await user.click(ring);
  expect(await screen.findByRole('button', { name: 'Collapse the sidebar' })).toBeTruthy();
});

it('accounts are put in another order, and the sample stays below them', async () => {
  const main = fakeMain({ mailboxes: [...imapMailboxes, ...sampleMailboxes] });
  const other = { ...imapAccount, id: 'other' as typeof imapAccount.id, name: 'club@home.example' };
  main.state = { ...main.state, accounts: [sampleAccount, imapAccount, other] };
  const { bridge, user } = renderApp(fakeBridge(main));
  const boxes = within(await screen.findByRole('navigation', { name: 'Mailboxes' }));
  const names = () => boxes.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  const offered = async (name: string) => {
    await user.click(await boxes.findByRole('button', { name: `Actions for ${name}` }));
    return within(await screen.findByRole('menu'));
  };
  expect((await offered('Sample mailbox')).queryByRole('menuitem', { name: /^Move/ })).toBeNull();
  await user.keyboard('{Escape}');
  const menu = await offered('club@home.example');
  expect(menu.queryByRole('menuitem', { name: 'Move down' })).toBeNull();
  await user.click(menu.getByRole('menuitem', { name: 'Move up' }));
  expect(bridge.calls).toContainEqual({ channel: 'account:order', request: { accountIds: ['other', imapAccount.id] } });
  await waitFor(() => expect(names().map((name) => name?.split(',')[0])).toEqual(['club@home.example', imapAccount.name, 'Sample mailbox']));
});
