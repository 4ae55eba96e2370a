import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { blocked, shown, view } from '../testing/mail.ts';
import { imapAccount, imapMailboxes } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

const message = () => within(screen.getByRole('main', { name: 'Message' }));

it('Show pictures asks for this message only, and tells when they have come', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Autumn/);
  await user.click(message().getByRole('button', { name: 'Show pictures' }));
  await waitFor(() => expect(message().getByRole('status').textContent).toBe('Fetching 12 pictures… 3 trackers kept out.'));
  expect(bridge.calls).toContainEqual({ channel: 'message:pictures', request: { messageId: 112, section: '', scope: 'once' } });

  act(() => bridge.emit('message:updated', { view: view(112, { pictures: shown() }) }));
  await waitFor(() => expect(message().getByRole('status').textContent).toBe('12 pictures shown. 3 trackers kept out.'));
});

it('pictures that could not be fetched are asked for once more on the same choice', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Autumn/);
  await user.click(message().getByRole('button', { name: 'Show pictures' }));
  act(() => bridge.emit('message:updated', { view: view(112, { pictures: shown({ loaded: 10, failed: 2 }) }) }));
  await user.click(await message().findByRole('button', { name: 'Try again' }));
  await waitFor(() =>
    expect(bridge.calls.filter(({ channel }) => channel === 'message:pictures').map(({ request }) => request)).toEqual([
      { messageId: 112, section: '', scope: 'once' },
      { messageId: 112, section: '', scope: 'once' },
    ]),
  );
});

it('where no picture came, the body that stands there instead is shown, although its address is another', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Autumn/);
  await user.click(message().getByRole('button', { name: 'Show pictures' }));
  await waitFor(() => expect(message().getByRole('status').textContent).toMatch(/^Fetching/));
  const failed = view(112, { pictures: shown({ loaded: 0, failed: 12 }) });
  const before = failed.body.kind === 'html' ? failed.body.url : '';
  const places: typeof failed = { ...failed, body: { ...failed.body, kind: 'html', url: 'mail://places/' } as typeof failed.body };
  act(() => bridge.emit('message:updated', { view: places }));
  expect(message().getByRole('status').textContent).toMatch(/^Fetching/);
  act(() => bridge.emit('message:updated', { view: places, instead: before }));
  await waitFor(() => expect(message().getByRole('status').textContent).not.toMatch(/^Fetching/));
  await waitFor(() => expect(document.querySelector('iframe.body-frame')?.getAttribute('src')).toMatch(/places/));
});

it('pictures that have come before the answer to the question are not forgotten', async () => {
  const bridge = fakeBridge(fakeMain(), {
    'message:pictures': () => {
      bridge.emit('message:updated', { view: view(112, { pictures: shown() }) });
      return { ok: true, value: view(112, { pictures: shown({ loaded: 0 }) }) };
    },
  });
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.click(message().getByRole('button', { name: 'Show pictures' }));
  await waitFor(() => expect(message().getByRole('status').textContent).toMatch(/^12 pictures shown/));
});

it('always is offered for the proven identity, and not at all where nothing is proven', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Action required/);
  expect(message().queryByRole('button', { name: /Always show/ })).toBeNull();
  expect(message().getByText(/“always” cannot be offered/)).toBeTruthy();

  await openMessage(user, /Autumn/);
  await user.click(message().getByRole('button', { name: 'Always show pictures from shop.example' }));
  expect(bridge.calls).toContainEqual({ channel: 'message:pictures', request: { messageId: 112, section: '', scope: 'sender' } });
});

it('marked pictures are shown only through the menu', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Your invoice/);
  await user.click(message().getByRole('button', { name: 'More about pictures' }));
  await user.click(await screen.findByRole('menuitem', { name: /Show these 2 too/ }));
  expect(bridge.calls).toContainEqual({ channel: 'message:pictures', request: { messageId: 110, section: '', scope: 'once-suspected' } });
});

it('a standing consent is taken back where it shows', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /週末/);
  await user.click(message().getByRole('button', { name: 'More about pictures' }));
  await user.click(await screen.findByRole('menuitem', { name: /Stop always showing shoten.example/ }));
  await waitFor(() => expect(bridge.calls).toContainEqual({ channel: 'consent:revoke', request: { consentId: 1 } }));
});

it('where an account believes nobody yet, always showing leads to whom it may believe', async () => {
  const why = 'Nobody you trust has confirmed who sent this.';
  const unproven = { pictures: blocked({ identity: null, domain: null, why }) };
  const authentication = { verdict: 'none' as const, domain: null, by: null, results: [], sentence: why };
  const main = fakeMain({ mailboxes: imapMailboxes, views: [view(112, { ...unproven, authentication })] });
  main.messages = main.messages.map((row) => ({ ...row, mailboxId: imapMailboxes[0]!.id }));
  main.state = { ...main.state, accounts: [{ ...imapAccount, trustedAuthserv: null }] };
  const bridge = fakeBridge(main);
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.click(await message().findByRole('button', { name: 'Always show… choose first which server checks senders' }));
  const settings = within(await screen.findByRole('dialog', { name: 'Settings' }));
  expect(settings.getByRole('tab', { name: 'Accounts' }).getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{Escape}');
  // Who believes somebody is told that this sender is not proven, and that is all.
  act(() => bridge.emit('accounts:changed', { accounts: [imapAccount] }));
  await waitFor(() => expect(message().queryByRole('button', { name: /^Always show/ })).toBeNull());
});

it('pictures can be shown for some days, for a domain, or never, and each is told and taken back', async () => {
  const bridge = fakeBridge();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const choose = async (name: string | RegExp) => {
    await user.click(screen.getByRole('button', { name: 'More about pictures' }));
    await user.click(await screen.findByRole('menuitem', { name }));
  };
  await choose(/Never show, and do not ask/);
  expect(await screen.findByText(/You never want the pictures of shop.example/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Always show/ })).toBeNull();
  expect(bridge.calls).toContainEqual({ channel: 'message:pictures', request: { messageId: 112, section: '', scope: 'never' } });
  await choose(/Ask again about shop.example/);
  expect(await screen.findByRole('button', { name: /^Always show/ })).toBeTruthy();
  await choose(/Show for 30 days/);
  expect(await screen.findByText(/You show the pictures of shop.example until Nov 23, 2026/)).toBeTruthy();
  expect(bridge.calls).toContainEqual({ channel: 'message:pictures', request: { messageId: 112, section: '', scope: 'sender-30-days' } });
});

it('where there is nothing to choose from, nobody is asked to choose', async () => {
  const main = fakeMain({ messages: [] });
  renderApp(fakeBridge(main));
  expect(await screen.findByText('No message open')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(/Choose a message/)).toBeNull());
});
