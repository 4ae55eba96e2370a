import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AccountStatus } from '../../shared/model.ts';
import { bad, fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { view } from '../testing/mail.ts';
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

it('what makes one look twice stands above what is read, apart from what else is noted of it', async () => {
  const bridge = fakeBridge();
  const lie = 'A link shows bank.example, but leads to evil.example.';
  bridge.main.views = bridge.main.views.map((each) => (each.subject === '' ? { ...each, warnings: [lie] } : each));
  const { user } = renderApp(bridge);
  await openMessage(user, 'No subject');
  const warnings = message().getByRole('complementary', { name: 'Look twice' });
  expect(
    within(warnings)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([lie]);
  await openMessage(user, /Autumn/);
  expect(message().queryByRole('complementary', { name: 'Look twice' })).toBeNull();
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
