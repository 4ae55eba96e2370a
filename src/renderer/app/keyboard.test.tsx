import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { imapAccount, imapMailboxes, sampleAccount, sampleMailboxes } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';
import { COMMANDS } from './commands.ts';

const opened = (bridge: ReturnType<typeof renderApp>['bridge']) =>
  bridge.calls.flatMap(({ channel, request }) => (channel === 'message:open' ? [(request as { messageId: number }).messageId] : []));

async function start(...given: Parameters<typeof renderApp>) {
  const rendered = renderApp(...given);
  await screen.findAllByRole('option');
  return rendered;
}

it('j and k walk through the messages and open them', async () => {
  const { bridge, user } = await start();
  await user.keyboard('jj');
  expect(await screen.findByRole('heading', { level: 2, name: /Quick question/ })).toBeTruthy();
  await user.keyboard('k');
  expect(await screen.findByRole('heading', { level: 2, name: /Autumn/ })).toBeTruthy();
  expect(opened(bridge)).toEqual([112, 111, 112]);
});

it('a key that is held down opens only the message where it comes to rest', async () => {
  const { bridge } = await start();
  fireEvent.keyDown(document.body, { key: 'j', repeat: true });
  fireEvent.keyDown(document.body, { key: 'j', repeat: true });
  fireEvent.keyDown(document.body, { key: 'j', repeat: true });
  expect(opened(bridge)).toEqual([]);
  fireEvent.keyUp(document.body, { key: 'j' });
  await waitFor(() => expect(opened(bridge)).toEqual([110]));
});

it('keys that are pressed in a body are those of the window', async () => {
  const { bridge, user } = await start();
  await user.keyboard('j');
  const press = (key: string, more: { control?: boolean; repeat?: boolean } = {}) => {
    const pressed = { key, shift: false, control: false, meta: false, repeat: false, ...more };
    act(() => bridge.emit('body:key', { type: 'down', ...pressed }));
    act(() => bridge.emit('body:key', { type: 'up', ...pressed }));
  };
  press('j');
  expect(await screen.findByRole('heading', { level: 2, name: /Quick question/ })).toBeTruthy();
  press('s');
  expect(bridge.calls).toContainEqual({ channel: 'message:flag', request: { messageId: 111, flagged: true } });
  press('Escape');
  expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Messages' }));
  press('k', { control: true });
  expect(await screen.findByRole('combobox', { name: 'Commands' })).toBeTruthy();
});

it('the listbox tells where the cursor is', async () => {
  const { user } = await start();
  await user.keyboard('jj');
  const list = screen.getByRole('listbox', { name: 'Messages' });
  expect(list.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { name: /Quick question/ }).id);
});

it('Enter goes to the message, Escape back to the list', async () => {
  const { user } = await start();
  await user.keyboard('j{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main', { name: 'Message' })));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Messages' }));
});

it('Shift+I shows the pictures, where there are any to show', async () => {
  const { bridge, user } = await start();
  await user.keyboard('j');
  expect(await screen.findByRole('button', { name: 'Show pictures' })).toBeTruthy();
  await user.keyboard('{Shift>}I{/Shift}');
  await waitFor(() => expect(bridge.calls).toContainEqual({ channel: 'message:pictures', request: { messageId: 112, section: '', scope: 'once' } }));
});

it('n goes to what is unread, one after the other, and begins again at the top', async () => {
  const { bridge, user } = await start();
  await user.keyboard('kk');
  const [first] = opened(bridge);
  await user.keyboard('n');
  await waitFor(() => expect(opened(bridge)).toHaveLength(2));
  await user.keyboard('n');
  await waitFor(() => expect(opened(bridge)).toHaveLength(3));
  expect(first).toBe(112);
  expect(opened(bridge)).toEqual([112, 111, 110]);
});

it('what is done to a list is not done where none is seen', async () => {
  const { bridge, user } = await start();
  await user.keyboard('go');
  await screen.findByRole('heading', { level: 1, name: 'Overview' });
  await user.keyboard('nf{Shift>}A{/Shift}');
  expect(screen.getByRole('heading', { level: 1, name: 'Overview' })).toBeTruthy();
  expect(bridge.calls.map(({ channel }) => channel)).not.toContain('mailbox:read');
});

it('f lists all mail of who wrote, and what is read stays open', async () => {
  const { bridge, user } = await start();
  await user.keyboard('j');
  const subject = await screen.findByRole('heading', { level: 2, name: /Autumn/ });
  await user.keyboard('f');
  expect(await screen.findByRole('heading', { level: 1, name: 'In all accounts' })).toBeTruthy();
  const request = bridge.calls.findLast(({ channel }) => channel === 'mailbox:search')?.request;
  expect(request).toMatchObject({ query: expect.stringMatching(/^from:\S+@\S+$/) as string });
  expect(subject.isConnected).toBe(true);
});

it('u marks unread, and read again', async () => {
  const { bridge, user } = await start();
  await user.keyboard('j');
  expect(await screen.findByRole('button', { name: 'Mark as unread' })).toBeTruthy();
  await user.keyboard('u');
  expect(await screen.findByRole('button', { name: 'Mark as read' })).toBeTruthy();
  await user.keyboard('u');
  const seen = bridge.calls.filter(({ channel }) => channel === 'message:seen').map(({ request }) => (request as { seen: boolean }).seen);
  // It was marked read when it was opened.
  expect(seen).toEqual([true, false, true]);
});

it('g then i goes to the inbox; i alone is the inspector', async () => {
  const main = fakeMain({ mailboxes: [...imapMailboxes, ...sampleMailboxes] });
  main.state = { ...main.state, accounts: [imapAccount, sampleAccount] };
  main.messages = main.messages.map((row) => ({ ...row, mailboxId: imapMailboxes[0]!.id }));
  const { user } = renderApp(fakeBridge(main));
  await user.click(await screen.findByRole('button', { name: 'Sent' }));
  await user.keyboard('gi');
  expect(await screen.findByRole('heading', { level: 1, name: 'Inbox' })).toBeTruthy();
  expect(screen.queryByRole('complementary', { name: 'Inspector' })).toBeNull();
  await openMessage(user, /Autumn/);
  expect(screen.queryByRole('complementary', { name: 'Inspector' })).toBeNull();
  await user.keyboard('i');
  expect(await screen.findByRole('complementary', { name: 'Inspector' })).toBeTruthy();
});

it('? shows the keys, and Escape puts them away', async () => {
  const { user } = await start();
  await user.keyboard('?');
  const sheet = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
  expect(sheet.getByText('Next message')).toBeTruthy();
  await waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('letters that are typed into a form are letters', async () => {
  const { bridge, user } = await start();
  await user.click(screen.getByRole('button', { name: 'Add account' }));
  await user.type(await screen.findByLabelText('Email address'), 'jjjiu');
  expect(opened(bridge)).toEqual([]);
});

it('in a narrow window the list is left only by Enter, and Escape comes back to it', async () => {
  window.innerWidth = 720;
  const { bridge, user } = await start();
  await user.keyboard('jj');
  expect(opened(bridge)).toEqual([]);
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { level: 2, name: /Quick question/ })).toBeTruthy();
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('listbox', { name: 'Messages' })).toBeTruthy();
});

it('g and a letter go to a mailbox of the account that is open', async () => {
  const main = fakeMain({ mailboxes: [...sampleMailboxes, ...imapMailboxes] });
  main.state = { ...main.state, accounts: [imapAccount, sampleAccount] };
  const { user } = renderApp(fakeBridge(main));
  await screen.findByRole('heading', { level: 1, name: 'Inbox' });
  await user.keyboard('gs');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sent' })).toBeTruthy();
});

it('the size of a body is stepped by + and -, and lasts', async () => {
  const { user } = await start();
  await user.keyboard('j');
  const size = async () => (await screen.findByTitle(/^Body of/)).parentElement?.style.getPropertyValue('--zoom');
  expect(await size()).toBe('1');
  await user.keyboard('++');
  expect(await size()).toBe('1.25');
  await user.keyboard('k-');
  expect(await size()).toBe('1.1');
  await user.keyboard('0');
  expect(await size()).toBe('1');
});

it('h shows all headers and nothing of the body', async () => {
  const { user } = await start();
  await user.keyboard('j');
  await screen.findByTitle(/^Body of/);
  await user.keyboard('h');
  const headers = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Headers of the message' });
  expect(headers.value).toContain('From: news@shop.example');
  expect(headers.value).not.toContain('Hello.');
});

it('no key is given to two commands', () => {
  const keys = COMMANDS.flatMap((command) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

it('a slash is answered by the search field at once, also where the message or the overview has all the window', async () => {
  window.innerWidth = 640;
  const { bridge, user } = await start();
  await user.keyboard('n');
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  await user.keyboard('/has');
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Search mail' }).value).toBe('has');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('{Escape}{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Messages' })));
  await user.keyboard('go');
  await screen.findByRole('main', { name: 'Overview' });
  await user.keyboard('/es');
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Search mail' }).value).toBe('es');
  expect(bridge.calls.map(({ channel }) => channel)).not.toContain('message:flag');
});
