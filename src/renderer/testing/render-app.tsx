import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../app/App.tsx';
import { fakeBridge, type FakeBridge } from './fake-bridge.ts';

/** The whole interface on a fake main, with someone to use it. */
export function renderApp(bridge: FakeBridge = fakeBridge()) {
  render(<App bridge={bridge} />);
  return { bridge, user: userEvent.setup() };
}

/** Opens a message by a click on its row. */
export async function openMessage(user: ReturnType<typeof userEvent.setup>, subject: string | RegExp) {
  await user.click(
    await screen.findByRole('option', {
      name: typeof subject === 'string' ? new RegExp(subject.replaceAll(/[^\p{L}\p{N}\s]/gu, '.'), 'u') : subject,
    }),
  );
  return screen.findByRole('heading', { level: 2, name: subject });
}
