import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';
import { App } from '../app/App.tsx';
import { fakeBridge, type FakeBridge } from './fake-bridge.ts';

/** The whole interface on a fake main, with someone to use it; `search` is that of the window's URL. */
export function renderApp(bridge: FakeBridge = fakeBridge(), search = '') {
  render(<App bridge={bridge} search={search} />);
  return { bridge, user: userEvent.setup() };
}

/** Waits until the message that was opened has come: its head, and the ways to it, are there before. */
export const isHere = (): Promise<void> => waitFor(() => expect(document.querySelector('.reading [aria-busy]')).toBeNull());

/** Opens a message by a click on its row, and waits until it is there: its heading is there before. */
export async function openMessage(user: ReturnType<typeof userEvent.setup>, subject: string | RegExp) {
  await user.click(
    await screen.findByRole('option', {
      name: typeof subject === 'string' ? new RegExp(subject.replaceAll(/[^\p{L}\p{N}\s]/gu, '.'), 'u') : subject,
    }),
  );
  await isHere();
  return screen.findByRole('heading', { level: 2, name: subject });
}
