import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StandingConsent } from '../../shared/consent.ts';
import type { AccountId } from '../../shared/model.ts';
import { openConsents } from './consents.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const path = () => join(temporaryFolder('consents'), 'consents.json');
const [home, work] = ['home', 'work'] as AccountId[] as [AccountId, AccountId];
const always = (identity: string, expiresAt: number | null = null): StandingConsent => ({ identity, decision: 'always', expiresAt });
const never = (identity: string): StandingConsent => ({ identity, decision: 'never', expiresAt: null });

describe('remembered consents', () => {
  it('are for one identity in one account, and survive a restart', async () => {
    const file = path();
    await (await openConsents(file)).grant(home, always('news@shop.example'));
    const consents = await openConsents(file);
    expect(consents.standing(home, 'news@shop.example')).toEqual(always('news@shop.example'));
    expect(consents.standing(work, 'news@shop.example')).toBeNull();
    expect(consents.standing(home, 'other@shop.example')).toBeNull();
    expect(consents.standing(home, '@shop.example')).toBeNull();
  });
  it('are kept once, newest first', async () => {
    const consents = await openConsents(path(), () => 7);
    await consents.grant(home, always('a@x.example'));
    await consents.grant(home, always('b@x.example'));
    await consents.grant(home, always('a@x.example'));
    expect(consents.list()).toEqual([
      { id: 2, accountId: home, grantedAt: 7, ...always('b@x.example') },
      { id: 1, accountId: home, grantedAt: 7, ...always('a@x.example') },
    ]);
  });
  it('of an older version hold as they did', async () => {
    const file = path();
    writeFileSync(file, JSON.stringify({ nextId: 2, consents: [{ id: 1, accountId: home, identity: 'a@x.example', grantedAt: 5 }] }));
    expect((await openConsents(file)).standing(home, 'a@x.example')).toEqual(always('a@x.example'));
  });
  it('can be revoked, and an id never comes back', async () => {
    const consents = await openConsents(path());
    await consents.grant(home, always('a@x.example'));
    await consents.revoke(1);
    expect(consents.standing(home, 'a@x.example')).toBeNull();
    await consents.grant(home, always('b@x.example'));
    await consents.revoke(1);
    expect(consents.list()).toMatchObject([{ id: 2 }]);
    await consents.grant(home, always('c@x.example'));
    expect(consents.list()).toMatchObject([{ id: 3 }, { id: 2 }]);
  });
  it('go with their account', async () => {
    const consents = await openConsents(path());
    await consents.grant(home, always('a@x.example'));
    await consents.grant(work, always('a@x.example'));
    await consents.forgetAccount(home);
    expect(consents.list()).toMatchObject([{ accountId: work }]);
  });
  it('for a domain hold for its addresses alone, not for those below it or beside it', async () => {
    const consents = await openConsents(path());
    await consents.grant(home, always('@shop.example'));
    expect(consents.standing(home, 'news@shop.example')).toEqual(always('@shop.example'));
    for (const address of ['news@mail.shop.example', 'news@notshop.example', 'news@shop.example.evil', 'shop.example'])
      expect(consents.standing(home, address)).toBeNull();
  });
  it('for a domain that everybody can have an address under hold for nobody', async () => {
    const consents = await openConsents(path());
    await consents.grant(home, always('@gmail.com'));
    expect(consents.standing(home, 'anybody@gmail.com')).toBeNull();
  });
  it('for one address count for more than those for its domain', async () => {
    const consents = await openConsents(path());
    await consents.grant(home, always('@shop.example'));
    await consents.grant(home, never('ads@shop.example'));
    expect(consents.standing(home, 'ads@shop.example')).toEqual(never('ads@shop.example'));
    expect(consents.standing(home, 'news@shop.example')).toEqual(always('@shop.example'));
  });
  it('end when their time is over, and are listed no more', async () => {
    let time = 1_000;
    const consents = await openConsents(path(), () => time);
    await consents.grant(home, always('a@x.example', 2_000));
    expect(consents.standing(home, 'a@x.example')).toEqual(always('a@x.example', 2_000));
    time = 2_000;
    expect(consents.standing(home, 'a@x.example')).toBeNull();
    expect(consents.list()).toEqual([]);
  });
  it('last no longer where the clock was set back, and go on when it is right again', async () => {
    const day = 86_400_000;
    let time = 400 * day;
    const consents = await openConsents(path(), () => time);
    const choice = always('a@x.example', 430 * day);
    await consents.grant(home, choice);
    time = 395 * day;
    await consents.grant(home, always('b@x.example'));
    expect(consents.standing(home, 'a@x.example')).toBeNull();
    time = 429 * day;
    expect(consents.standing(home, 'a@x.example')).toEqual(choice);
  });
  it('take the place of another choice for the same sender', async () => {
    const consents = await openConsents(path());
    await consents.grant(home, always('a@x.example'));
    await consents.grant(home, never('a@x.example'));
    expect(consents.list()).toMatchObject([{ id: 2, decision: 'never' }]);
  });
});
