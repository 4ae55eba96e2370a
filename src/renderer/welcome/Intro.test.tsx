import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { renderApp } from '../testing/render-app.tsx';

const atFirst = () => {
  const main = fakeMain();
  main.state = { ...main.state, settings: { ...main.state.settings, introSeen: false } };
  return fakeBridge(main);
};

it('who starts for the first time is told in three screens what Unseen does, and never again', async () => {
  const bridge = atFirst();
  const { user } = renderApp(bridge);
  const dialog = () => within(screen.getByRole('dialog'));
  const said = async (words: RegExp) => expect(await dialog().findByText(words)).toBeTruthy();
  expect(await screen.findByRole('heading', { name: 'Read your mail without being seen' })).toBeTruthy();
  // Whoever has never heard of trackers learns what they are, before anything else is said of them.
  await said(/trackers.*tiny pictures that tell when, where and on what you read/);
  await user.click(dialog().getByRole('button', { name: 'Next' }));
  await said(/Trackers stay out even then/);
  await user.click(dialog().getByRole('button', { name: 'Next' }));
  expect(dialog().getByText('Screen 3 of 3')).toBeTruthy();
  await user.click(dialog().getByRole('button', { name: 'Look around first' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bridge.main.state.settings.introSeen).toBe(true);
});

it('the screens can be skipped with a key, and lead to an account', async () => {
  const bridge = atFirst();
  const { user } = renderApp(bridge);
  await screen.findByRole('heading', { name: 'Read your mail without being seen' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(bridge.main.state.settings.introSeen).toBe(true));
});

it('who has seen them is not told again', async () => {
  renderApp();
  expect(await screen.findByRole('listbox', { name: 'Messages' })).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});
