import { act, screen, waitFor, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import type { FakeBridge } from '../testing/fake-bridge.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

async function clickLink(bridge: FakeBridge, user: ReturnType<typeof userEvent.setup>, subject: RegExp, messageId: number, link: number) {
  await openMessage(user, subject);
  act(() => bridge.emit('link:asked', { messageId: messageId as MessageId, section: '', link }));
  return within(await screen.findByRole('dialog', { name: 'Open this link in your browser?' }));
}

it('a wrapped link shows where it really leads, and goes there without the wrapper', async () => {
  const { bridge, user } = renderApp();
  const dialog = await clickLink(bridge, user, /Autumn/, 112, 2);
  expect(dialog.getByText('docs.shop.example').tagName).toBe('STRONG');
  expect(dialog.getByText(/goes through Microsoft Safe Links/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Open without tracking' }));
  expect(bridge.calls).toContainEqual({ channel: 'link:open', request: { messageId: 112, section: '', link: 2, which: 'clean' } });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('a link of a host that only says where it leads on to shows that host first, and goes straight to the other', async () => {
  const { bridge, user } = renderApp();
  const dialog = await clickLink(bridge, user, /Autumn/, 112, 3);
  const hosts = [...document.querySelectorAll('[role=dialog] .url-large strong')].map(({ textContent }) => textContent);
  expect(hosts).toEqual(['evil.example', 'bank.example']);
  expect(dialog.getByText(/Nobody can tell whether evil.example leads there/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Go straight there' }));
  expect(bridge.calls).toContainEqual({ channel: 'link:open', request: { messageId: 112, section: '', link: 3, which: 'clean' } });
});

it('the host that stands out is the one after the @', async () => {
  const { bridge, user } = renderApp();
  await clickLink(bridge, user, /Autumn/, 112, 4);
  expect(document.querySelector('[role=dialog] .url-large strong')?.previousSibling?.textContent).toBe('https://bank.example:shop.example@');
});

it('an opaque link says who alone knows where it leads, and has no cleaner form', async () => {
  const { bridge, user } = renderApp();
  const dialog = await clickLink(bridge, user, /Autumn/, 112, 0);
  expect(dialog.getByText(/Only Mailchimp knows where this leads/)).toBeTruthy();
  expect(dialog.queryByRole('button', { name: 'Open original' })).toBeNull();
});

it('the original can be had by those who want it', async () => {
  const { bridge, user } = renderApp();
  const dialog = await clickLink(bridge, user, /Autumn/, 112, 1);
  await user.click(dialog.getByRole('button', { name: 'Open original' }));
  expect(bridge.calls).toContainEqual({ channel: 'link:open', request: { messageId: 112, section: '', link: 1, which: 'original' } });
});

it('a link with a warning puts the focus on Cancel', async () => {
  const { bridge, user } = renderApp();
  const dialog = await clickLink(bridge, user, /Action required/, 109, 0);
  expect(dialog.getByText(/The text shows bank.example/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Cancel' })));
  await user.keyboard('{Enter}');
  expect(bridge.calls.map(({ channel }) => channel)).not.toContain('link:open');
});

it('the address without tracking is copied by main, for the window may not', async () => {
  const { bridge, user } = renderApp();
  const dialog = await clickLink(bridge, user, /Autumn/, 112, 1);
  await user.click(dialog.getByRole('button', { name: 'Copy' }));
  expect(await dialog.findByRole('button', { name: 'Copied' })).toBeTruthy();
  expect(bridge.calls).toContainEqual({ channel: 'link:copy', request: { messageId: 112, section: '', link: 1, which: 'clean' } });
});
