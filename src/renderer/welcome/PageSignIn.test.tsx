import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Account, AccountStatus } from '../../shared/model.ts';
import type { OAuthSettings } from '../../shared/oauth.ts';
import { bad, fakeBridge, type FakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { imapAccount, imapMailboxes } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

const OWN: OAuthSettings = {
  provider: 'other',
  clientId: 'unseen',
  endpoints: { authorization: 'https://login.posteo.example/a', token: 'https://login.posteo.example/t', scope: 'offline_access' },
};
const ENDED: AccountStatus = {
  state: 'offline',
  error: { code: 'sign-in-ended', message: 'login.posteo.example has ended this sign-in.', next: 'Sign in again.' },
  retryAt: null,
};

async function openForm(bridge?: FakeBridge) {
  const rendered = renderApp(bridge);
  await rendered.user.click(await screen.findByRole('button', { name: 'Add account' }));
  return { ...rendered, form: within(await screen.findByRole('dialog', { name: 'Add your account' })) };
}
const sent = ({ calls }: FakeBridge) => calls.filter(({ channel }) => /^account:(?:add|change|sign-in)/.test(channel));

describe('a new account', () => {
  it('of a provider that is known needs a client ID alone, until Unseen has one; its addresses are not asked for', async () => {
    const { bridge, user, form } = await openForm();
    await user.type(form.getByLabelText('Email address'), 'ada@gmail.com');
    expect(form.getByLabelText('Password')).toBeTruthy();
    await user.selectOptions(form.getByLabelText('Way to sign in'), 'Google’s sign-in page in the browser');
    expect(form.queryByLabelText('Password')).toBeNull();
    expect(form.getByText(/Unseen is not registered with Google yet.*register a desktop app there, or.*signs in with an app password/)).toBeTruthy();
    expect(form.queryByLabelText('Address for tokens')).toBeNull();
    await user.click(form.getByRole('button', { name: 'Sign in with Google' }));
    expect(form.getByText('Enter the client ID that the registration gave.')).toBeTruthy();
    expect(document.activeElement).toBe(form.getByLabelText('Client ID'));
    await user.keyboard('mine');
    await user.type(form.getByLabelText('Client secret'), 'not one{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent(bridge)).toEqual([
      {
        channel: 'account:sign-in',
        request: {
          address: 'ada@gmail.com',
          host: 'imap.gmail.com',
          port: 993,
          security: 'tls',
          user: 'ada@gmail.com',
          oauth: { provider: 'google', clientId: 'mine' },
          clientSecret: 'not one',
        },
      },
    ]);
  });

  it.each([
    ['ada@hotmail.com', 'page', /http:\/\/localhost.*has to wait until it is/],
    ['ada@gmail.com', 'password', /wants an app password/],
    ['ada@home.example', 'password', /Many providers/],
  ])('of %s begins with the %s', async (address, way, note) => {
    const { user, form } = await openForm();
    await user.type(form.getByLabelText('Email address'), address);
    expect(form.getByLabelText<HTMLSelectElement>('Way to sign in').value).toBe(way);
    expect(form.getByText(note)).toBeTruthy();
  });

  it('of a company with a page of its own at a large provider can have that', async () => {
    const { bridge, user, form } = await openForm();
    await user.type(form.getByLabelText('Email address'), 'ada@hotmail.com');
    await user.selectOptions(form.getByLabelText('Way to sign in'), 'own-page');
    await user.type(form.getByLabelText('Address of the sign-in page'), 'https://login.microsoftonline.com/ours/authorize');
    expect(form.getByText(/redirect address http:\/\/localhost and any port/)).toBeTruthy();
    await user.type(form.getByLabelText('Address for tokens'), 'https://login.microsoftonline.com/ours/token');
    await user.type(form.getByLabelText('Client ID'), 'ours{Enter}');
    await waitFor(() =>
      expect(sent(bridge)).toMatchObject([{ request: { host: 'outlook.office365.com', oauth: { provider: 'other', clientId: 'ours' } } }]),
    );
  });

  it('keeps the way that was chosen, whatever the address', async () => {
    const { user, form } = await openForm();
    await user.selectOptions(form.getByLabelText('Way to sign in'), 'password');
    await user.type(form.getByLabelText('Email address'), 'ada@hotmail.com');
    expect(form.getByLabelText('Password')).toBeTruthy();
    expect(form.getByText(/Microsoft lets programs in by its own sign-in page only/)).toBeTruthy();
  });

  it('of a server with a page of its own names it, encrypted', async () => {
    const { bridge, user, form } = await openForm();
    await user.type(form.getByLabelText('Email address'), 'robin@posteo.example');
    await user.selectOptions(form.getByLabelText('Way to sign in'), 'page');
    await user.type(form.getByLabelText('Address of the sign-in page'), 'http://login.posteo.example/a');
    await user.click(form.getByRole('button', { name: 'Open the sign-in page' }));
    expect(form.getByText('Enter the address of the sign-in page. It begins with https://.')).toBeTruthy();
    await user.clear(form.getByLabelText('Address of the sign-in page'));
    await user.type(form.getByLabelText('Address of the sign-in page'), ' https://login.posteo.example/a ');
    await user.type(form.getByLabelText('Address for tokens'), 'https://login.posteo.example/t');
    await user.type(form.getByLabelText('Client ID'), 'unseen');
    await user.type(form.getByLabelText('Scope'), 'offline_access{Enter}');
    await waitFor(() => expect(sent(bridge)).toMatchObject([{ channel: 'account:sign-in', request: { oauth: OWN, clientSecret: null } }]));
  });

  it('waits for the browser, and stops waiting when told so, without an error', async () => {
    const waiting = Promise.withResolvers<ReturnType<typeof bad>>();
    const bridge = fakeBridge(fakeMain(), {
      'account:sign-in': () => waiting.promise,
      'account:sign-in-cancel': () => {
        waiting.resolve(bad('cancelled', 'The sign-in was cancelled.', 'Sign in when you like.'));
        return { ok: true, value: null };
      },
    });
    const { user, form } = await openForm(bridge);
    await user.type(form.getByLabelText('Email address'), 'ada@hotmail.com');
    await user.type(form.getByLabelText('Client ID'), 'mine{Enter}');
    expect(await form.findByText(/Sign in on the page in your browser/)).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Stop waiting' }));
    expect(await form.findByRole('button', { name: 'Cancel' })).toBeTruthy();
    expect(form.queryByRole('alert')).toBeNull();
    expect(form.getByLabelText<HTMLInputElement>('Client ID').value).toBe('mine');
  });

  it('is told what the page said', async () => {
    const { user, form } = await openForm(
      fakeBridge(fakeMain(), { 'account:sign-in': () => bad('server-refused', 'Access was declined.', 'Sign in once more.') }),
    );
    await user.type(form.getByLabelText('Email address'), 'ada@hotmail.com');
    await user.type(form.getByLabelText('Client ID'), 'mine{Enter}');
    expect((await form.findByRole('alert')).textContent).toBe('Access was declined. Sign in once more.');
  });
});

describe('an account that signed in by a page', () => {
  const withAccount = (change: Partial<Account> = {}) => {
    const main = fakeMain({ mailboxes: imapMailboxes });
    main.state = { ...main.state, accounts: [{ ...imapAccount, oauth: OWN, ...change }] };
    return fakeBridge(main);
  };
  async function openChange(bridge: FakeBridge) {
    const rendered = renderApp(bridge);
    await rendered.user.click(await screen.findByRole('button', { name: 'Settings' }));
    await rendered.user.click(screen.getByRole('tab', { name: 'Accounts' }));
    await rendered.user.click(screen.getByRole('button', { name: 'Change robin@posteo.example' }));
    return { ...rendered, form: within(await screen.findByRole('dialog', { name: 'Change the account' })) };
  }

  it('and has to again is led there by one click, with nothing to type', async () => {
    const bridge = withAccount({ status: ENDED });
    const { user } = renderApp(bridge);
    await user.click(await screen.findByRole('button', { name: 'Sign in again' }));
    const form = within(await screen.findByRole('dialog', { name: 'Sign in again' }));
    expect(form.getByText('login.posteo.example has ended this sign-in.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(form.getByLabelText('Client ID')));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/robin@posteo.example is signed in/)).toBeTruthy();
    expect(sent(bridge)).toMatchObject([{ channel: 'account:sign-in-again', request: { accountId: 'a1', oauth: OWN, clientSecret: null } }]);
  });

  it('is left alone where new mail is looked for everywhere', async () => {
    const bridge = withAccount({ status: ENDED });
    const { user } = renderApp(bridge);
    await screen.findAllByRole('button', { name: 'Sign in again' });
    await user.keyboard('r');
    expect(bridge.calls.map(({ channel }) => channel)).not.toContain('account:sync');
  });

  it('gets another name, or another port, without the browser', async () => {
    const bridge = withAccount();
    const { user, form } = await openChange(bridge);
    await user.type(form.getByLabelText('Name'), ' at home');
    await user.selectOptions(form.getByLabelText('Protection'), 'starttls');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent(bridge)).toMatchObject([{ channel: 'account:change', request: { port: 143, password: null } }]));
  });

  it.each([
    ['User name', '2'],
    ['Client ID', '2'],
    ['Client secret', 'x'],
    ['Scope', ' more'],
  ])('signs in anew where %s is another', async (label, typed) => {
    const { user, form } = await openChange(withAccount());
    expect(form.getByRole('button', { name: 'Save' })).toBeTruthy();
    await user.type(form.getByLabelText(label), typed);
    expect(form.getByRole('button', { name: 'Open the sign-in page' })).toBeTruthy();
  });

  it('can go back to a password, which it then needs', async () => {
    const bridge = withAccount();
    const { user, form } = await openChange(bridge);
    await user.selectOptions(form.getByLabelText('Way to sign in'), 'password');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByText('Enter your password.')).toBeTruthy();
    await user.type(form.getByLabelText('Password'), 'battery staple{Enter}');
    await waitFor(() => expect(sent(bridge)).toMatchObject([{ channel: 'account:change', request: { password: 'battery staple' } }]));
  });
});
