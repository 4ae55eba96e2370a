import { Resolver } from 'node:dns/promises';
import type { LedgerEntry } from '../../shared/ledger.ts';
import { hostName } from '../host-name.ts';

/** A name server that has not answered by then is asked once more, and then is not there. */
const ANSWER_TIME_MS = 3_000;
const TRIES = 2;
/** More records than any domain has servers for its mail. */
const MOST_RECORDS = 50;
const DNS_PORT = 53;

/** A server for a service (RFC 2782). */
export interface ServiceRecord {
  host: string;
  port: number;
}

/** `no-name`: there is no such name at all. `silent`: nobody said anything of it. */
export type NameAnswer<T> = { state: 'answered'; records: readonly T[] } | { state: 'no-name' } | { state: 'silent' };

/** What the DNS says of a domain's mail, the record to use first coming first. */
export interface NameService {
  /** @param why for the ledger, a sentence */
  services(name: string, why: string): Promise<NameAnswer<ServiceRecord>>;
  /** Hosts that receive its mail (RFC 5321, 5.1). */
  exchangers(domain: string, why: string): Promise<NameAnswer<string>>;
}

interface NameServiceParts {
  record(entry: Omit<LedgerEntry, 'id'>): void;
  /** Of the name servers that this computer uses, as they are at that moment. */
  resolver?: () => Pick<Resolver, 'getServers' | 'resolveSrv' | 'resolveMx'>;
  now?: () => number;
}

const systemResolver = () => new Resolver({ timeout: ANSWER_TIME_MS, tries: TRIES });

/** c-ares' words for an answer that has no record of this kind, and for one that has no such name. */
const NO_RECORD = 'ENODATA';
const NO_NAME = 'ENOTFOUND';

/** Asks the name servers of this computer. Each question is in the ledger; what an answer names is a host, or left out. */
export function nameService({ record, resolver = systemResolver, now = Date.now }: NameServiceParts): NameService {
  const ask = async <Raw, T>(
    why: string,
    question: (asked: ReturnType<typeof resolver>) => Promise<Raw[]>,
    read: (records: Raw[]) => T[],
  ): Promise<NameAnswer<T>> => {
    const at = now();
    const asked = resolver();
    const servers = asked.getServers();
    // With several it is not told which of them was asked.
    const [ip = null, ...more] = servers;
    const note = (outcome: LedgerEntry['outcome']) =>
      record({ at, by: 'search', host: servers.join(', '), port: DNS_PORT, ip: more.length > 0 ? null : ip, why, outcome });
    try {
      const records = await question(asked);
      note({ state: 'answered', records: records.length });
      return { state: 'answered', records: read(records.slice(0, MOST_RECORDS)) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === NO_RECORD || code === NO_NAME) {
        note({ state: 'answered', records: 0 });
        return code === NO_NAME ? { state: 'no-name' } : { state: 'answered', records: [] };
      }
      note({ state: 'failed', reason: 'The name server did not answer.' });
      return { state: 'silent' };
    }
  };

  return {
    services: (name, why) =>
      ask(
        why,
        (asked) => asked.resolveSrv(name),
        (records) =>
          records
            // Among equals the one that is to get the most.
            .toSorted((a, b) => a.priority - b.priority || b.weight - a.weight)
            .flatMap(({ name: target, port }) => {
              const host = hostName(target);
              return host !== null && port > 0 ? [{ host, port }] : [];
            }),
      ),
    exchangers: (domain, why) =>
      ask(
        why,
        (asked) => asked.resolveMx(domain),
        (records) => records.toSorted((a, b) => a.priority - b.priority).flatMap(({ exchange }) => hostName(exchange) ?? []),
      ),
  };
}
