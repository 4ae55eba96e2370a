import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { drawnWhile } from '../testing/drawings.ts';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { INBOX, sampleAccount } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';
import { useLayout } from './layout.ts';
import { useUi } from './ui-state.ts';

afterEach(() => useLayout.setState(useLayout.getInitialState(), true));

/** What was begun has come to its end: nothing has been drawn for a while. */
const atRest = () =>
  waitFor(async () => expect([...(await drawnWhile(() => new Promise((resolve) => setTimeout(resolve, 100)))).keys()]).toEqual([]));

const frames = () => [...document.querySelectorAll('iframe')];

it('what becomes of the frames of a body draws neither the head nor the tools of its message again', async () => {
  const { user } = renderApp();
  const opening = await drawnWhile(() => openMessage(user, /Autumn/));
  for (const part of ['ReadingToolbar', 'MessageHead', 'MessageBody', 'PrivacyBar']) expect([...opening.keys()]).toContain(part);
  await atRest();
  const loading = await drawnWhile(async () => {
    for (const frame of frames()) fireEvent.load(frame);
    // Those that may be read next are made ready then, and stand in frames of their own.
    await waitFor(() => expect(frames().length).toBeGreaterThan(1));
    for (const frame of frames()) fireEvent.load(frame);
  });
  expect([...loading.keys()]).toContain('MessageBody');
  for (const part of ['ReadingPane', 'ReadingToolbar', 'Head', 'MessageHead', 'MessageHeader', 'PrivacyBar', 'Files', 'Inspector'])
    expect([...loading.keys()]).not.toContain(part);
});

it('what becomes of another message of its conversation leaves the head of the open one as it is, and folding that leaves its tools', async () => {
  const messages = summaries.map((row, at) => (at < 3 ? { ...row, threadId: 1, threadSize: 3 } : row));
  const bridge = fakeBridge(fakeMain({ messages }));
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const list = await screen.findByRole('list', { name: 'Earlier in this conversation' });
  const other = messages[2]!.id;
  bridge.main.messages = messages.map((row) => (row.id === other ? { ...row, flagged: true } : row));
  await atRest();
  const starring = await drawnWhile(async () => {
    act(() => bridge.emit('mailbox:changed', { mailboxIds: [INBOX] }));
    await waitFor(() => expect(within(list).getAllByText(/Starred/)).toHaveLength(1));
  });
  expect([...starring.keys()]).toContain('ReadingPane');
  for (const part of ['Head', 'PrivacyBar', 'Files', 'Inspector']) expect([...starring.keys()]).not.toContain(part);
  await atRest();
  const folding = await drawnWhile(() => act(() => useUi.getState().fold(true)));
  expect([...folding.keys()]).toContain('FoldedOpen');
  for (const part of ['ReadingToolbar', 'Inspector', 'Listed']) expect([...folding.keys()]).not.toContain(part);
});

it('a letter that is typed in the search draws the list, and nothing beside it', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Autumn/);
  const field = screen.getByRole('combobox', { name: 'Search mail' });
  await user.type(field, 'a');
  await screen.findByRole('heading', { name: 'Found' });
  await atRest();
  const typing = await drawnWhile(async () => {
    await user.type(field, 'u');
    await waitFor(() => expect(bridge.calls.findLast(({ channel }) => channel === 'mailbox:search')?.request).toMatchObject({ query: 'au' }));
    await waitFor(() => expect(document.querySelectorAll('[role=option].row').length).toBeGreaterThan(0));
  });
  expect([...typing.keys()]).toContain('SearchField');
  expect([...typing.keys()]).toContain('Listed');
  // Its body is where what was found is made ready.
  for (const part of ['Workspace', 'Sidebar', 'ReadingPane', 'Overlays', 'Notices']) expect([...typing.keys()]).not.toContain(part);
});

it('how lists are ordered, and how large a body is, draws what shows it', async () => {
  const { user } = renderApp();
  await openMessage(user, /Autumn/);
  await atRest();
  const zooming = await drawnWhile(() => act(() => useLayout.getState().zoomBy(1)));
  expect([...zooming.keys()]).toContain('MessageBody');
  await atRest();
  const ordering = await drawnWhile(() => act(() => useLayout.getState().orderByDate({ accountId: sampleAccount.id, path: 'INBOX' }, true)));
  expect([...ordering.keys()]).toContain('Listed');
  for (const drawn of [ordering, zooming]) for (const part of ['Workspace', 'Sidebar', 'ReadingPane']) expect([...drawn.keys()]).not.toContain(part);
  expect([...ordering.keys()]).not.toContain('MessageBody');
  expect([...zooming.keys()]).not.toContain('MessageRows');
});
