import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AccountId } from '../../../shared/model.ts';
import { temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { findAccount, putAccount } from './accounts.ts';

let store: TemporaryStore;
beforeEach(() => {
  store = temporaryStore();
});
afterEach(() => store.end());

it('an account that is being removed is not there, until it is added again', () => {
  const { id } = store.account('a');
  const name = 'a' as AccountId;
  expect(findAccount(store.db, name)?.id).toBe(id);
  store.db.run('UPDATE account SET removed = 1');
  expect(findAccount(store.db, name)).toBeNull();
  expect(putAccount(store.db, name, 'imap').id).toBe(id);
  expect(findAccount(store.db, name)?.id).toBe(id);
});
