import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MOST_SAVED, type FileSaved, type Result } from '../../shared/contract.ts';
import type { MessageId } from '../../shared/model.ts';
import { bad, fakeBridge, good } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { INBOX } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

const rows = () => within(screen.getByRole('listbox', { name: 'Messages' })).getAllByRole('option');
const saves = ({ calls }: ReturnType<typeof fakeBridge>) =>
  calls.filter(({ channel }) => channel.startsWith('message:save')).map(({ channel, request }) => ({ channel, request }));

it('Ctrl+S saves the open message, and all that are selected into a folder', async () => {
  const bridge = fakeBridge();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('Saved to /home/robin/Downloads/Autumn.eml')).toBeTruthy();
  const [{ request }] = saves(bridge) as unknown as [{ request: { messageId: MessageId } }];
  await user.keyboard('jx{Shift>}j{/Shift}');
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('Saved to /home/robin/Downloads')).toBeTruthy();
  const [, all] = saves(bridge) as unknown as [unknown, { channel: string; request: { messageIds: MessageId[] } }];
  expect(all.channel).toBe('message:save-all');
  expect(all.request.messageIds.length).toBeGreaterThan(1);
  expect(all.request.messageIds).not.toContain(request.messageId);
});

it('a row that nobody opened is saved from its menu', async () => {
  const bridge = fakeBridge();
  const { user } = renderApp(bridge);
  await screen.findAllByRole('option');
  const single = rows().find((row) => row.querySelector('.row-thread') === null)!;
  await user.pointer({ keys: '[MouseRight]', target: single });
  await user.click(await screen.findByRole('menuitem', { name: /^Save as .eml/ }));
  await waitFor(() => expect(saves(bridge).map(({ channel }) => channel)).toEqual(['message:save']));
});

it('of more than can be saved at once nothing is, which is said', async () => {
  const main = fakeMain();
  const like = main.messages.find(({ mailboxId }) => mailboxId === INBOX)!;
  const messages = Array.from({ length: MOST_SAVED + 1 }, (_, at) => ({ id: (50_000 + at) as MessageId, seen: true, flagged: false }));
  main.messages = [{ ...like, id: messages[0]!.id, threadId: 7_777, threadSize: messages.length, group: { people: [], messages } }];
  const bridge = fakeBridge(main);
  const { user } = renderApp(bridge);
  await screen.findAllByRole('option');
  await user.keyboard('*{Control>}s{/Control}');
  expect(await screen.findByText('No more than 200 messages are saved at once. Select fewer.')).toBeTruthy();
  expect(saves(bridge)).toEqual([]);
});

it('what was saved is shown in its folder', async () => {
  const bridge = fakeBridge();
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('{Control>}s{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Show in folder' }));
  expect(bridge.calls).toContainEqual({ channel: 'file:show', request: { path: '/home/robin/Downloads/Autumn.eml' } });
});

it('that it failed stands until it is put away, by a key too, or until who was asked again wants no place at all', async () => {
  let answer: Result<FileSaved> = bad('file-not-written', 'The file could not be written there; nothing was saved.', 'Choose another place.');
  const { user } = renderApp(fakeBridge(fakeMain(), { 'message:save': () => answer }));
  await openMessage(user, /Autumn/);
  const failure = () => screen.queryByText(/could not be written/);
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(failure()).toBeTruthy());
  await user.keyboard('{Escape}');
  expect(failure()).toBeNull();
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(failure()).toBeTruthy());
  answer = good({ saved: false });
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(failure()).toBeNull());
});
