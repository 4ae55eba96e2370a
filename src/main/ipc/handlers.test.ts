import { expect, it, vi } from 'vitest';
import type { Account, MessageId } from '../../shared/model.ts';
import type { HandlerParts } from './handlers.ts';

const writeText = vi.fn();
vi.mock('electron', () => ({ clipboard: { writeText: (text: string) => writeText(text) as unknown }, dialog: {}, shell: {} }));
const { handlers } = await import('./handlers.ts');

it('a window that starts has the accounts as they are when it is answered, not as they were when it asked', async () => {
  const { promise: keychain, resolve } = Promise.withResolvers<'protected'>();
  const account = { id: 'home', status: { state: 'syncing' } } as unknown as Account;
  const parts: Partial<HandlerParts> = {
    accounts: { all: () => [{ ...account }] } as never,
    settings: { current: () => ({}) } as never,
    keychain: () => keychain,
    store: () => Promise.resolve({ state: 'open' }),
    metered: () => false,
    listens: () => undefined,
  };
  const asked = handlers(parts as HandlerParts)['app:state']({});
  await Promise.resolve();
  Object.assign(account, { status: { state: 'idle', checkedAt: 1 } });
  resolve('protected');
  expect((await asked).accounts[0]?.status.state).toBe('idle');
});

it.each([
  ['work', ['robin@work.test']],
  [null, ['robin@home.test', 'robin@work.test']],
])('a search in %s is told who the reader is there', async (accountId, me) => {
  const own: Record<string, string[]> = {
    home: ['robin@home.test'],
    work: ['robin@work.test'],
    files: ['robin@home.test', 'robin@work.test'],
    sample: [''],
  };
  const search = vi.fn(() => Promise.resolve({}));
  const searchServer = vi.fn(() => Promise.resolve({ ok: true, value: [] }));
  const parts: Partial<HandlerParts> = {
    accounts: { all: () => Object.keys(own).map((id) => ({ id })), judgedFor: (id: string) => ({ me: own[id] }) } as never,
    mailbox: { search, searchServer } as never,
  };
  const calls = handlers(parts as HandlerParts);
  await calls['mailbox:search']({ query: 'from:me', accountId: accountId as Account['id'] | null, mailboxId: null, after: null, limit: 10 });
  await calls['mailbox:search-server']({ query: 'from:me', accountId: accountId as Account['id'] | null });
  expect(search).toHaveBeenCalledWith(expect.objectContaining({ query: 'from:me', me, order: 'date' }));
  expect(searchServer).toHaveBeenCalledWith(expect.objectContaining({ query: 'from:me', me }));
});

it('an address is copied of people of an open message, and of nobody else', async () => {
  const view = { from: [{ name: '', address: 'ann@home.test' }], replyTo: [], to: [], cc: [{ name: '', address: 'bob@work.test' }] };
  const parts: Partial<HandlerParts> = { reading: { shown: (messageId: number) => (messageId === 1 ? view : null) } as never };
  const copy = (messageId: number, address: string) =>
    handlers(parts as HandlerParts)['address:copy']({ messageId: messageId as MessageId, section: '', address });
  await copy(1, 'bob@work.test');
  await expect(copy(1, 'eve@evil.test')).rejects.toThrow('not in an open message');
  await expect(copy(2, 'bob@work.test')).rejects.toThrow('not open any more');
  expect(writeText.mock.calls).toEqual([['bob@work.test']]);
});
