import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AccountId } from '../../shared/model.ts';
import { bad, fakeBridge, good, type FakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { imapAccount, imapMailboxes, sampleAccount, sampleMailboxes, secondAccount } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

async function openOverview(bridge: FakeBridge = fakeBridge()) {
  const rendered = renderApp(bridge);
  await rendered.user.click(await screen.findByRole('button', { name: 'Overview' }));
  const overview = within(await screen.findByRole('main', { name: 'Overview' }));
  return { ...rendered, overview };
}
const lastSearch = (bridge: FakeBridge) => bridge.calls.findLast(({ channel }) => channel === 'mailbox:search')?.request;

it('says in one sentence how much of the mail tracks, and takes the place of the panes', async () => {
  const { overview } = await openOverview();
  expect(await overview.findByText(/In the last 90 days 3 of 12 messages tracked you \(25%\), from 1 sender\./)).toBeTruthy();
  expect(screen.queryByRole('listbox', { name: 'Messages' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Overview' }).getAttribute('aria-current')).toBe('page');
});

it('every column says what it shows, and the same stands in a table', async () => {
  const { overview, user } = await openOverview();
  expect(await overview.findByRole('button', { name: /12 messages, 3 track you, 1 with a personal mark/ })).toBeTruthy();
  await user.click(overview.getByRole('button', { name: 'As a table' }));
  const row = within(overview.getByRole('region', { name: 'Over time' })).getAllByRole('row')[1];
  expect([...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent)).toEqual(['3', '1', '8', '12']);
});

it('a service leads to its messages, with the search in its field', async () => {
  const { bridge, overview, user } = await openOverview();
  await user.click(await overview.findByRole('button', { name: 'Show the messages of HubSpot' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Found' })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Search mail' }).value).toMatch(/^tracker:"HubSpot" after:\d{4}-\d\d-\d\d$/);
  await waitFor(() => expect(lastSearch(bridge)).toMatchObject({ accountId: 'sample', query: expect.stringMatching(/^tracker:"HubSpot"/) }));
});

it('a sender leads to what they tracked with, a column to what tracked in its time', async () => {
  const { bridge, overview, user } = await openOverview();
  await user.click(await overview.findByRole('button', { name: 'Show the messages of Shop' }));
  await waitFor(() => expect(lastSearch(bridge)).toMatchObject({ query: expect.stringMatching(/^from:"news@shop.example" has:tracker after:/) }));
  await user.keyboard('go');
  await user.click(await screen.findByRole('button', { name: /12 messages, 3 track you/ }));
  await waitFor(() => expect(lastSearch(bridge)).toMatchObject({ query: expect.stringMatching(/^has:tracker after:\S+ before:\S+$/) }));
});

it('another time and one account are asked for', async () => {
  const main = fakeMain({ mailboxes: [...imapMailboxes, ...sampleMailboxes] });
  main.state = { ...main.state, accounts: [imapAccount, sampleAccount] };
  const { bridge, overview, user } = await openOverview(fakeBridge(main));
  await user.click(overview.getByRole('radio', { name: 'All time' }));
  await user.selectOptions(overview.getByRole('combobox', { name: 'Account' }), 'robin@posteo.example');
  await waitFor(() =>
    expect(bridge.calls.findLast(({ channel }) => channel === 'overview:get')?.request).toMatchObject({ accountId: 'a1', since: 0, bucket: 'month' }),
  );
  await user.click(await overview.findByRole('button', { name: 'Show the messages of HubSpot' }));
  await waitFor(() => expect(lastSearch(bridge)).toMatchObject({ accountId: 'a1', query: 'tracker:"HubSpot"' }));
});

it('the sample is not counted with an account of one’s own', async () => {
  const main = fakeMain({ mailboxes: [...imapMailboxes, ...sampleMailboxes] });
  main.state = { ...main.state, accounts: [sampleAccount, imapAccount] };
  const { bridge, overview } = await openOverview(fakeBridge(main));
  await overview.findByRole('button', { name: 'Show the messages of HubSpot' });
  expect(bridge.calls.findLast(({ channel }) => channel === 'overview:get')?.request).toMatchObject({ accountId: 'a1' });
  expect(overview.getByRole<HTMLSelectElement>('combobox', { name: 'Account' }).selectedOptions[0]?.textContent).toBe('robin@posteo.example');
});

it('a search in all accounts is over when another mailbox is opened', async () => {
  const main = fakeMain({ mailboxes: [...imapMailboxes, ...sampleMailboxes] });
  main.state = { ...main.state, accounts: [imapAccount, secondAccount] };
  const { bridge, overview, user } = await openOverview(fakeBridge(main));
  await user.click(await overview.findByRole('button', { name: 'Show the messages of HubSpot' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'In all accounts' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Archive' }));
  await user.type(await screen.findByRole('combobox', { name: 'Search mail' }), 'autumn');
  await waitFor(() => expect(lastSearch(bridge)).toMatchObject({ accountId: 'a1', query: 'autumn' }));
});

it('keys that act on messages do nothing there, and Escape leads back to mail', async () => {
  const { bridge, user } = await openOverview();
  await user.keyboard('sue#j');
  expect(bridge.calls.map(({ channel }) => channel)).not.toContain('message:flag');
  expect(screen.getByRole('main', { name: 'Overview' })).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('listbox', { name: 'Messages' })).toBeTruthy();
});

it('says when there is nothing to count, and what to do when it could not be counted', async () => {
  const empty = { buckets: [], services: [], companies: [], senders: [], kinds: {} } as never;
  const first = await openOverview(fakeBridge(fakeMain(), { 'overview:get': () => good(empty) }));
  expect(await first.overview.findByText('No mail in this time')).toBeTruthy();
  await first.user.click(first.overview.getByRole('radio', { name: 'All time' }));
  expect(await first.overview.findByText('No mail has been looked through yet')).toBeTruthy();
});

it('tells why it could not be counted', async () => {
  const { overview } = await openOverview(
    fakeBridge(fakeMain(), { 'overview:get': () => bad('store-unavailable', 'The store is closed.', 'Restart.') }),
  );
  expect(await overview.findByText(/The store is closed/)).toBeTruthy();
});

it('where the account that it counts is removed, it counts all that are left', async () => {
  const third = { ...secondAccount, id: 'third' as AccountId, name: 'robin@third.example' };
  const main = fakeMain({ mailboxes: [...sampleMailboxes, ...imapMailboxes] });
  main.state = { ...main.state, accounts: [imapAccount, secondAccount, third] };
  const { bridge, overview, user } = await openOverview(fakeBridge(main));
  await user.selectOptions(await overview.findByRole('combobox', { name: 'Account' }), 'third');
  const counted = () => bridge.calls.findLast(({ channel }) => channel === 'overview:get')?.request;
  await waitFor(() => expect(counted()).toMatchObject({ accountId: 'third' }));
  main.state = { ...main.state, accounts: [imapAccount, secondAccount] };
  act(() => bridge.emit('accounts:changed', { accounts: main.state.accounts }));
  await waitFor(() => expect(counted()).toMatchObject({ accountId: null }));
  expect(overview.getByRole<HTMLSelectElement>('combobox', { name: 'Account' }).value).toBe('');
});
