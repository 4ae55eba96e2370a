import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge, good } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { INBOX } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

/** A main that finds what is unread. */
function withUnread() {
  const main = fakeMain();
  const bridge = fakeBridge(main, {
    'mailbox:search': () => {
      const messages = main.messages.filter(({ seen, mailboxId }) => !seen && mailboxId === INBOX).map((row) => ({ ...row, hits: undefined }));
      return good({ messages, total: messages.length, next: null, understood: [], bodiless: 0 } as never);
    },
  });
  return { main, bridge };
}
const rows = () => within(screen.getByRole('listbox', { name: 'Messages' })).getAllByRole('option');
const subjects = () => rows().map((row) => row.querySelector('.row-subject')?.textContent ?? '');
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Search mail' });

it('what is unread is shown alone by a button and by a key, and all again', async () => {
  const { main, bridge } = withUnread();
  const unread = main.messages.filter(({ seen, mailboxId }) => !seen && mailboxId === INBOX).length;
  const { user } = renderApp(bridge);
  await screen.findAllByRole('option');
  const all = rows().length;
  expect(unread).toBeLessThan(all);
  await user.click(screen.getByRole('button', { name: 'Only unread messages' }));
  await waitFor(() => expect(rows()).toHaveLength(unread));
  expect(field().value).toBe('is:unread in:inbox');
  expect(screen.getByRole('heading', { level: 1, name: 'Unread' })).toBeTruthy();
  await user.keyboard('{Shift>}U{/Shift}');
  await waitFor(() => expect(rows()).toHaveLength(all));
  await user.keyboard('{Shift>}U{/Shift}');
  await waitFor(() => expect(rows()).toHaveLength(unread));
});

it('the message that one reads of them stays until one reads another', async () => {
  const { main, bridge } = withUnread();
  const { user } = renderApp(bridge);
  await screen.findAllByRole('option');
  await user.keyboard('{Shift>}U{/Shift}');
  await waitFor(() => expect(field().value).toBe('is:unread in:inbox'));
  await waitFor(() => expect(rows().length).toBe(main.messages.filter(({ seen, mailboxId }) => !seen && mailboxId === INBOX).length));
  const before = subjects();
  await user.click(rows()[1]!);
  await waitFor(() => expect(bridge.calls.some(({ channel }) => channel === 'message:seen')).toBe(true));
  act(() => bridge.emit('mailbox:changed', { mailboxIds: [INBOX] }));
  const searches = () => bridge.calls.filter(({ channel }) => channel === 'mailbox:search').length;
  const asked = searches();
  await waitFor(() => expect(searches()).toBeGreaterThan(asked));
  expect(subjects()).toEqual(before);
  expect(rows()[1]?.getAttribute('aria-selected')).toBe('true');

  await user.click(rows()[2]!);
  await waitFor(() => expect(main.messages.filter(({ seen }) => seen).length).toBeGreaterThan(1));
  act(() => bridge.emit('mailbox:changed', { mailboxIds: [INBOX] }));
  await waitFor(() => expect(subjects()).toEqual(before.filter((_, at) => at !== 1)));
});

it('where nothing is unread, that is said, and not that nothing was found', async () => {
  const { main, bridge } = withUnread();
  main.messages = main.messages.map((row) => ({ ...row, seen: true }));
  const { user } = renderApp(bridge);
  await screen.findAllByRole('option');
  await user.keyboard('{Shift>}U{/Shift}');
  expect(await screen.findByText('All read')).toBeTruthy();
  expect(screen.queryByText('Nothing found')).toBeNull();
});
