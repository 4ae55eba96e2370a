import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FoundServer } from '../../shared/found-server.ts';
import type { MailboxId } from '../../shared/model.ts';
import { bad, fakeBridge, good, type FakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { mailbox, sampleAccount } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

async function openForm(bridge?: FakeBridge) {
  const rendered = renderApp(bridge);
  await rendered.user.click(await screen.findByRole('button', { name: 'Add account' }));
  return { ...rendered, form: within(await screen.findByRole('dialog', { name: 'Add your account' })) };
}

const refusing = (...error: Parameters<typeof bad>) => fakeBridge(fakeMain(), { 'account:add': () => bad(...error) });

it('the address alone fills in the rest', async () => {
  const { bridge, user, form } = await openForm();
  await user.type(form.getByLabelText('Email address'), 'robin@posteo.example');
  await user.type(form.getByLabelText('Password'), 'correct horse');
  await user.click(form.getByRole('button', { name: 'Add account' }));
  await waitFor(() =>
    expect(bridge.calls).toContainEqual({
      channel: 'account:add',
      request: {
        address: 'robin@posteo.example',
        password: 'correct horse',
        host: 'imap.posteo.example',
        port: 993,
        security: 'tls',
        user: 'robin@posteo.example',
      },
    }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it.each([
  ['ada@gmail.com', 'imap.gmail.com', '993', 'tls', 'ada@gmail.com', /Google wants an app password/],
  ['ada@hotmail.co.uk', 'outlook.office365.com', '993', 'tls', 'ada@hotmail.co.uk', /Unseen is not registered with Microsoft yet/],
  ['ada@me.com', 'imap.mail.me.com', '993', 'tls', 'ada', /Apple wants an app password/],
  ['ada@proton.me', '127.0.0.1', '1143', 'starttls', 'ada@proton.me', /Bridge/],
  ['ada@gmail.com.shop.example', 'imap.gmail.com.shop.example', '993', 'tls', 'ada@gmail.com.shop.example', /Many providers/],
])('%s: what its provider wants is filled in and said, and nobody is asked', async (address, host, port, security, name, note) => {
  const { bridge, user, form } = await openForm();
  await user.type(form.getByLabelText('Email address'), address);
  const value = (label: string) => form.getByLabelText<HTMLInputElement>(label).value;
  expect([value('IMAP server'), value('Port'), value('Protection'), value('User name')]).toEqual([host, port, security, name]);
  expect(form.getByText(note)).toBeTruthy();
  expect(bridge.calls.filter(({ channel }) => channel.startsWith('account:'))).toEqual([]);
  await user.type(form.getByLabelText('IMAP server'), '.other');
  expect(form.getByText(/Many providers/)).toBeTruthy();
});

it('a server that was typed is not guessed away', async () => {
  const { user, form } = await openForm();
  await user.type(form.getByLabelText('IMAP server'), 'mail.example');
  await user.type(form.getByLabelText('Email address'), 'robin@posteo.example');
  expect(form.getByLabelText<HTMLInputElement>('IMAP server').value).toBe('mail.example');
});

it('STARTTLS brings its own port', async () => {
  const { user, form } = await openForm();
  await user.selectOptions(form.getByLabelText('Protection'), 'starttls');
  expect(form.getByLabelText<HTMLInputElement>('Port').value).toBe('143');
});

it.each([
  ['wrong-password', 'Password', 'The server did not accept this password.', 'Check it.'],
  ['unknown-host', 'IMAP server', 'There is no server of this name.', 'Check the spelling.'],
  ['certificate-not-trusted', 'IMAP server', 'The certificate is not trusted.', 'Ask your provider.'],
  ['no-tls', 'Port', 'The server offers no TLS.', 'Try port 993.'],
] as const)('%s: the sentence is shown, %s is marked, and nothing typed is lost', async (code, label, message, next) => {
  const { user, form } = await openForm(refusing(code, message, next));
  await user.type(form.getByLabelText('Email address'), 'robin@posteo.example');
  await user.type(form.getByLabelText('Password'), 'wrong');
  await user.click(form.getByRole('button', { name: 'Add account' }));
  expect((await form.findByRole('alert')).textContent).toBe(`${message} ${next}`);
  expect(form.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(form.getByLabelText(label));
  expect(form.getByLabelText<HTMLInputElement>('Password').value).toBe('wrong');
});

it('what is missing is said beside its field, and nothing is sent', async () => {
  const { bridge, user, form } = await openForm();
  await user.click(form.getByRole('button', { name: 'Add account' }));
  expect(form.getByText('Enter your password.')).toBeTruthy();
  expect(document.activeElement).toBe(form.getByLabelText('Email address'));
  expect(bridge.calls.map(({ channel }) => channel)).not.toContain('account:add');
});

it('a weak keychain is told of before the password is given', async () => {
  const main = fakeMain();
  main.state = { ...main.state, keychain: 'basic-text' };
  const { form } = await openForm(fakeBridge(main));
  expect(form.getByText(/stored with a weak protection/)).toBeTruthy();
});

it('the sample says that it is one, until it is told to be silent', async () => {
  const { user } = renderApp();
  const note = within(await screen.findByRole('complementary', { name: 'Sample mailbox' }));
  await user.click(note.getByRole('button', { name: 'Hide this note' }));
  expect(screen.queryByRole('complementary', { name: 'Sample mailbox' })).toBeNull();
});

it('with an account of one’s own there is no note', async () => {
  const main = fakeMain();
  main.state = { ...main.state, accounts: [{ ...sampleAccount, kind: 'imap' }] };
  renderApp(fakeBridge(main));
  await screen.findAllByRole('option');
  expect(screen.queryByRole('complementary', { name: 'Sample mailbox' })).toBeNull();
});

describe('the server of a domain of one’s own', () => {
  const found: FoundServer = { host: 'imap.own.example', port: 1993, security: 'tls', by: 'srv', user: 'address', hoster: null, isOutside: false };
  const finding = (server: Partial<FoundServer>) => fakeBridge(fakeMain(), { 'account:find': () => good({ ...found, ...server }) });
  const value = (form: ReturnType<typeof within>, label: string) => (form.getByLabelText(label) as HTMLInputElement).value;

  it('is asked for only when the reader wants it, by the domain alone; it is said who is asked', async () => {
    const { bridge, user, form } = await openForm(finding({}));
    await user.type(form.getByLabelText('Email address'), 'robin@own.example');
    await user.type(form.getByLabelText('Password'), 'correct horse');
    expect(form.getByText(/name service of your network, and then own\.example itself/)).toBeTruthy();
    expect(bridge.calls.map(({ channel }) => channel)).not.toContain('account:find');
    await user.click(form.getByRole('button', { name: 'Find the server' }));
    expect(await form.findByText('own.example names imap.own.example for mail programs.')).toBeTruthy();
    expect(bridge.calls).toContainEqual({ channel: 'account:find', request: { domain: 'own.example' } });
    expect(['IMAP server', 'Port', 'Protection', 'User name'].map((label) => value(form, label))).toEqual([
      'imap.own.example',
      '1993',
      'tls',
      'robin@own.example',
    ]);
    expect(value(form, 'Password')).toBe('correct horse');
    expect(bridge.calls.map(({ channel }) => channel)).not.toContain('account:add');
  });

  it('stays for another address of the domain, and goes with the domain', async () => {
    const { user, form } = await openForm(finding({ user: 'name', security: 'starttls', port: 143 }));
    const address = form.getByLabelText('Email address');
    await user.type(address, 'robin@own.example');
    await user.click(form.getByRole('button', { name: 'Find the server' }));
    await waitFor(() => expect(value(form, 'User name')).toBe('robin'));
    await user.clear(address);
    await user.type(address, 'ada@other.example');
    expect([value(form, 'IMAP server'), value(form, 'User name')]).toEqual(['imap.other.example', 'ada@other.example']);
    expect(form.queryByText(/for mail programs/)).toBeNull();
  });

  it('that is not a part of it is told as such, before a password goes there', async () => {
    const { user, form } = await openForm(finding({ host: 'imap.elsewhere.example', isOutside: true }));
    await user.type(form.getByLabelText('Email address'), 'robin@own.example');
    await user.click(form.getByRole('button', { name: 'Find the server' }));
    expect(await form.findByText(/imap\.elsewhere\.example is not a part of own\.example\. Check/)).toBeTruthy();
    await user.type(form.getByLabelText('IMAP server'), '.org');
    expect(form.queryByText(/is not a part of/)).toBeNull();
  });

  it('brings along what its hoster wants', async () => {
    const { user, form } = await openForm(finding({ by: 'mx', host: 'imap.fastmail.com', hoster: 'Fastmail' }));
    await user.type(form.getByLabelText('Email address'), 'robin@own.example');
    await user.click(form.getByRole('button', { name: 'Find the server' }));
    expect(await form.findByText('The mail of own.example is received by Fastmail, whose server is imap.fastmail.com.')).toBeTruthy();
    expect(form.getByText(/Fastmail wants an app password/)).toBeTruthy();
  });

  it('that nobody knows leaves the form as it was, and says what to do', async () => {
    const { user, form } = await openForm();
    await user.type(form.getByLabelText('Email address'), 'robin@own.example');
    await user.click(form.getByRole('button', { name: 'Find the server' }));
    expect(await form.findByText(/Ask your provider/)).toBeTruthy();
    expect(value(form, 'IMAP server')).toBe('imap.own.example');
  });

  it.each(['ada@gmail.com', 'ada@', 'ada@nas'])('of %s is not asked for', async (address) => {
    const { user, form } = await openForm();
    await user.type(form.getByLabelText('Email address'), address);
    expect(form.queryByRole('button', { name: 'Find the server' })).toBeNull();
  });
});

async function addRobin() {
  const { bridge, user, form } = await openForm();
  await user.type(form.getByLabelText('Email address'), 'robin@posteo.example');
  await user.type(form.getByLabelText('Password'), 'correct horse');
  await user.click(form.getByRole('button', { name: 'Add account' }));
  await screen.findByText('robin@posteo.example was added. Its mail is on its way.');
  const added = bridge.main.state.accounts.at(-1)!;
  const inboxComes = () => {
    bridge.main.mailboxes = [...bridge.main.mailboxes, mailbox(10, added, 'INBOX', 'inbox', 0, 0)];
    act(() => bridge.emit('mailbox:changed', { mailboxIds: [10 as MailboxId] }));
  };
  const own = () => within(screen.getByRole('region', { name: 'robin@posteo.example' }));
  return { bridge, user, inboxComes, own };
}

it('the inbox of an account that was added is opened as soon as it is there', async () => {
  const { inboxComes, own } = await addRobin();
  inboxComes();
  await waitFor(() => expect(own().getByRole('button', { name: 'Inbox' }).getAttribute('aria-current')).toBe('page'));
});

it('who opened something else meanwhile is left there', async () => {
  const { user, inboxComes, own } = await addRobin();
  await user.keyboard('j');
  await screen.findByRole('heading', { level: 2, name: /Autumn is here/ });
  inboxComes();
  expect((await screen.findAllByRole('button', { name: 'Inbox' }))[0]).toBe(own().getByRole('button', { name: 'Inbox' }));
  expect(own().getByRole('button', { name: 'Inbox' }).getAttribute('aria-current')).toBeNull();
});

it('beside an account of one’s own the sample is removed with one press', async () => {
  const { bridge, user } = await addRobin();
  const note = within(await screen.findByRole('complementary', { name: 'Sample mailbox' }));
  await user.click(note.getByRole('button', { name: 'Remove the sample' }));
  expect(await screen.findByText('The sample mailbox was removed.')).toBeTruthy();
  expect(bridge.calls).toContainEqual({ channel: 'account:remove', request: { accountId: 'sample' } });
  expect(screen.queryByRole('region', { name: 'Sample mailbox' })).toBeNull();
  expect(screen.queryByRole('complementary', { name: 'Sample mailbox' })).toBeNull();
});

it('who keeps the sample is not asked again', async () => {
  const { bridge, user } = await addRobin();
  await user.click(await screen.findByRole('button', { name: 'Keep the sample' }));
  expect(screen.queryByRole('complementary', { name: 'Sample mailbox' })).toBeNull();
  expect(screen.getByRole('region', { name: 'Sample mailbox' })).toBeTruthy();
  await waitFor(() => expect(bridge.main.state.settings.layout?.sampleKept).toBe(true));
});
