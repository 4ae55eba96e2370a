import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { MailboxId, MessageSummary } from '../../shared/model.ts';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { imapAccount, imapMailboxes, mailbox, sampleMailboxes, secondAccount } from '../testing/people.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';
import { looked } from '../testing/searching.ts';

const IMAP_INBOX = 10 as MailboxId;
const rows = () => within(screen.getByRole('listbox', { name: 'Messages' })).getAllByRole('option');

it('what is typed is looked for in the account, and Escape gives the mailbox back', async () => {
  const bridge = fakeBridge();
  const { user } = renderApp(bridge);
  await screen.findByRole('listbox', { name: 'Messages' });
  const all = rows().length;

  await user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Search mail' }));
  await user.keyboard('autumn');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Found' })).toBeTruthy());
  await waitFor(() => expect(rows().length).toBeLessThan(all));
  await looked(bridge, 'autumn');
  expect(bridge.calls).toContainEqual({
    channel: 'mailbox:search',
    request: { query: 'autumn', accountId: bridge.main.state.accounts[0]?.id, mailboxId: null, order: 'date', after: null, limit: 60 },
  });

  await user.keyboard('{Escape}');
  await waitFor(() => expect(rows()).toHaveLength(all));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Messages' })));
});

it('a letter is looked for at once, and those that come with it together', async () => {
  const bridge = fakeBridge();
  renderApp(bridge);
  const field = await screen.findByRole('combobox', { name: 'Search mail' });
  await screen.findByRole('listbox', { name: 'Messages' });
  const queries = () => bridge.calls.filter(({ channel }) => channel === 'mailbox:search').map(({ request }) => (request as { query: string }).query);
  const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1_000);
  for (const value of ['a', 'au', 'aut', 'autu']) fireEvent.change(field, { target: { value } });
  expect(queries()).toEqual(['a']);
  now.mockRestore();
  await waitFor(() => expect(queries()).toEqual(['a', 'autu']));
});

it('who is among what was found leaves the search with Escape as well', async () => {
  const { user } = renderApp();
  await screen.findByRole('listbox', { name: 'Messages' });
  const all = rows().length;
  await user.keyboard('/autumn');
  await screen.findByRole('heading', { name: 'Found' });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Messages' })));
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Inbox' })).toBeTruthy();
  await waitFor(() => expect(rows()).toHaveLength(all));
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Search mail' }).value).toBe('');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Messages' })));
});

it('hits are marked, and the order can be chosen', async () => {
  const bridge = fakeBridge();
  const { user } = renderApp(bridge);
  await user.type(await screen.findByRole('combobox', { name: 'Search mail' }), 'autumn');
  await screen.findByRole('heading', { name: 'Found' });
  await waitFor(() => expect(rows()[0]?.querySelector('.row-subject mark')?.textContent).toBe('Autumn'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Best match first');
  await waitFor(() =>
    expect(bridge.calls.findLast(({ channel }) => channel === 'mailbox:search')?.request).toMatchObject({ query: 'autumn', order: 'relevance' }),
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Newest first');
  await user.click(screen.getByRole('button', { name: 'Clear the search' }));
});

it('a search that began in a mailbox stays in it when that is pressed, whatever its name', async () => {
  const main = fakeMain({ mailboxes: [...imapMailboxes, mailbox(19, imapAccount, 'Letters home', null, 3, 1)] });
  main.state = { ...main.state, accounts: [imapAccount] };
  const bridge = fakeBridge(main);
  const { user } = renderApp(bridge);
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Search mail' });
  await user.type(field, 'autumn');
  await user.click(screen.getByRole('button', { name: 'In Inbox' }));
  expect(field.value).toBe('autumn in:inbox');
  await user.click(screen.getByRole('button', { name: 'In Inbox', pressed: true }));
  expect(field.value).toBe('autumn');

  await user.click(screen.getByRole('button', { name: /^Letters home/ }));
  const other = screen.getByRole<HTMLInputElement>('combobox', { name: 'Search mail' });
  await user.type(other, 'stamp');
  await user.click(screen.getByRole('button', { name: 'In Letters home' }));
  expect(other.value).toBe('stamp in:"Letters home"');
  await user.click(screen.getByRole('button', { name: 'In Letters home', pressed: true }));
  expect(other.value).toBe('stamp');
  await user.click(screen.getByRole('button', { name: 'Clear the search' }));
});

it('what people look for most is pressed instead of typed', async () => {
  const bridge = fakeBridge();
  const { user } = renderApp(bridge);
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Search mail' });
  await user.type(field, 'autumn');
  const filters = within(screen.getByRole('group', { name: 'Filters' }));
  await user.click(filters.getByRole('button', { name: 'Trackers' }));
  expect(field.value).toBe('autumn has:tracker');
  expect(document.activeElement).toBe(field);
  await looked(bridge, 'autumn has:tracker');
  await user.click(filters.getByRole('button', { name: 'Trackers', pressed: true }));
  expect(field.value).toBe('autumn');
  await user.click(screen.getByRole('button', { name: 'Clear the search' }));
});

it('the keys of the list go through what was found', async () => {
  const bridge = fakeBridge();
  const { user } = renderApp(bridge);
  await screen.findByRole('listbox', { name: 'Messages' });
  await user.type(screen.getByRole('combobox', { name: 'Search mail' }), 'autumn{Enter}');
  await screen.findByRole('heading', { name: 'Found' });
  await looked(bridge, 'autumn');
  expect(rows()).toHaveLength(1);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Messages' })));
  await user.keyboard('j');
  await waitFor(() => expect(rows()[0]?.getAttribute('aria-selected')).toBe('true'));
});

it('nothing found says so, and how to ask', async () => {
  const { user } = renderApp(fakeBridge());
  await user.type(await screen.findByRole('combobox', { name: 'Search mail' }), 'zzzz');
  expect(await screen.findByText('Nothing found')).toBeTruthy();
  expect(screen.getAllByText(/has:tracker/).length).toBeGreaterThan(0);
});

it('a search is kept under a name, goes over all accounts, and can be forgotten', async () => {
  const main = fakeMain({ mailboxes: [...sampleMailboxes, ...imapMailboxes] });
  main.state = { ...main.state, accounts: [secondAccount, imapAccount] };
  const bridge = fakeBridge(main);
  const { user } = renderApp(bridge);
  const field = await screen.findByRole('combobox', { name: 'Search mail' });
  await user.clear(field);
  await user.type(field, 'autumn');
  await user.click(await screen.findByRole('button', { name: 'Keep this search' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Keep this search' }));
  await user.click(dialog.getByRole('button', { name: 'Keep' }));
  expect(dialog.getByText('Give the search a name.')).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Season');
  await user.click(dialog.getByRole('button', { name: 'Keep' }));
  expect(await screen.findByRole('heading', { name: 'Season' })).toBeTruthy();
  const boxes = within(screen.getByRole('navigation', { name: 'Mailboxes' }));
  expect(boxes.getByRole('button', { name: 'Season' }).getAttribute('aria-current')).toBe('page');
  await waitFor(() => expect(bridge.main.state.settings.savedSearches).toEqual([{ name: 'Season', query: 'autumn' }]));
  expect(screen.queryByRole('button', { name: 'Keep this search' })).toBeNull();

  await user.click(boxes.getAllByRole('button', { name: /^Inbox/ })[0]!);
  expect(await screen.findByRole('heading', { name: 'Inbox' })).toBeTruthy();
  await user.click(boxes.getByRole('button', { name: 'Season' }));
  expect(await screen.findByRole('heading', { name: 'Season' })).toBeTruthy();
  expect(bridge.calls).toContainEqual(expect.objectContaining({ request: expect.objectContaining({ query: 'autumn', accountId: null }) }));
  await user.click(boxes.getByRole('button', { name: 'Actions for the search Season' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Forget this search' }));
  await waitFor(() => expect(bridge.main.state.settings.savedSearches).toEqual([]));
});

it('what the server found is read and moved as any other message, also when the list is looked for again', async () => {
  const [first, second] = summaries as [MessageSummary, MessageSummary];
  const found = (row: MessageSummary) => ({ ...row, seen: false, mailboxId: IMAP_INBOX, hits: { subject: [], from: [], snippet: [] } });
  const understood = [{ operator: null, value: 'x', excluded: false } as const];
  const main = fakeMain({ mailboxes: imapMailboxes, messages: [] });
  main.state = { ...main.state, accounts: [imapAccount] };
  const bridge = fakeBridge(main, {
    'mailbox:search': () => ({ ok: true, value: { messages: [], total: 0, next: null, understood, bodiless: 2 } }),
    'mailbox:search-server': () => ({ ok: true, value: [found(first), found(second)] }),
    'message:move': () => ({ ok: true, value: null }),
  });
  const { user } = renderApp(bridge);
  await user.type(await screen.findByRole('combobox', { name: 'Search mail' }), 'x');
  await user.click(await screen.findByRole('button', { name: 'Search on the server' }));
  await openMessage(user, /Autumn/);
  const searched = () => bridge.calls.filter(({ channel }) => channel === 'mailbox:search').length;
  const lookAgain = async () => {
    const before = searched();
    act(() => bridge.emit('mailbox:changed', { mailboxIds: [IMAP_INBOX] }));
    await waitFor(() => expect(searched()).toBe(before + 1));
  };
  await lookAgain();
  expect(screen.getByRole('option', { name: /Autumn/ }).textContent).not.toContain('Unread');
  await user.keyboard('e');
  await waitFor(() => expect(screen.queryByRole('option', { name: /Autumn/ })).toBeNull());
  await lookAgain();
  expect(screen.queryByRole('option', { name: /Autumn/ })).toBeNull();
  await user.keyboard('z');
  expect(await screen.findByRole('option', { name: /Autumn/ })).toBeTruthy();
});

it('says of how many messages only the envelope was searched, and has the server search the rest', async () => {
  const [first, second] = summaries as [MessageSummary, MessageSummary];
  const found = (row: MessageSummary) => ({ ...row, hits: { subject: [], from: [], snippet: [] } });
  const understood = [{ operator: null, value: 'sourdough', excluded: false }];
  const bridge = fakeBridge(fakeMain(), {
    'mailbox:search': () => ({ ok: true, value: { messages: [found(first)], total: 1, next: null, understood, bodiless: 12 } }),
    'mailbox:search-server': () => ({ ok: true, value: [found(first), found(second)] }),
  });
  const { user } = renderApp(bridge);
  await user.type(await screen.findByRole('combobox', { name: 'Search mail' }), 'sourdough');
  await looked(bridge, 'sourdough');
  expect(await screen.findByText(/Of 12 messages that are not on this computer whole/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Search on the server' }));
  expect(await screen.findByText('The server found 1 more.')).toBeTruthy();
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(rows()[1]?.textContent).toContain('Found by the server');
  expect(rows()[0]?.textContent).not.toContain('Found by the server');
});

it('what a search may go on with is suggested, and taken with the keys or the mouse', async () => {
  const bridge = fakeBridge(fakeMain(), {
    'search:suggest': ({ typed }) => ({ ok: true, value: typed === '' ? [] : [{ value: 'ada@engine.example', label: 'Ada' }] }),
  });
  const { user } = renderApp(bridge);
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Search mail' });
  const suggestions = async () => within(await screen.findByRole('listbox', { name: 'Suggestions' }));
  await user.type(field, 'fr');
  expect((await suggestions()).getByRole('option', { name: /from:.*who wrote it/ })).toBeTruthy();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(field.value).toBe('from:');
  await user.type(field, 'ad');
  await user.click(await (await suggestions()).findByRole('option', { name: /ada@engine.example/ }));
  expect(field.value).toBe('from:ada@engine.example ');
  expect(document.activeElement).toBe(field);
  await user.type(field, 'is:un{Escape}');
  expect(screen.queryByRole('listbox', { name: 'Suggestions' })).toBeNull();
  expect(field.value).toBe('from:ada@engine.example is:un');
});

it('that OR stands between what cannot be looked for in one is said', async () => {
  const bridge = fakeBridge(fakeMain(), {
    'mailbox:search': ({ query }) => ({
      ok: true,
      value: { messages: [], total: 0, next: null, understood: [], bodiless: 0, ...(query.startsWith('in') && { apart: true as const }) },
    }),
  });
  const { user } = renderApp(bridge);
  const field = await screen.findByRole('combobox', { name: 'Search mail' });
  await user.type(field, 'in:archive OR is:starred');
  expect(await screen.findByText(/^OR goes between two mailboxes/)).toBeTruthy();
  await user.clear(field);
  await user.type(field, 'bread OR oven');
  await waitFor(() => expect(screen.queryByText(/^OR goes between/)).toBeNull());
});

it('a filter that is taken away takes the OR beside it with it', async () => {
  const { user } = renderApp();
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Search mail' });
  for (const [typed, left] of [
    ['has:tracker OR bread', 'bread'],
    ['bread OR has:tracker', 'bread'],
    ['bread OR has:tracker OR oven', 'bread OR oven'],
  ] as const) {
    await user.clear(field);
    await user.type(field, typed);
    await user.click(screen.getByRole('button', { name: 'Trackers' }));
    expect(field.value).toBe(left);
  }
});
