import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { view } from '../testing/mail.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

const MIRA = { name: 'Mira', address: 'mira@friends.example' };
const withView = (change: Parameters<typeof view>[1] = {}) => fakeBridge(fakeMain({ views: [view(112, change)] }));
const answers = ({ calls }: ReturnType<typeof fakeBridge>) =>
  calls.flatMap(({ channel, request }) => (channel === 'message:answer' ? [request] : []));

it('an answer begins in the mail program, by a button and by a key', async () => {
  const bridge = withView();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.click(await screen.findByRole('button', { name: 'Reply in your mail program' }));
  await user.keyboard('{Control>}r{/Control}');
  expect(answers(bridge)).toEqual(Array.from({ length: 2 }, () => ({ messageId: 112, section: '', to: 'sender' })));
});

it.each([
  ['where there are others', [MIRA], 1],
  ['and nobody where there are none', [], 0],
])('all are answered by a key, %s', async (_, cc, count) => {
  const bridge = withView({ cc });
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('{Control>}{Shift>}r{/Shift}{/Control}');
  expect(answers(bridge)).toEqual(Array.from({ length: count }, () => ({ messageId: 112, section: '', to: 'all' })));
});

it('nothing is offered for a message that is from nobody', async () => {
  const { user } = renderApp(withView({ from: [{ name: 'Nobody', address: '' }] }));
  await openMessage(user, /Autumn/);
  await screen.findByRole('button', { name: 'More actions' });
  expect(screen.queryByRole('button', { name: 'Reply in your mail program' })).toBeNull();
});

it('the address of the sender is copied by a key, and each of the details by its button', async () => {
  const bridge = withView({ cc: [MIRA] });
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('c');
  expect(await screen.findByText('news@shop.example was copied.')).toBeTruthy();
  const message = within(screen.getByRole('main', { name: 'Message' }));
  await user.click(message.getByRole('button', { name: /show who and when/ }));
  await user.click(message.getByRole('button', { name: 'Copy mira@friends.example' }));
  await waitFor(() => expect(screen.getByText('mira@friends.example was copied.')).toBeTruthy());
  const copied = bridge.calls.flatMap(({ channel, request }) => (channel === 'address:copy' ? [request] : []));
  expect(copied.map(({ address }) => address)).toEqual(['news@shop.example', 'mira@friends.example']);
});
