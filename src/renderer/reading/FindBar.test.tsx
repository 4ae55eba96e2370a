import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ReadAs } from '../../shared/message-view.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

/** How the open message was asked for, the last time. */
const lastAsked = ({ bridge }: ReturnType<typeof renderApp>): ReadAs | undefined => {
  const request = bridge.calls.findLast(({ channel }) => channel === 'message:open')?.request;
  return (request as { as: ReadAs } | undefined)?.as;
};
const field = () => screen.findByRole('textbox', { name: 'Find in the message' });

it('what is looked for is looked for in the words of the design', async () => {
  const app = renderApp();
  await openMessage(app.user, /Autumn/);
  await app.user.keyboard('{Control>}f{/Control}');
  await field();
  expect(lastAsked(app)).toBe('words');
  expect(await screen.findByText(/the words of this message while you look/)).toBeTruthy();
});

it('who reads the text beside the design looks in that, and goes on reading it', async () => {
  const app = renderApp();
  await openMessage(app.user, /Autumn/);
  await app.user.keyboard('t');
  await screen.findByText(/the plain text of this message/);
  await app.user.keyboard('{Control>}f{/Control}');
  await field();
  await app.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Find in the message' })).toBeNull());
  expect(lastAsked(app)).toBe('text');
  expect(screen.getByText(/the plain text of this message/)).toBeTruthy();
});
