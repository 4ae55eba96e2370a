import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MenuGroup } from '../../shared/menu.ts';
import { fakeBridge, type FakeBridge } from '../testing/fake-bridge.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

const menu = (bridge: FakeBridge): MenuGroup[] => {
  const last = bridge.calls.findLast(({ channel }) => channel === 'menu:show');
  return last?.channel === 'menu:show' ? last.request.groups : [];
};
const item = (bridge: FakeBridge, label: string) =>
  menu(bridge)
    .flatMap(({ items }) => items)
    .find((one) => one.label === label);

it('the application menu has the commands, and those that cannot be done now are grey', async () => {
  const bridge = fakeBridge();
  const { user } = renderApp(bridge);
  await screen.findByRole('listbox', { name: 'Messages' });
  await waitFor(() => expect(item(bridge, 'Find in the message')).toMatchObject({ key: 'Mod+f', enabled: false }));
  await openMessage(user, /Autumn/);
  await waitFor(() => expect(item(bridge, 'Find in the message')).toMatchObject({ enabled: true }));
});

it('what is chosen in the menu is done, as by its key', async () => {
  const bridge = fakeBridge();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  act(() => bridge.emit('command:chosen', { key: 'Mod+f' }));
  expect(await screen.findByRole('textbox', { name: 'Find in the message' })).toBeTruthy();
  act(() => bridge.emit('command:chosen', { key: 'no such key' }));
});
