import { Resolver } from 'node:dns/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../shared/ledger.ts';
import { startNameServer, type NameServer } from '../testing/name-server.ts';
import { nameService, type NameService } from './name-service.ts';

const srv = (target: string, port: number, priority = 0, weight = 1) => ({ target, port, priority, weight });

let server: NameServer;
let ledger: Omit<LedgerEntry, 'id'>[];
let names: NameService;
beforeEach(async () => {
  ledger = [];
  server = await startNameServer(
    {
      '_imaps._tcp.own.test': { srv: [srv('Spare.Own.Test', 993, 10), srv('small.own.test', 993, 0, 1), srv('imap.own.test', 1993, 0, 9)] },
      '_imap._tcp.own.test': { srv: [srv('.', 0)] },
      '_imaps._tcp.odd.test': { srv: [srv('10.0.0.1', 993), srv('localhost', 993), srv('a b.test', 993), srv('imap.odd.test', 0)] },
      'own.test': {
        mx: [
          { priority: 20, exchange: 'b.mx.test' },
          { priority: 10, exchange: 'a.mx.test' },
        ],
      },
      'bare.test': {},
    },
    0,
    ['silent.test'],
  );
  const resolver = new Resolver({ timeout: 100, tries: 1 });
  resolver.setServers([server.address]);
  names = nameService({ record: (entry) => ledger.push(entry), resolver: () => resolver, now: () => 7 });
});
afterEach(() => server.end());

describe('the name service', () => {
  it('tells the servers for a service, the one to use first coming first', async () => {
    expect(await names.services('_imaps._tcp.own.test', 'To look.')).toEqual({
      state: 'answered',
      records: [
        { host: 'imap.own.test', port: 1993 },
        { host: 'small.own.test', port: 993 },
        { host: 'spare.own.test', port: 993 },
      ],
    });
  });

  it('tells none where the domain says that there is none, or names what is no host', async () => {
    expect(await names.services('_imap._tcp.own.test', 'x')).toEqual({ state: 'answered', records: [] });
    expect(await names.services('_imaps._tcp.odd.test', 'x')).toEqual({ state: 'answered', records: [] });
  });

  it('tells who receives the mail of a domain', async () => {
    expect(await names.exchangers('own.test', 'x')).toEqual({ state: 'answered', records: ['a.mx.test', 'b.mx.test'] });
  });

  it('tells a domain without mail from one that is not there, and from silence', async () => {
    expect(await names.exchangers('bare.test', 'x')).toEqual({ state: 'answered', records: [] });
    expect(await names.exchangers('nowhere.test', 'x')).toEqual({ state: 'no-name' });
    expect(await names.exchangers('silent.test', 'x')).toEqual({ state: 'silent' });
  });

  it('is in the ledger with each question', async () => {
    await names.exchangers('own.test', 'To look.');
    await names.exchangers('nowhere.test', 'To look.');
    await names.exchangers('silent.test', 'To look.');
    const entry = { at: 7, by: 'search', host: server.address, port: 53, ip: server.address, why: 'To look.' };
    expect(ledger).toEqual([
      { ...entry, outcome: { state: 'answered', records: 2 } },
      { ...entry, outcome: { state: 'answered', records: 0 } },
      { ...entry, outcome: { state: 'failed', reason: 'The name server did not answer.' } },
    ]);
  });
});
