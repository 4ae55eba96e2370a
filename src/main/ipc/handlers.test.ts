import { expect, it, vi } from 'vitest';
import type { Account } from '../../shared/model.ts';
import type { HandlerParts } from './handlers.ts';

vi.mock('electron', () => ({ clipboard: {}, dialog: {}, shell: {} }));
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
