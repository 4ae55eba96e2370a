import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { AccountId } from '../../shared/model.ts';
import type { AccountRecord } from '../mailbox/protocol.ts';
import { openAccounts } from './account-list.ts';
import { FILES_ACCOUNT } from './mail-files.ts';
import { SAMPLE_ACCOUNT } from './sample-account.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const home: AccountRecord = {
  id: 'home' as AccountId,
  kind: 'imap',
  address: 'me@home.example',
  name: 'Home',
  colour: 1,
  server: { host: 'imap.home.example', port: 993, security: 'tls', user: 'me' },
  trustedAuthserv: 'mx.home.example',
  keepMonths: null,
  oauth: null,
};
const opened = async () => {
  const file = join(temporaryFolder('accounts'), 'accounts.json');
  return { file, accounts: await openAccounts(file, SAMPLE_ACCOUNT) };
};

it('mail of an account is the reader’s by its address, and believed by its server', async () => {
  const { accounts } = await opened();
  await accounts.put(home);
  expect(accounts.judgedFor(home.id)).toEqual({ me: ['me@home.example'], trustedAuthserv: ['mx.home.example'] });
  expect(accounts.judgedFor('gone' as AccountId)).toEqual({ me: [], trustedAuthserv: [] });
});

it('mail from files may be of any of one’s own accounts, and nobody is believed about it, whatever was kept', async () => {
  const { accounts } = await opened();
  expect(accounts.judgedFor(FILES_ACCOUNT.id)).toEqual({ me: [], trustedAuthserv: [] });
  for (const account of [home, { ...FILES_ACCOUNT, trustedAuthserv: 'mx.home.example' }]) await accounts.put(account);
  expect(accounts.judgedFor(FILES_ACCOUNT.id)).toEqual({ me: ['me@home.example'], trustedAuthserv: [] });
});

it('an account of files is there again after a start', async () => {
  const { file, accounts } = await opened();
  await accounts.put(FILES_ACCOUNT);
  expect((await openAccounts(file, SAMPLE_ACCOUNT)).records()).toEqual([SAMPLE_ACCOUNT, FILES_ACCOUNT]);
});

it('accounts are in the order that the reader gave them, also after a start, and others behind', async () => {
  const { file, accounts } = await opened();
  const work = { ...home, id: 'work' as AccountId };
  for (const account of [home, work, FILES_ACCOUNT]) await accounts.put(account);
  await accounts.order([work.id, 'gone' as AccountId, home.id]);
  const expected = [work.id, home.id, SAMPLE_ACCOUNT.id, FILES_ACCOUNT.id];
  expect(accounts.all().map(({ id }) => id)).toEqual(expected);
  expect((await openAccounts(file, SAMPLE_ACCOUNT)).records().map(({ id }) => id)).toEqual(expected);
});

it('an account that cannot be understood takes no other along, and is kept beside', async () => {
  const { file, accounts } = await opened();
  await accounts.put(home);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as object[];
  const broken = [...kept, { ...home, id: 'work', server: { host: 7 } }];
  writeFileSync(file, JSON.stringify(broken));
  const after = await openAccounts(file, SAMPLE_ACCOUNT);
  expect(after.records().map(({ id }) => id)).toEqual([SAMPLE_ACCOUNT.id, home.id]);
  expect(JSON.parse(readFileSync(after.aside ?? '', 'utf8'))).toEqual(broken);
  expect(await openAccounts(file, SAMPLE_ACCOUNT)).toMatchObject({ aside: null });
});

it.each(['[7]', '{}', '['])('a file of which nothing can be understood is kept beside: %s', async (text) => {
  const { file } = await opened();
  writeFileSync(file, text);
  const accounts = await openAccounts(file, SAMPLE_ACCOUNT);
  expect(accounts.records()).toEqual([SAMPLE_ACCOUNT]);
  expect(readFileSync(accounts.aside ?? '', 'utf8')).toBe(text);
});
