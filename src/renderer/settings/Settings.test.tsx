import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLayout } from '../app/layout.ts';
import { bad, fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { imapAccount, imapMailboxes } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

async function openSettings(tab: string, bridge = fakeBridge()) {
  const rendered = renderApp(bridge);
  await rendered.user.click(await screen.findByRole('button', { name: 'Settings' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Settings' }));
  await rendered.user.click(dialog.getByRole('tab', { name: tab }));
  return { ...rendered, dialog };
}

it('the theme changes at once, and is kept by main', async () => {
  const { bridge, user, dialog } = await openSettings('General');
  await user.click(dialog.getByRole('radio', { name: 'Dark' }));
  expect(document.documentElement.dataset.theme).toBe('dark');
  await waitFor(() => expect(bridge.main.state.settings.theme).toBe('dark'));
  await user.click(dialog.getByRole('radio', { name: 'As the system' }));
  expect(document.documentElement.dataset.theme).toBeUndefined();
});

it('marking as read can be switched off', async () => {
  const { bridge, user, dialog } = await openSettings('General');
  await user.click(dialog.getByRole('checkbox', { name: /Mark messages as read/ }));
  await waitFor(() => expect(bridge.main.state.settings.markReadOnOpen).toBe(false));
});

it('a remembered sender can be forgotten', async () => {
  const { bridge, user, dialog } = await openSettings('Picture senders');
  await user.click(await dialog.findByRole('button', { name: 'Forget shoten.example' }));
  expect(await dialog.findByText(/No sender yet/)).toBeTruthy();
  expect(bridge.calls).toContainEqual({ channel: 'consent:revoke', request: { consentId: 1 } });
});

it('a filter list is added from a file, and taken away again', async () => {
  const { user, dialog } = await openSettings('Filter lists');
  await user.click(await dialog.findByRole('button', { name: 'Add a list from a file' }));
  expect(await dialog.findByRole('row', { name: /my-list 1,204/ })).toBeTruthy();
  expect(screen.getByText(/“my-list” was added with 1,204 rules/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Remove the list my-list' }));
  expect(await dialog.findByText('No list of your own yet.')).toBeTruthy();
});

it('why a file is no filter list is told, and nothing is added', async () => {
  const refused = bad('bad-request', '“photo” has no rule that blocks a request: is it a filter list? Nothing was added.', 'Choose another.');
  const { user, dialog } = await openSettings('Filter lists', fakeBridge(fakeMain(), { 'lists:add': () => refused }));
  await user.click(await dialog.findByRole('button', { name: 'Add a list from a file' }));
  expect(await screen.findByText(/is it a filter list\? Nothing was added/)).toBeTruthy();
  expect(dialog.getByText('No list of your own yet.')).toBeTruthy();
});

it('every connection is listed with its reason, the refused ones with why', async () => {
  const entry = { by: 'pictures', port: 443, why: 'Picture 1 of 1, which you approved.' } as const;
  const ledger = [
    { ...entry, id: 2, at: 2_000, host: 'img.shop.example', ip: null, outcome: { state: 'refused', reason: 'It led to a tracker.' } as const },
    { ...entry, id: 1, at: 1_000, host: 'cdn.shop.example', ip: '203.0.113.20', outcome: { state: 'done', bytes: 48_231 } as const },
  ];
  const { dialog } = await openSettings('Connections', fakeBridge(fakeMain({ ledger })));
  expect(await dialog.findByRole('rowheader', { name: /img.shop.example:443/ })).toBeTruthy();
  expect(dialog.getByText('Refused: It led to a tracker.')).toBeTruthy();
  expect(dialog.getByText('48 kB received')).toBeTruthy();
});

it('older connections come when they are asked for', async () => {
  const ledger = Array.from({ length: 130 }, (_, n) => ({
    id: 130 - n,
    at: 1_000 - n,
    by: 'imap' as const,
    host: `host-${130 - n}.example`,
    port: 993,
    ip: null,
    why: 'New mail.',
    outcome: { state: 'done' as const, bytes: 10 },
  }));
  const { user, dialog } = await openSettings('Connections', fakeBridge(fakeMain({ ledger })));
  await user.click(await dialog.findByRole('button', { name: 'Show older' }));
  expect(await dialog.findByText(/host-1\.example/)).toBeTruthy();
});

it('the server name that an account believes is saved, and an empty one believes nobody', async () => {
  const { bridge, user, dialog } = await openSettings('Accounts');
  const field = dialog.getByLabelText('Server that checks senders for Sample mailbox');
  await user.clear(field);
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText(/Saved/)).toBeTruthy();
  expect(bridge.calls).toContainEqual({ channel: 'account:trust', request: { accountId: 'sample', authserv: null } });
});

it('an account is removed only after it was asked for twice', async () => {
  const main = fakeMain({ mailboxes: imapMailboxes });
  main.state = { ...main.state, accounts: [imapAccount] };
  const { bridge, user, dialog } = await openSettings('Accounts', fakeBridge(main));
  await user.click(dialog.getByRole('button', { name: 'Remove account' }));
  const question = within(await screen.findByRole('alertdialog', { name: 'Remove robin@posteo.example from Unseen?' }));
  expect(bridge.calls.map(({ channel }) => channel)).not.toContain('account:remove');
  await user.click(question.getByRole('button', { name: 'Remove account' }));
  await waitFor(() => expect(bridge.calls).toContainEqual({ channel: 'account:remove', request: { accountId: 'a1' } }));
});

it('with an account goes what was arranged for its mailboxes, and what was for others stays', async () => {
  const main = fakeMain({ mailboxes: imapMailboxes });
  main.state = { ...main.state, accounts: [imapAccount] };
  const { bridge, user, dialog } = await openSettings('Accounts', fakeBridge(main));
  const other = 'other' as typeof imapAccount.id;
  for (const accountId of [imapAccount.id, other]) {
    useLayout.getState().fold(accountId);
    useLayout.getState().foldMailbox({ accountId, path: 'Divorce' });
    useLayout.getState().orderByDate({ accountId, path: 'Divorce' }, true);
  }
  useLayout.getState().orderByDate(null, true);
  useLayout.getState().rememberPlace({ accountId: imapAccount.id, path: 'Divorce' });
  await user.click(dialog.getByRole('button', { name: 'Remove account' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove account' }));
  const place = { accountId: other, path: 'Divorce' };
  await waitFor(() =>
    expect(bridge.main.state.settings.layout).toMatchObject({
      folded: [other],
      foldedMailboxes: [place],
      orders: [
        { place, oldestFirst: true },
        { place: null, oldestFirst: true },
      ],
      lastPlace: null,
    }),
  );
});

it('an account that believes nobody is offered the server that its mail names, and believes it once told', async () => {
  const account = { ...imapAccount, trustedAuthserv: null };
  const bridge = fakeBridge(fakeMain({ state: { ...fakeMain().state, accounts: [account] }, mailboxes: imapMailboxes }));
  const { user, dialog } = await openSettings('Accounts', bridge);
  await user.click(await dialog.findByRole('button', { name: 'Use mx.robin.example' }));
  expect(bridge.calls).toContainEqual({ channel: 'account:trust', request: { accountId: account.id, authserv: 'mx.robin.example' } });
  await waitFor(() => expect(dialog.queryByRole('button', { name: /^Use/ })).toBeNull());
});

it('how much is fetched in the background, and how fast, is chosen', async () => {
  const { bridge, user, dialog } = await openSettings('General');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'In the background, at most' }), '500 kB/s');
  expect(bridge.calls).toContainEqual({ channel: 'settings:change', request: { bandwidth: 500_000 } });
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Whole messages are fetched' }), 'When you open them');
  expect(bridge.calls).toContainEqual({ channel: 'settings:change', request: { fetching: 'opened' } });
  await waitFor(() => expect(dialog.queryByRole('combobox', { name: 'In the background, at most' })).toBeNull());
});

it('for how long whole messages of an account are kept is chosen', async () => {
  const bridge = fakeBridge(fakeMain({ state: { ...fakeMain().state, accounts: [imapAccount] }, mailboxes: imapMailboxes }));
  const { user, dialog } = await openSettings('Accounts', bridge);
  await user.selectOptions(dialog.getByRole('combobox', { name: `Keep whole messages of ${imapAccount.name}` }), 'Of the last year');
  expect(bridge.calls).toContainEqual({ channel: 'account:keep', request: { accountId: imapAccount.id, months: 12 } });
  await waitFor(() => expect(dialog.getByRole<HTMLSelectElement>('combobox', { name: /^Keep whole/ }).value).toBe('12'));
});

it('a proxy for pictures is kept, and one that is none is refused before it is', async () => {
  const { bridge, user, dialog } = await openSettings('General');
  const field = dialog.getByRole('textbox', { name: 'Fetch approved pictures through a proxy' });
  await user.type(field, 'http://proxy');
  expect(dialog.getByText(/Write it as socks5/)).toBeTruthy();
  await user.clear(field);
  await user.type(field, 'socks5://127.0.0.1:9050{Enter}');
  await waitFor(() => expect(bridge.main.state.settings.pictureProxy).toBe('socks5://127.0.0.1:9050'));
});

it('without a keychain no account can be added, and it is said what to do', async () => {
  const main = fakeMain();
  main.state = { ...main.state, keychain: 'unavailable' };
  const { dialog } = await openSettings('General', fakeBridge(main));
  expect(dialog.getByText(/no account can be added yet.*GNOME Keyring/)).toBeTruthy();
});

it('opened by its key it starts at its tabs, and one Escape closes it', async () => {
  const { user } = renderApp();
  await screen.findAllByRole('option');
  await user.keyboard(',');
  const tab = await screen.findByRole('tab', { name: 'General' });
  await waitFor(() => expect(document.activeElement).toBe(tab));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
