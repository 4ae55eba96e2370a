import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AccountStatus } from '../../shared/model.ts';
import { bad, fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { blocked, shown, view } from '../testing/mail.ts';
import { imapAccount, imapMailboxes } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

const FILE = { part: 2, filename: 'contract.pdf', contentType: 'application/pdf', size: 3_000, inline: false, readable: false };
const message = () => within(screen.getByRole('main', { name: 'Message' }));

it('nothing is open at the start, so nothing is marked read', async () => {
  const { bridge } = renderApp();
  expect(await screen.findByText('No message open')).toBeTruthy();
  await screen.findAllByRole('option');
  expect(bridge.calls.map(({ channel }) => channel)).not.toContain('message:open');
});

it('an HTML body is shown in a frame that may do nothing', async () => {
  const { user } = renderApp();
  await openMessage(user, /Autumn/);
  const frame = await screen.findByTitle<HTMLIFrameElement>(/Body of “Autumn/);
  expect(frame.getAttribute('sandbox')).toBe('');
  expect(frame.getAttribute('src')).toBe('mail://token112/');
  expect(frame.getAttribute('referrerpolicy')).toBe('no-referrer');
});

it('subject, sender and date stand there while the message is still made harmless', async () => {
  const slow = fakeBridge(fakeMain(), { 'message:open': () => new Promise(() => {}) });
  const { user } = renderApp(slow);
  await user.click(await screen.findByRole('option', { name: /Autumn/ }));
  expect(message().getByRole('heading', { level: 2, name: /Autumn is here/ })).toBeTruthy();
  expect(message().getByText('The Little Shop')).toBeTruthy();
  expect(message().getByRole('status').textContent).toBe('Making the message harmless');
});

it('in the dark a body is dark as well, until it is to have its own colours', async () => {
  const bridge = fakeBridge();
  bridge.main.state = { ...bridge.main.state, settings: { ...bridge.main.state.settings, theme: 'dark' } };
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const source = () => screen.getByTitle(/Body of/).getAttribute('src');
  expect(source()).toMatch(/^mail:\/\/\w+\/dark$/);
  await user.click(screen.getByRole('button', { name: 'Show in its own colours' }));
  expect(source()).toMatch(/^mail:\/\/\w+\/$/);
  await user.keyboard('d');
  expect(source()).toMatch(/dark$/);
});

it('a text body is text, whatever it holds', async () => {
  const { user } = renderApp(
    fakeBridge(fakeMain({ views: [view(112, { body: { kind: 'text', text: '<img src=x onerror=alert(1)>', reason: 'text-only' } })] })),
  );
  await openMessage(user, /Autumn/);
  expect(message().getByText('<img src=x onerror=alert(1)>').tagName).toBe('PRE');
  expect(document.querySelector('img')).toBeNull();
});

it('a long quote in a text is folded, and all of it is there', async () => {
  const quote = '> one\n> two\n> three\n> four\n';
  const { user } = renderApp(fakeBridge(fakeMain({ views: [view(112, { body: { kind: 'text', text: `Yes.\n${quote}`, reason: 'text-only' } })] })));
  await openMessage(user, /Autumn/);
  const fold = message().getByLabelText('4 quoted lines').closest('details')!;
  expect(fold.open).toBe(false);
  expect(message().getByRole('region', { name: /^Body of/ }).textContent).toBe(`Yes.\n${quote}`);
});

it.each([
  ['a table', 'Item        Price\nTea           2.50\nBread         3.00\n', true],
  ['a letter', 'Hello Nora,\nshall we meet at six?\n', false],
])('%s in a text is shown as it has to be', async (_, words, drawn) => {
  const { user } = renderApp(fakeBridge(fakeMain({ views: [view(112, { body: { kind: 'text', text: words, reason: 'text-only' } })] })));
  await openMessage(user, /Autumn/);
  expect(
    message()
      .getByRole('region', { name: /^Body of/ })
      .hasAttribute('data-drawn'),
  ).toBe(drawn);
});

it('says why there is text where a design was expected, and what is wrong with the message', async () => {
  const { user } = renderApp();
  await openMessage(user, 'No subject');
  expect(message().getByText(/took too long and was stopped/)).toBeTruthy();
  expect(message().getByText('The message ends in the middle of a part.')).toBeTruthy();
});

it.each([
  ['Autumn is here', 'Proven to come from shop.example'],
  ['Action required', 'Not from who it says: the proof failed'],
  ['Minutes of the board meeting', 'Sender not confirmed'],
])('%s: %s', async (subject, proof) => {
  const { user } = renderApp();
  await openMessage(user, new RegExp(subject));
  expect(message().getByText(proof)).toBeTruthy();
});

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

it('an attachment is saved, or all of them, and a nested message is opened with a way back', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Your invoice/);
  await user.click(message().getByRole('button', { name: 'Save Invoice 2026-1123.pdf' }));
  expect(await screen.findByText('Saved to /home/robin/Downloads/Invoice 2026-1123.pdf')).toBeTruthy();
  expect(bridge.calls).toContainEqual({ channel: 'attachment:save', request: { messageId: 110, section: '', part: 2 } });

  await user.click(message().getByRole('button', { name: 'Save all…' }));
  expect(await screen.findByText('Saved to /home/robin/Downloads')).toBeTruthy();
  expect(bridge.calls).toContainEqual({ channel: 'attachment:save-all', request: { messageId: 110, section: '' } });

  await user.click(message().getByRole('button', { name: 'Open Forwarded message.eml' }));
  await user.click(await message().findByRole('button', { name: 'Back to the message' }));
  expect(bridge.calls).toContainEqual({ channel: 'message:open', request: expect.objectContaining({ messageId: 110, section: '3' }) as object });
  await waitFor(() => expect(message().queryByRole('button', { name: 'Back to the message' })).toBeNull());
});

it('marking unread shows at once, and is taken back where it fails', async () => {
  const bridge = fakeBridge(fakeMain(), { 'message:seen': () => bad('connection-lost', 'The server is away.', 'It stays as it was.') });
  const { user } = renderApp(bridge);
  await openMessage(user, /Lighthouse/);
  await user.click(message().getByRole('button', { name: 'Mark as unread' }));
  expect(await screen.findByText('The server is away. It stays as it was.')).toBeTruthy();
  expect(message().getByRole('button', { name: 'Mark as unread' })).toBeTruthy();
});

it('the source is shown as text', async () => {
  const { user } = renderApp();
  await openMessage(user, /Autumn/);
  await user.click(message().getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'View source' }));
  const source = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Source of the message' });
  expect(source.value).toContain('From: news@shop.example');
  // Its keys scroll it at once.
  await waitFor(() => expect(document.activeElement).toBe(source));
});

it('to whom and when is told on request', async () => {
  const { user } = renderApp();
  await openMessage(user, /Autumn/);
  await user.click(message().getByRole('button', { name: /To Robin Vale/ }));
  expect(message().getByText('Robin Vale <robin@sample.example>')).toBeTruthy();
});

it('a message that main cannot give says so', async () => {
  const bridge = fakeBridge(fakeMain(), { 'message:open': () => bad('body-not-here', 'The body is still on the server.', 'Connect and try again.') });
  const { user } = renderApp(bridge);
  await user.click(await screen.findByRole('option', { name: /Autumn/ }));
  expect(await screen.findByText('The body is still on the server. Connect and try again.')).toBeTruthy();
  // It says which one it is as well.
  expect(message().getByText('Not on this computer')).toBeTruthy();
  expect(message().getByRole('heading', { level: 2, name: /Autumn is here/ })).toBeTruthy();
  expect(message().getByText('The Little Shop')).toBeTruthy();
});

it('what could not be fetched comes by itself once its account has come back', async () => {
  let isAway = true;
  const good = fakeBridge();
  const bridge = fakeBridge(fakeMain(), {
    'message:open': (request) => (isAway ? bad('body-not-here', 'The body is still on the server.', 'Wait.') : good.call('message:open', request)),
  });
  const { user } = renderApp(bridge);
  await user.click(await screen.findByRole('option', { name: /Autumn/ }));
  expect(await screen.findByText('Not on this computer')).toBeTruthy();
  const { id: accountId } = bridge.main.state.accounts[0]!;
  const stands = (status: AccountStatus) => act(() => bridge.emit('account:status', { accountId, status }));
  const opened = () => bridge.calls.filter(({ channel }) => channel === 'message:open').length;
  const before = opened();
  stands({ state: 'idle', checkedAt: 1 });
  expect(opened()).toBe(before);
  const error = { code: 'not-reachable', message: 'Away.', next: 'Wait.' } as const;
  stands({ state: 'offline', error, retryAt: null });
  isAway = false;
  stands({ state: 'idle', checkedAt: 2 });
  expect(await screen.findByTitle(/Body of “Autumn/)).toBeTruthy();
  expect(screen.queryByText('Not on this computer')).toBeNull();
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

it('words are found in the message, place after place, and Escape gives its design back', async () => {
  const { user } = renderApp();
  await openMessage(user, /Autumn/);
  await user.keyboard('{Control>}f{/Control}');
  const field = await screen.findByRole('textbox', { name: 'Find in the message' });
  expect(document.activeElement).toBe(field);
  const words = view(112).text.split(/\s+/)[0]!;
  await user.keyboard(words);
  const marks = () => [...document.querySelectorAll('.body-text mark')];
  await waitFor(() => expect(marks().length).toBeGreaterThan(0));
  expect(marks()[0]?.textContent?.toLowerCase()).toBe(words.toLowerCase());
  expect(marks().findIndex((mark) => mark.hasAttribute('data-current'))).toBe(0);
  expect(screen.getByText(`1 of ${marks().length}`)).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(marks().findIndex((mark) => mark.hasAttribute('data-current'))).toBe(1 % marks().length);
  await user.keyboard('zzz');
  expect(await screen.findByText('Not found')).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.querySelector('iframe.body-frame')).toBeTruthy());
  expect(screen.queryByRole('textbox', { name: 'Find in the message' })).toBeNull();
});

it('words are found in the source of a message', async () => {
  const { user } = renderApp();
  await openMessage(user, /Autumn/);
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'View source' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Source of the message' }));
  await user.type(await dialog.findByRole('textbox', { name: 'Find in the source' }), 'received');
  expect(await dialog.findByText('1 of 1')).toBeTruthy();
  expect(document.querySelector('.source mark')?.textContent).toBe('Received');
});

it('where there is nothing to choose from, nobody is asked to choose', async () => {
  const main = fakeMain({ messages: [] });
  renderApp(fakeBridge(main));
  expect(await screen.findByText('No message open')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(/Choose a message/)).toBeNull());
});

it.each([
  ['nothing but that there is no text', ['This message has no text.'], [], []],
  ['that there are only files', ['This message has no text, only what is attached to it.'], [FILE], []],
  ['why, where it is known', [], [FILE], ['This message is encrypted. Unseen has no key to it; its parts can be saved.']],
])('where there is nothing to read it says %s', async (_, said, attachments, notes) => {
  const empty = view(112, { body: { kind: 'text', text: '', reason: 'text-only' }, attachments, notes });
  const { user } = renderApp(fakeBridge(fakeMain({ views: [empty] })));
  await openMessage(user, /Autumn/);
  expect(await message().findByRole('region', { name: /Body of/ })).toBeTruthy();
  for (const sentence of [...said, ...notes]) expect(message().getByText(sentence)).toBeTruthy();
  expect(message().queryAllByText(/has no text/)).toHaveLength(said.length);
});
