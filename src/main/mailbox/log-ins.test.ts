import { expect, it } from 'vitest';
import type { AccountId, ServerSettings } from '../../shared/model.ts';
import { logIns } from './log-ins.ts';
import type { Session } from './session.ts';

const settings = (host: string): ServerSettings => ({ host, port: 993, security: 'tls', user: 'me' });

it('one account logs in at a host at a time, and nobody waits for another host', async () => {
  const opened: string[] = [];
  const { promise: first, resolve: answer } = Promise.withResolvers<Session>();
  const sessions = logIns({
    openSession: ({ server: { host }, why }) => {
      opened.push(`${why} ${host}`);
      return opened.length === 1 ? first : Promise.resolve({} as Session);
    },
    record: () => undefined,
    tokenWanted: () => undefined,
  });
  const open = (id: string, host: string) =>
    sessions.of(id as AccountId, settings(host), { kind: 'password', password: 'p' })(id, new AbortController().signal);
  const [one, two, elsewhere] = [open('one', 'imap.home.test'), open('two', 'imap.home.test'), open('elsewhere', 'imap.work.test')];
  await elsewhere;
  expect(opened).toEqual(['one imap.home.test', 'elsewhere imap.work.test']);
  answer({} as Session);
  await Promise.all([one, two]);
  expect(opened).toEqual(['one imap.home.test', 'elsewhere imap.work.test', 'two imap.home.test']);
});
