import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import { bad, fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain, settings } from '../testing/fake-main.ts';
import { NOW, summaryOf, view } from '../testing/mail.ts';
import { mailchimp, sampleAccount } from '../testing/people.ts';
import { links, NO_REPORT } from '../testing/reports.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

const LEAVE = { ...links[1]!, id: 0, url: 'https://lists.shop.example/leave?u=7f3a', clean: 'https://lists.shop.example/leave?u=7f3a' };
const LETTER = { ...LEAVE, id: 1, url: 'mailto:leave@shop.example', clean: 'mailto:leave@shop.example' };
const ONE_CLICK: Unsubscribe = {
  ways: [
    { way: 'one-click', link: 0, service: mailchimp },
    { way: 'page', link: 0, service: mailchimp },
    { way: 'mail', link: 1, service: null },
  ],
  list: 'news.shop.example',
  signed: 'both',
  advice: 'proven',
  why: [],
  asked: null,
};
const ASKED = { id: 1, accountId: sampleAccount.id, list: 'news.shop.example', sender: 'news@shop.example', way: 'one-click', at: NOW } as const;

type Answers = Parameters<typeof fakeBridge>[1];
function withList(unsubscribe: Partial<Unsubscribe> = {}, { answers, ...change }: { answers?: Answers; receivedAt?: number; proxy?: string } = {}) {
  const message = view(112, {
    report: { ...NO_REPORT, links: [LEAVE, LETTER] },
    unsubscribe: { ...ONE_CLICK, ...unsubscribe },
    ...(change.receivedAt !== undefined && { receivedAt: change.receivedAt }),
  });
  const main = fakeMain({ views: [message], messages: [summaryOf(message)] });
  main.state = { ...main.state, settings: { ...settings, inspectorOpen: true, pictureProxy: change.proxy ?? null } };
  return renderApp(fakeBridge(main, answers));
}
const head = () => within(screen.getByRole('main', { name: 'Message' }));
async function ask(app: ReturnType<typeof withList>) {
  await openMessage(app.user, /Autumn/);
  await app.user.click(head().getByRole('button', { name: 'Unsubscribe…' }));
  return within(await screen.findByRole('dialog'));
}
const sent = ({ bridge }: ReturnType<typeof withList>) => bridge.calls.filter(({ channel }) => channel === 'unsubscribe:send');

describe('who wants to leave a list', () => {
  it('is told whom a request goes to, how, and what they learn, before it is sent', async () => {
    const app = withList();
    const dialog = await ask(app);
    expect(dialog.getByText('lists.shop.example').tagName).toBe('STRONG');
    for (const words of [
      /Mailchimp \(Intuit\)/,
      /one encrypted request/,
      /^Your IP address/,
      /No cookie/,
      /Whose subscription/,
      /covers the address\./,
    ])
      expect(dialog.getByText(words)).toBeTruthy();
    expect(sent(app)).toEqual([]);
  });
  it('is told of the proxy where there is one', async () => {
    const dialog = await ask(withList({}, { proxy: 'socks5://127.0.0.1:9050' }));
    expect(dialog.getByText('The IP address of your proxy, not yours.')).toBeTruthy();
    expect(dialog.queryByText(/^Your IP address/)).toBeNull();
  });
  it('sends the request of this message, and nothing but which message it is', async () => {
    const app = withList();
    const dialog = await ask(app);
    await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Send the request' })));
    await app.user.keyboard('{Enter}');
    expect(await dialog.findByText('lists.shop.example said yes.')).toBeTruthy();
    expect(sent(app)).toEqual([{ channel: 'unsubscribe:send', request: { messageId: 112 } }]);
    expect(document.activeElement).toBe(dialog.getAllByRole('button', { name: 'Close' }).at(-1));
    await app.user.keyboard('{Enter}');
    expect(await head().findByText(/^You asked to be removed on .*2026\.$/)).toBeTruthy();
  });
  it('is told what did not work, and what else there is', async () => {
    const app = withList({}, { answers: { 'unsubscribe:send': () => bad('server-refused', 'Its server answered 500.', 'Look elsewhere.') } });
    const dialog = await ask(app);
    await app.user.click(dialog.getByRole('button', { name: 'Send the request' }));
    expect((await dialog.findByRole('alert')).textContent).toBe('It did not workIts server answered 500. Look elsewhere.');
    expect(document.querySelector('.asked')).toBeNull();
    await app.user.click(dialog.getByRole('button', { name: 'Use their page…' }));
    expect(await screen.findByRole('dialog', { name: 'Open this link in your browser?' })).toBeTruthy();
  });
});

it('what came of a request is told to who closed the dialog meanwhile', async () => {
  const { promise: waiting, resolve: answer } = Promise.withResolvers<ReturnType<typeof bad>>();
  const app = withList({}, { answers: { 'unsubscribe:send': () => waiting } });
  const dialog = await ask(app);
  await app.user.click(dialog.getByRole('button', { name: 'Send the request' }));
  await app.user.click(dialog.getByRole('button', { name: 'Sending…' }));
  await app.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  answer(bad('server-refused', 'Its server answered 500.', 'Look elsewhere.'));
  expect(await screen.findByText(/Its server answered 500\./)).toBeTruthy();
  expect(sent(app)).toHaveLength(1);
});

describe('it is advised against', () => {
  it.each([
    ['unsigned', [], /no signature that your provider checked covers it/],
    ['unconfirmed', ['Nobody has confirmed it.'], /Nobody has confirmed it\./],
    ['disproven', ['It failed.'], /forges a sender/],
    ['doubtful', ['The name shows another.'], /passes for another/],
  ] as const)('where the sender is %s, and Enter sends nothing', async (advice, why, words) => {
    const app = withList({ advice, why: [...why] });
    const dialog = await ask(app);
    expect(dialog.getByText(words)).toBeTruthy();
    expect(dialog.queryByText(/An answer tells a spammer/) === null).toBe(advice === 'unsigned');
    await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Cancel' })));
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent(app)).toEqual([]);
  });
});

it.each(['proven', 'unsigned'] as const)('is advised against in the junk, whoever the sender is: %s', async (advice) => {
  const app = withList({ advice });
  app.bridge.main.mailboxes = app.bridge.main.mailboxes.map((mailbox) => ({ ...mailbox, specialUse: 'junk' }));
  const dialog = await ask(app);
  expect(dialog.getByText(/among the junk/)).toBeTruthy();
  expect(dialog.getByText(/An answer tells a spammer/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Cancel' })));
});

it('a page is opened through the question that links have, and remembered as that', async () => {
  const app = withList({ ways: ONE_CLICK.ways.slice(1) });
  const dialog = await ask(app);
  expect(dialog.getByText(/Unseen sends nothing\. The page/)).toBeTruthy();
  await app.user.click(dialog.getByRole('button', { name: 'Open the page…' }));
  const question = within(await screen.findByRole('dialog', { name: 'Open this link in your browser?' }));
  await app.user.click(question.getByRole('button', { name: 'Open' }));
  expect(await head().findByText(/^You opened their page to unsubscribe on/)).toBeTruthy();
  expect(sent(app)).toEqual([]);
});

const DAY_MS = 86_400_000;

it('a message that comes within two weeks says that it may take some days, and accuses nobody', async () => {
  const app = withList({ asked: ASKED, ways: [] }, { receivedAt: NOW + 13 * DAY_MS });
  await openMessage(app.user, /Autumn/);
  expect(head().getByText(/^You asked .*; that may take ten working days\.$/)).toBeTruthy();
});

it('a message that comes after two weeks says that they still write, until that is forgotten', async () => {
  const app = withList({ asked: ASKED, ways: [] }, { receivedAt: NOW + 15 * DAY_MS });
  await openMessage(app.user, /Autumn/);
  expect(head().getByText(/; they still write\.$/)).toBeTruthy();
  expect(head().queryByRole('button', { name: 'Unsubscribe…' })).toBeNull();
  await app.user.click(await screen.findByRole('button', { name: 'Forget that I asked' }));
  await waitFor(() => expect(screen.queryByText(/still write/)).toBeNull());
  expect(app.bridge.calls).toContainEqual({ channel: 'unsubscribe:forget', request: { unsubscriptionId: 1 } });
});

it('the lists that were asked are listed in the settings, and forgotten there', async () => {
  const app = withList();
  app.bridge.main.unsubscriptions = [ASKED];
  await app.user.click(await screen.findByRole('button', { name: 'Settings' }));
  await app.user.click(await screen.findByRole('tab', { name: 'Unsubscribed' }));
  expect((await screen.findByRole('rowheader')).textContent).toBe('news.shop.examplenews@shop.example');
  await app.user.click(screen.getByRole('button', { name: 'Forget news.shop.example' }));
  expect(await screen.findByText('No list yet')).toBeTruthy();
});
