import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { view } from '../testing/mail.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

const readyView = (messageId: number) =>
  view(messageId, { body: { kind: 'html', url: `mail://ahead${messageId}/`, width: { least: 0, narrowUpTo: 0 } } });

it('the frame of a message that was made ready is there before, and is the one that is read', async () => {
  const bridge = fakeBridge(fakeMain(), {
    'message:prepare': ({ messageId }) => ({ ok: true, value: readyView(messageId) }),
    'message:open': ({ messageId }) => ({ ok: true, value: readyView(messageId) }),
  });
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const ahead = () => document.querySelector<HTMLIFrameElement>('iframe.body-ahead[src^="mail://ahead"]');
  expect(ahead()).toBeNull();
  fireEvent.load(document.querySelector('iframe.body-frame') as Element);
  await waitFor(() => expect(ahead()).toBeTruthy());
  const frame = ahead();
  expect(frame?.hasAttribute('inert')).toBe(true);
  expect(frame?.getAttribute('sandbox')).toBe('');
  await user.keyboard('j');
  await waitFor(() => expect(document.querySelector('iframe.body-frame')?.getAttribute('src')).toBe(frame?.getAttribute('src')));
  expect(document.querySelector('iframe.body-frame')).toBe(frame);
});

it('a message that was not made ready comes into a frame that stood there before it, and asks for it at once', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  const bridge = fakeBridge(fakeMain(), {
    'message:open': async ({ messageId, at = '' }) => {
      await promise;
      return { ok: true, value: view(messageId, { body: { kind: 'html', url: at.replace('early', ''), width: { least: 0, narrowUpTo: 0 } } }) };
    },
  });
  const { user } = renderApp(bridge);
  const early = await waitFor(() => {
    const frame = document.querySelector('iframe.body-ahead');
    expect(frame?.getAttribute('src')).toBe('mail://reserved/early');
    return frame;
  });
  fireEvent.load(early!);
  await user.click(await screen.findByRole('option', { name: /Autumn/ }));
  // Nobody sees it yet.
  await waitFor(() => expect(early?.getAttribute('src')).toBe('mail://reserved/'));
  expect([early?.className, early?.hasAttribute('inert')]).toEqual(['body-ahead', true]);
  answer();
  await waitFor(() => expect(document.querySelector('iframe.body-frame')).toBe(early));
  expect(early?.getAttribute('src')).toBe('mail://reserved/');
});

it('a frame that is still on its way to its empty document is not sent elsewhere, where it might not come', async () => {
  const { bridge, user } = renderApp();
  const early = await waitFor(() => {
    const frame = document.querySelector('iframe.body-ahead');
    expect(frame?.getAttribute('src')).toBe('mail://reserved/early');
    return frame;
  });
  await openMessage(user, /Autumn/);
  expect(bridge.calls.find(({ channel }) => channel === 'message:open')?.request).not.toHaveProperty('at');
  expect(early?.getAttribute('src')).toBe('mail://reserved/early');
});

it('a frame that was taken down with the message has to stand again before anything is sent to it', async () => {
  const { bridge, user } = renderApp();
  const early = () => document.querySelector('iframe.body-ahead[src="mail://reserved/early"]');
  await openMessage(user, /Autumn/);
  fireEvent.load(document.querySelector('iframe.body-frame') as Element);
  await waitFor(() => expect(early()).toBeTruthy());
  fireEvent.load(early() as Element);
  await user.keyboard('go');
  await screen.findByRole('main', { name: 'Overview' });
  await user.keyboard('{Escape}');
  await screen.findByTitle(/Body of “Autumn/);
  const asked = bridge.calls.flatMap(({ channel, request }) => (channel === 'message:open' ? [request] : []));
  expect(asked).toHaveLength(2);
  expect(asked[1]).not.toHaveProperty('at');
});

it('a message on which the mouse rests is made ready', async () => {
  const asked: number[] = [];
  const bridge = fakeBridge(fakeMain(), {
    'message:prepare': ({ messageId }) => {
      asked.push(messageId);
      return { ok: true, value: readyView(messageId) };
    },
  });
  const { user } = renderApp(bridge);
  await user.hover(await screen.findByRole('option', { name: /Autumn/ }));
  await waitFor(() => expect(document.querySelector('iframe.body-ahead[src="mail://ahead112/"]')).toBeTruthy());
  expect(asked).toEqual([112]);
});

it('where none is open, the one with which most begin is made ready once the list stands still', async () => {
  const bridge = fakeBridge(fakeMain(), { 'message:prepare': ({ messageId }) => ({ ok: true, value: readyView(messageId) }) });
  renderApp(bridge);
  const [first] = await screen.findAllByRole('option');
  const id = first?.id.replace('row-', '');
  await waitFor(() => expect(document.querySelector(`iframe.body-ahead[src="mail://ahead${id}/"]`)).toBeTruthy(), { timeout: 3_000 });
  expect(bridge.calls.some(({ channel }) => channel === 'message:open')).toBe(false);
});

it('frames of what was read before stand, unseen, until the next message is laid out', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  const bridge = fakeBridge(fakeMain(), {
    'message:prepare': () => ({ ok: true, value: null }),
    'message:open': async ({ messageId }) => {
      if (messageId !== 112) await promise;
      return { ok: true, value: readyView(messageId) };
    },
  });
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const before = document.querySelector('iframe.body-frame');
  fireEvent.load(before as Element);
  await user.keyboard('j');
  await waitFor(() => expect(before?.className).toBe('body-ahead'));
  answer();
  await waitFor(() => expect(document.querySelector('iframe.body-frame')).toBeTruthy());
  expect([before?.isConnected, before?.className, before?.hasAttribute('inert')]).toEqual([true, 'body-ahead', true]);
  fireEvent.load(document.querySelector('iframe.body-frame') as Element);
  await waitFor(() => expect(before?.isConnected).toBe(false));
});
