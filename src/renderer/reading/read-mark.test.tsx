import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge, type FakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain, settings } from '../testing/fake-main.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

const marks = ({ calls }: FakeBridge) => calls.flatMap(({ channel, request }) => (channel === 'message:seen' ? [request] : []));
const read = { messageId: 112, seen: true };

it('a message is marked read when it is opened, once', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Autumn/);
  await waitFor(() => expect(marks(bridge)).toEqual([read]));
});

it('a message that its reader marked unread stays so while it is shown otherwise, until it is opened again', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Autumn/);
  await user.click(await screen.findByRole('button', { name: 'Mark as unread' }));
  await user.keyboard('t');
  await screen.findByRole('button', { name: 'Show as designed' });
  await user.keyboard('t');
  await screen.findByTitle(/Body of “Autumn/);
  expect(marks(bridge)).toEqual([read, { messageId: 112, seen: false }]);
  await openMessage(user, /Quick question/);
  await openMessage(user, /Autumn/);
  await waitFor(() => expect(marks(bridge).at(-1)).toEqual(read));
});

it('nothing is marked read where the reader wants it so, nor what is open when that changes', async () => {
  const main = fakeMain();
  main.state = { ...main.state, settings: { ...settings, markReadOnOpen: false } };
  const { bridge, user } = renderApp(fakeBridge(main));
  await openMessage(user, /Autumn/);
  act(() => bridge.emit('settings:changed', { settings: { ...settings, markReadOnOpen: true } }));
  expect(await screen.findByRole('button', { name: 'Mark as read' })).toBeTruthy();
  expect(marks(bridge)).toEqual([]);
});
