import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AccountId } from '../../shared/model.ts';
import { markOf, type TrackerMark } from '../../shared/report.ts';
import { fakeBridge, good, type FakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain, settings } from '../testing/fake-main.ts';
import { blocked, NOW, shown, view } from '../testing/mail.ts';
import { imapAccount, INBOX, sampleAccount, secondAccount } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';
import { useLayout } from './layout.ts';

/** What another window, or main by itself, has changed is seen in this one. */

const opened = ({ calls }: FakeBridge) => calls.filter(({ channel }) => channel === 'message:open').length;
const sentence = () => within(screen.getByRole('main', { name: 'Message' })).getByRole('status').textContent;
const showing = (...pictures: Parameters<typeof view>[1][]) => fakeBridge(fakeMain({ views: pictures.map((change) => view(112, change)) }));
const standing = { identity: 'shop.example', decision: 'always', expiresAt: null } as const;

it('a message that is open is asked for again when messages come to be judged otherwise', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Autumn/);
  bridge.main.views = [view(112, { pictures: { state: 'none' }, report: { ...view(112).report, resources: [] } })];
  act(() => bridge.emit('judgement:changed', {}));
  await waitFor(() => expect(sentence()).toBe('Nothing remote in this message.'));
});

it('its body stays in its frame where it is the same all the same', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Autumn/);
  const frame = screen.getByTitle(/^Body of/);
  act(() => bridge.emit('judgement:changed', {}));
  await waitFor(() => expect(opened(bridge)).toBe(2));
  // Main is told where it stands, and says that it stays there.
  const asked = bridge.calls.findLast(({ channel }) => channel === 'message:open');
  expect(asked?.request).toMatchObject({ at: 'mail://token112/' });
  expect(screen.getByTitle(/^Body of/)).toBe(frame);
});

it('a message that is open is asked for again where its mark in the list becomes another than its report', async () => {
  const report = { ...view(112).report, resources: [] };
  const { bridge, user } = renderApp();
  await openMessage(user, /Autumn/);
  const marked = async (mark: TrackerMark) => {
    bridge.main.messages = bridge.main.messages.map((row) => (row.id === 112 ? { ...row, mark } : row));
    const asked = () => bridge.calls.filter(({ channel }) => channel === 'message:conversation').length;
    const before = asked();
    act(() => bridge.emit('mailbox:changed', { mailboxIds: [INBOX] }));
    await waitFor(() => expect(asked()).toBeGreaterThan(before));
  };
  await marked({ ...markOf(view(112).report) });
  expect(opened(bridge)).toBe(1);
  bridge.main.views = [view(112, { pictures: { state: 'none' }, report })];
  await marked(markOf(report));
  await waitFor(() => expect(sentence()).toBe('Nothing remote in this message.'));
  expect(opened(bridge)).toBe(2);
});

it('a message whose sender was chosen in another window shows what was chosen', async () => {
  const { bridge, user } = renderApp(showing({ pictures: blocked() }));
  await openMessage(user, /Autumn/);
  bridge.main.views = [view(112, { pictures: shown({ scope: 'sender', standing }) })];
  act(() => bridge.emit('choice:changed', { of: 'sender', identity: 'other.example' }));
  act(() => bridge.emit('choice:changed', { of: 'list', list: 'news.shop.example' }));
  expect(opened(bridge)).toBe(1);
  act(() => bridge.emit('choice:changed', { of: 'sender', identity: 'shop.example' }));
  await waitFor(() => expect(sentence()).toContain('12 pictures shown'));
});

it('pictures that are shown once stay, whatever is chosen in another window', async () => {
  const { bridge, user } = renderApp(showing({ pictures: shown() }));
  await openMessage(user, /Autumn/);
  act(() => bridge.emit('choice:changed', { of: 'sender', identity: 'shop.example' }));
  expect(opened(bridge)).toBe(1);
});

it('a message of a list that was asked in another window says so', async () => {
  const ways = [{ way: 'one-click', link: 0, service: null } as const];
  const unsubscribe = { ways, list: 'news.shop.example', signed: 'both', advice: 'wise', why: [], asked: null } as never;
  const { bridge, user } = renderApp(showing({ unsubscribe }));
  await openMessage(user, /Autumn/);
  act(() => bridge.emit('choice:changed', { of: 'list', list: 'news.shop.example' }));
  await waitFor(() => expect(opened(bridge)).toBe(2));
});

it('a sender that is forgotten in the settings is forgotten in the message that is open', async () => {
  const main = fakeMain({ views: [view(112, { pictures: shown({ scope: 'sender', standing }) })] });
  main.consents = [{ ...standing, id: 1, accountId: sampleAccount.id, grantedAt: NOW }];
  const { bridge, user } = renderApp(
    fakeBridge(main, {
      'consent:revoke': () => {
        main.consents = [];
        main.views = [view(112, { pictures: blocked() })];
        return { ok: true, value: null };
      },
    }),
  );
  await openMessage(user, /Autumn/);
  expect(sentence()).toContain('12 pictures shown');
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  const settings = within(await screen.findByRole('dialog', { name: 'Settings' }));
  await user.click(settings.getByRole('tab', { name: 'Picture senders' }));
  await user.click(await settings.findByRole('button', { name: /shop\.example/ }));
  await waitFor(() => expect(document.querySelector('.privacy-sentence')?.textContent).toContain('12 pictures not loaded'));
  expect(opened(bridge)).toBe(2);
});

it('what is known of the sender is asked for again with new mail', async () => {
  const facts = (messages: number, tracking: number) =>
    good({ address: 'news@shop.example', name: 'Shop', messages, tracking, firstTrackedAt: NOW, services: [] });
  let now = facts(4, 3);
  const { bridge, user } = renderApp(fakeBridge(fakeMain(), { 'sender:facts': () => now }));
  await openMessage(user, /Autumn/);
  await user.keyboard('i');
  await screen.findByText(/3 of 4 messages from them/);
  now = facts(5, 4);
  act(() => bridge.emit('mailbox:changed', { mailboxIds: [INBOX] }));
  expect(await screen.findByText(/4 of 5 messages from them/)).toBeTruthy();
});

it('what was found in all accounts is looked for again when one of them is gone', async () => {
  const third = { ...secondAccount, id: 'third' as AccountId };
  const main = fakeMain();
  main.state = { ...main.state, accounts: [imapAccount, secondAccount, third] };
  main.state = { ...main.state, settings: { ...settings, savedSearches: [{ name: 'Autumn', query: 'autumn' }] } };
  const { bridge, user } = renderApp(fakeBridge(main));
  await user.click(await screen.findByRole('button', { name: 'Autumn' }));
  await screen.findByRole('option', { name: /Autumn is here/ });
  main.messages = [];
  act(() => bridge.emit('accounts:changed', { accounts: [imapAccount, secondAccount] }));
  await waitFor(() => expect(screen.queryByRole('option', { name: /Autumn is here/ })).toBeNull());
});

it('how another window was arranged is not put back by what is changed in this one', async () => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Autumn/);
  const {
    widths,
    density,
    grouped,
    searchOrder,
    oldestFirst,
    orders,
    darkBodies,
    zoom,
    collapsed,
    sampleNoteSeen,
    sampleKept,
    folded,
    foldedMailboxes,
    lastPlace,
  } = useLayout.getState();
  const kept = {
    widths,
    density,
    grouped,
    searchOrder,
    oldestFirst,
    darkBodies,
    zoom,
    collapsed,
    sampleNoteSeen,
    sampleKept,
    folded,
    foldedMailboxes,
    orders,
    lastPlace,
  };
  act(() => bridge.emit('settings:changed', { settings: { ...settings, layout: { ...kept, collapsed: true, zoom: 1.25 } } }));
  expect(document.querySelector<HTMLElement>('.body')?.style.getPropertyValue('--zoom')).toBe('1.25');
  await user.keyboard('+');
  const change = { layout: expect.objectContaining({ collapsed: true, zoom: 1.5 }) as unknown };
  await waitFor(() => expect(bridge.calls).toContainEqual({ channel: 'settings:change', request: change }));
  useLayout.setState(useLayout.getInitialState(), true);
});

it('what main says of one change takes back no later one', async () => {
  const answers: (() => void)[] = [];
  const main = fakeMain();
  const bridge = fakeBridge(main, {
    'settings:change': async (change) => {
      main.state = { ...main.state, settings: { ...main.state.settings, ...change } };
      const now = main.state.settings;
      await new Promise<void>((resolve) => answers.push(resolve));
      return good(now);
    },
  });
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  await user.keyboard('ii');
  await act(async () => {
    answers[0]?.();
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(screen.queryByRole('complementary', { name: 'Inspector' })).toBeNull();
  answers[1]?.();
});
