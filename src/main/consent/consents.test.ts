import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../shared/model.ts';
import { openConsents } from './consents.ts';

const path = () => join(mkdtempSync(join(tmpdir(), 'unseen-consents-')), 'consents.json');
const [home, work] = ['home', 'work'] as AccountId[] as [AccountId, AccountId];

describe('remembered consents', () => {
  it('are for one identity in one account, and survive a restart', async () => {
    const file = path();
    await (await openConsents(file)).grant(home, 'news@shop.example');
    const consents = await openConsents(file);
    expect(consents.has(home, 'news@shop.example')).toBe(true);
    expect(consents.has(work, 'news@shop.example')).toBe(false);
    expect(consents.has(home, 'other@shop.example')).toBe(false);
  });
  it('are kept once, newest first', async () => {
    const consents = await openConsents(path(), () => 7);
    await consents.grant(home, 'a@x.example');
    await consents.grant(home, 'b@x.example');
    await consents.grant(home, 'a@x.example');
    expect(consents.list()).toEqual([
      { id: 2, accountId: home, identity: 'b@x.example', grantedAt: 7 },
      { id: 1, accountId: home, identity: 'a@x.example', grantedAt: 7 },
    ]);
  });
  it('can be revoked, and an id never comes back', async () => {
    const consents = await openConsents(path());
    await consents.grant(home, 'a@x.example');
    await consents.revoke(1);
    expect(consents.has(home, 'a@x.example')).toBe(false);
    await consents.grant(home, 'b@x.example');
    await consents.revoke(1);
    expect(consents.list()).toMatchObject([{ id: 2 }]);
  });
  it('go with their account', async () => {
    const consents = await openConsents(path());
    await consents.grant(home, 'a@x.example');
    await consents.grant(work, 'a@x.example');
    await consents.forgetAccount(home);
    expect(consents.list()).toMatchObject([{ accountId: work }]);
  });
});
