import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge, good, type FakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries, summaryOf, views } from '../testing/mail.ts';
import { imapAccount, imapMailboxes } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';
import { messageOfWindow } from './window-kind.ts';

const opened = () => screen.findByRole('heading', { level: 2, name: /Autumn/ });
/** A conversation tells of each message, which has no list here. */
const apart = () => renderApp(fakeBridge(fakeMain()), '?message=112');

it('a window for one message shows it, and nothing to go to', async () => {
  const { bridge } = apart();
  await opened();
  expect(screen.queryByRole('navigation', { name: 'Mailboxes' })).toBeNull();
  expect(screen.queryByRole('listbox')).toBeNull();
  await waitFor(() => expect(document.title).toMatch(/Autumn/));
  expect(bridge.calls.some(({ channel }) => channel === 'mailbox:page')).toBe(false);
});

it('the window is called after what is read in it, also further on in the conversation', async () => {
  const [one, other] = views;
  const main = fakeMain({ messages: [one, other].map((of) => summaryOf(of!, { threadId: 1 })) });
  const { user } = renderApp(fakeBridge(main), '?message=112');
  await opened();
  await waitFor(() => expect(document.title).toBe(one!.subject));
  await user.keyboard('[[');
  await screen.findByRole('heading', { level: 2, name: other!.subject });
  await waitFor(() => expect(document.title).toBe(other!.subject));
});

it('its keys are those of reading', async () => {
  const { bridge, user } = apart();
  await opened();
  await user.keyboard('gi');
  await user.keyboard('j/');
  expect(await opened()).toBeTruthy();
  await user.keyboard('s');
  await waitFor(() => expect(bridge.calls).toContainEqual({ channel: 'message:flag', request: { messageId: 112, flagged: true } }));
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox', { name: 'Commands' });
  expect(screen.queryByRole('option', { name: /Go to/ })).toBeNull();
  expect(screen.getByRole('option', { name: /Show pictures/ })).toBeTruthy();
  await user.keyboard('{Escape}?');
  const sheet = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
  expect(sheet.getByText('Show pictures')).toBeTruthy();
  expect(sheet.queryByText(/Go to|Next message/)).toBeNull();
});

it('a message is opened apart by a double click on its row, or a key', async () => {
  const { bridge, user } = renderApp();
  await user.dblClick(await screen.findByRole('option', { name: /Autumn/ }));
  await user.keyboard('o');
  const asked = bridge.calls.filter(({ channel }) => channel === 'window:read');
  expect(asked).toEqual([
    { channel: 'window:read', request: { messageId: 112 } },
    { channel: 'window:read', request: { messageId: 112 } },
  ]);
});

it('which message a window is for stands in its address', () => {
  expect(messageOfWindow('?message=12')).toBe(12);
  for (const search of ['', '?message=', '?message=-1', '?message=x', '?message=1.5']) expect(messageOfWindow(search)).toBeNull();
});

const closed = ({ calls }: FakeBridge) => calls.some(({ channel }) => channel === 'window:close');

it('Escape closes it', async () => {
  const { bridge, user } = apart();
  await opened();
  await user.keyboard('?');
  await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(closed(bridge)).toBe(false);
  await user.keyboard('{Escape}');
  expect(closed(bridge)).toBe(true);
});

it('a window closes when its message was moved away, once that is not offered to be taken back any more', async () => {
  const main = fakeMain({ mailboxes: imapMailboxes, messages: summaries.map((row) => ({ ...row, mailboxId: imapMailboxes[0]!.id })) });
  main.state = { ...main.state, accounts: [imapAccount] };
  const bridge = fakeBridge(main, { 'message:move': () => good(null) });
  const { user } = renderApp(bridge, '?message=112');
  await opened();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Archive' })).toBeTruthy());
  await user.keyboard('e');
  await screen.findByText('Moved to Archive.');
  expect(closed(bridge)).toBe(false);
  await user.keyboard('z');
  await opened();
  expect(closed(bridge)).toBe(false);
  await user.keyboard('e');
  await screen.findByText('Moved to Archive.');
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(closed(bridge)).toBe(true));
});
