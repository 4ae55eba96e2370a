import { screen, waitFor, within } from '@testing-library/react';
import { Archive } from 'lucide-react';
import { expect, it } from 'vitest';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { imapAccount, imapMailboxes, sampleAccount, sampleMailboxes } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';
import { found, matches } from './Chooser.tsx';

async function openPalette(...given: Parameters<typeof renderApp>) {
  const rendered = renderApp(...given);
  await screen.findByRole('heading', { level: 1, name: 'Inbox' });
  return { ...rendered, palette: () => within(screen.getByRole('dialog', { name: 'Commands' })) };
}

it('words match by their beginnings, in any order', () => {
  expect(matches('Check for new mail', 'new ch')).toBe(true);
  expect(matches('Appearance: Dark', 'dark')).toBe(true);
  expect(matches('Check for new mail', 'heck')).toBe(false);
});

it('what is named as it was typed comes before what only has the word in it', () => {
  const entry = (label: string, where = '') => ({ id: label, label, where, icon: Archive, keys: [], act: () => {} });
  const entries = [entry('Go to Archive'), entry('Archive'), entry('2019', 'Archive')];
  expect(found(entries, 'arch').map(({ label }) => label)).toEqual(['Archive', 'Go to Archive', '2019']);
  expect(found(entries, 'go arch').map(({ label }) => label)).toEqual(['Go to Archive']);
  expect(found(entries, '')).toEqual(entries);
});

it('what is looked for by another word than its own is found, after what is called so', () => {
  const entry = (label: string, otherWords: string) => ({ id: label, label, where: '', otherWords, icon: Archive, keys: [], act: () => {} });
  const entries = [entry('Move to trash', 'delete bin'), entry('Delete the draft', ''), entry('Archive', '')];
  expect(found(entries, 'delete').map(({ label }) => label)).toEqual(['Delete the draft', 'Move to trash']);
  expect(found(entries, 'bin move').map(({ label }) => label)).toEqual(['Move to trash']);
});

it.each([
  ['delete', 'Move to trash'],
  ['spam', 'Junk, or not junk'],
  ['mark as unread', 'Mark unread or read'],
  ['images', 'Show pictures'],
  ['dark mode', 'Appearance: Dark'],
  ['refresh', 'Check for new mail'],
  ['folder', 'Move to a mailbox'],
  ['bigger', 'Larger'],
  ['download', 'Save as .eml'],
  ['preferences', 'Settings'],
  ['flag', 'Star, or take the star away'],
  ['raw', 'View source'],
])('who types “%s” finds “%s”', async (typed, label) => {
  const main = fakeMain({ mailboxes: imapMailboxes, messages: summaries.map((row) => ({ ...row, mailboxId: imapMailboxes[0]!.id })) });
  main.state = { ...main.state, accounts: [imapAccount] };
  const { user, palette } = await openPalette(fakeBridge(main));
  await openMessage(user, /Autumn/);
  await screen.findByRole('button', { name: 'Show pictures' });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Commands' }), typed);
  await waitFor(() =>
    expect(
      palette()
        .getAllByRole('option')
        .map((one) => one.querySelector('.palette-label')?.textContent),
    ).toContain(label),
  );
});

it('searches that were kept are there by their names, and with one account every mailbox that no command leads to', async () => {
  const main = fakeMain({ mailboxes: imapMailboxes });
  const settings = { ...main.state.settings, savedSearches: [{ name: 'Big ones', query: 'larger:5mb' }] };
  main.state = { ...main.state, accounts: [imapAccount], settings };
  const { user, palette } = await openPalette(fakeBridge(main));
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox', { name: 'Commands' });
  expect(palette().getByRole('option', { name: /^Junk, robin/ })).toBeTruthy();
  expect(palette().queryByRole('option', { name: /^Trash/ })).toBeNull();
  await user.click(palette().getByRole('option', { name: /^Big ones/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Big ones' })).toBeTruthy();
});

it('Ctrl+K opens it, letters narrow it, Enter does the first', async () => {
  const { user, palette } = await openPalette();
  await user.keyboard('{Control>}k{/Control}');
  const input = await screen.findByRole('combobox', { name: 'Commands' });
  await waitFor(() => expect(document.activeElement).toBe(input));
  await user.keyboard('connec');
  await waitFor(() => expect(palette().getAllByRole('option')).toHaveLength(1));
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('tab', { name: 'Connections', selected: true })).toBeTruthy();
  expect(screen.queryByRole('dialog', { name: 'Commands' })).toBeNull();
});

it('only what can be done now is offered', async () => {
  const { user, palette } = await openPalette();
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox');
  expect(palette().queryByRole('option', { name: /Show pictures/ })).toBeNull();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await openMessage(user, /Autumn/);
  await user.keyboard('{Control>}k{/Control}');
  await user.click(await screen.findByRole('option', { name: /^Show pictures/ }));
  const status = () => within(screen.getByRole('main', { name: 'Message' })).getByRole('status').textContent;
  await waitFor(() => expect(status()).toMatch(/^Fetching 12 pictures/));
});

it('every mailbox is there by its path', async () => {
  const main = fakeMain({ mailboxes: [...imapMailboxes, ...sampleMailboxes] });
  main.state = { ...main.state, accounts: [imapAccount, sampleAccount] };
  const { user } = await openPalette(fakeBridge(main));
  await user.keyboard('{Control>}k{/Control}');
  await user.click(await screen.findByRole('option', { name: /Lighthouse, robin/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Lighthouse' })).toBeTruthy();
});
