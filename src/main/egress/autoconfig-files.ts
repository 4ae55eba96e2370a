import type { LedgerEntry } from '../../shared/ledger.ts';
import { isOfSameOrganisation } from '../host-name.ts';
import { portOf } from '../web-url.ts';
import { guardedRequests, type Answer, type Asked, type GuardedRequests } from './guarded-request.ts';

/** Such files have some two thousand bytes. */
const AUTOCONFIG_REQUEST: Asked = Object.freeze({
  headers: Object.freeze({ 'user-agent': 'Mozilla/5.0', accept: 'text/xml, application/xml', 'accept-encoding': 'identity' }),
  mostBytes: 100_000,
  tooLarge: 'It is larger than a file with settings for mail programs should be.',
});
/** For one file, redirects included: somebody waits. */
const FILE_TIME_MS = 8_000;
/** To another name of the same site, and to the file there. */
const MOST_REDIRECTS = 2;

const PATH = 'mail/config-v1.1.xml';
/** Where a domain may have its file (draft-ietf-mailmaint-autoconfig, 3). Mail programs usually append the address, which is nobody's business. */
const placesOf = (domain: string) => [`https://${domain}/.well-known/autoconfig/${PATH}`, `https://autoconfig.${domain}/${PATH}`];

interface AutoconfigParts {
  record(entry: Omit<LedgerEntry, 'id'>): void;
  requests?: () => GuardedRequests;
  now?: () => number;
}

/** Another page of the same site: anybody else has not been named to whoever asked. */
function samePlace(from: URL, to: string): URL | null {
  const next = URL.parse(to, from);
  const isSame = next?.protocol === 'https:' && next.username === '' && next.port === '' && isOfSameOrganisation(next.hostname, from.hostname);
  return isSame ? next : null;
}

/** The files with settings for mail programs that a domain itself offers, one after the other; what they hold is a stranger's. */
export async function* autoconfigFiles(
  domain: string,
  why: string,
  { record, requests: make = () => guardedRequests(AUTOCONFIG_REQUEST), now = Date.now }: AutoconfigParts,
): AsyncGenerator<Uint8Array> {
  const requests = make();
  const get = async (url: URL, signal: AbortSignal): Promise<Answer> => {
    const at = now();
    const answer = await requests.get(url, signal);
    record({
      at,
      by: 'search',
      host: url.hostname,
      port: portOf(url),
      ip: answer.ip,
      why,
      outcome:
        answer.kind === 'bytes' || answer.kind === 'redirect'
          ? { state: 'done', bytes: answer.kind === 'bytes' ? answer.bytes.byteLength : 0 }
          : { state: answer.kind, reason: answer.reason },
    });
    return answer;
  };
  try {
    for (const place of placesOf(domain)) {
      const signal = AbortSignal.timeout(FILE_TIME_MS);
      let url: URL | null = new URL(place);
      for (let hop = 0; url && hop <= MOST_REDIRECTS; hop++) {
        const answer: Answer = await get(url, signal);
        if (answer.kind === 'bytes') yield answer.bytes;
        url = answer.kind === 'redirect' ? samePlace(url, answer.to) : null;
      }
    }
  } finally {
    await requests.end();
  }
}
