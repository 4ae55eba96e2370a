import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Account, AccountStatus, ErrorCode } from '../../shared/model.ts';
import { bad, fakeBridge, type FakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { imapAccount, imapMailboxes } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

const offline = (code: ErrorCode): AccountStatus => ({
  state: 'offline',
  error: { code, message: 'imap.posteo.example did not accept the password.', next: 'Sign in again.' },
  retryAt: null,
});

const withAccount = (change: Partial<Account> = {}, answers: Parameters<typeof fakeBridge>[1] = {}) => {
  const main = fakeMain({ mailboxes: imapMailboxes });
  main.state = { ...main.state, accounts: [{ ...imapAccount, ...change }] };
  return fakeBridge(main, answers);
};

const requests = ({ calls }: FakeBridge) => calls.flatMap((call) => (call.channel === 'account:change' ? [call.request] : []));

async function openFromSettings(bridge: FakeBridge) {
  const rendered = renderApp(bridge);
  await rendered.user.click(await screen.findByRole('button', { name: 'Settings' }));
  await rendered.user.click(screen.getByRole('tab', { name: 'Accounts' }));
  await rendered.user.click(screen.getByRole('button', { name: 'Change robin@posteo.example' }));
  return { ...rendered, form: within(await screen.findByRole('dialog', { name: 'Change the account' })) };
}

it.each(['wrong-password', 'keychain-unavailable'] as const)('%s: the line that says so leads to the password, and no further', async (code) => {
  const bridge = withAccount({ status: offline(code) });
  const { user } = renderApp(bridge);
  const signIn = await screen.findByRole('button', { name: 'Sign in again' });
  // The network is not to blame.
  expect([...document.querySelectorAll('.sync-offline svg')].map(({ classList }) => classList.contains('lucide-key-round'))).toEqual([true]);
  await user.click(signIn);
  const form = within(await screen.findByRole('dialog', { name: 'Sign in again' }));
  expect(form.getByText('imap.posteo.example did not accept the password.')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(form.getByLabelText('Password')));
  await user.keyboard('{Enter}');
  expect(form.getByText('Enter your password.')).toBeTruthy();
  await user.keyboard('battery staple{Enter}');
  expect(await screen.findByText(/robin@posteo.example is signed in/)).toBeTruthy();
  expect(requests(bridge)).toEqual([
    {
      accountId: 'a1',
      name: 'robin@posteo.example',
      host: 'imap.posteo.example',
      port: 993,
      security: 'tls',
      user: 'robin@posteo.example',
      password: 'battery staple',
    },
  ]);
  expect(screen.queryByRole('button', { name: 'Sign in again' })).toBeNull();
});

it('where there are icons only, the one that tells of it leads there as well', async () => {
  window.innerWidth = 800;
  const { user } = renderApp(withAccount({ status: offline('wrong-password') }));
  await user.click(await screen.findByRole('button', { name: /did not accept the password.*Sign in again/ }));
  expect(await screen.findByRole('dialog', { name: 'Sign in again' })).toBeTruthy();
});

it('what only the network is to blame for asks for no password', async () => {
  renderApp(withAccount({ status: offline('connection-lost') }));
  expect(await screen.findByRole('button', { name: 'Try now' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Sign in again' })).toBeNull();
});

it('looking for new mail everywhere leaves an account alone whose password was refused', async () => {
  const { bridge, user } = renderApp(withAccount({ status: offline('wrong-password') }));
  await screen.findAllByRole('button', { name: 'Sign in again' });
  await user.keyboard('r');
  expect(bridge.calls.map(({ channel }) => channel)).not.toContain('account:sync');
});

it('another name is seen wherever the account is listed, and needs no password', async () => {
  const bridge = withAccount();
  const { user, form } = await openFromSettings(bridge);
  const name = form.getByLabelText('Name');
  await waitFor(() => expect(document.activeElement).toBe(name));
  await user.clear(name);
  await user.type(name, 'Work');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Work was changed.')).toBeTruthy();
  expect(requests(bridge)).toMatchObject([{ name: 'Work', password: null }]);
  expect(screen.getByRole('region', { name: 'Work' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Actions for Work' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  await user.click(screen.getByRole('tab', { name: 'Accounts' }));
  expect(screen.getByLabelText('Server that checks senders for Work')).toBeTruthy();
  expect(screen.queryByText('robin@posteo.example')).toBeNull();
});

it('another server or user needs the password again; another port of the same server does not', async () => {
  const bridge = withAccount();
  const { user, form } = await openFromSettings(bridge);
  await user.selectOptions(form.getByLabelText('Protection'), 'starttls');
  expect(form.getByLabelText<HTMLInputElement>('Port').value).toBe('143');
  await user.type(form.getByLabelText('IMAP server'), '.org');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(form.getByText('Enter your password.')).toBeTruthy();
  expect(requests(bridge)).toEqual([]);
  await user.clear(form.getByLabelText('IMAP server'));
  await user.type(form.getByLabelText('IMAP server'), 'imap.posteo.example');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(requests(bridge)).toMatchObject([{ host: 'imap.posteo.example', port: 143, security: 'starttls', password: null }]));
});

it('what the server refuses is said, and nothing typed is lost', async () => {
  const bridge = withAccount({}, { 'account:change': () => bad('wrong-password', 'It did not accept this.', 'Check it.') });
  const { user, form } = await openFromSettings(bridge);
  await user.type(form.getByLabelText('Name'), ' at home');
  await user.type(form.getByLabelText('Password'), 'wrong');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect((await form.findByRole('alert')).textContent).toBe('It did not accept this. Check it.');
  await waitFor(() => expect(document.activeElement).toBe(form.getByLabelText('Password')));
  expect(form.getByLabelText<HTMLInputElement>('Password').value).toBe('wrong');
  expect(form.getByLabelText<HTMLInputElement>('Name').value).toBe('robin@posteo.example at home');
  expect(screen.getByRole('region', { name: 'robin@posteo.example', hidden: true })).toBeTruthy();
});

it('who leaves a provider for another is told to choose again which server checks senders', async () => {
  const bridge = withAccount({}, { 'account:change': () => ({ ok: true, value: { ...imapAccount, trustedAuthserv: null } }) });
  const { user, form } = await openFromSettings(bridge);
  await user.type(form.getByLabelText('Password'), 'new');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/choose again which server checks senders/)).toBeTruthy();
});

it('the provider of a domain of one’s own is known by its server', async () => {
  const server = { ...imapAccount.server!, host: 'imap.gmail.com' };
  const { form } = await openFromSettings(withAccount({ server }));
  expect(form.getByText(/Leave it empty .* Google wants an app password/)).toBeTruthy();
});

it('a change in another window is seen in this one', async () => {
  const bridge = withAccount();
  renderApp(bridge);
  await screen.findByRole('region', { name: 'robin@posteo.example' });
  act(() => bridge.emit('accounts:changed', { accounts: [{ ...imapAccount, name: 'Work' }] }));
  expect(await screen.findByRole('region', { name: 'Work' })).toBeTruthy();
});
