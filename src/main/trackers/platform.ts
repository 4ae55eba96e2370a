import { getSubdomain } from 'tldts';
import type { Platform, ServiceRef } from '../../shared/report.ts';
import { RELAYS, SUITES } from '../../../resources/trackers/index.ts';
import { PLATFORM_SIGNS } from '../../../resources/trackers/platforms.ts';
import type { ServiceFacts } from './service.ts';
import { knownServices } from './services.ts';

const LONGEST_EVIDENCE = 160;

/** Characters of a header field that are read; domains stand early, and signatures are long. */
const LONGEST_VALUE = 2_000;

/** A name of fewer letters may be a word. */
const SHORTEST_NAME = 5;

/** Names of services that are words or names as well: in the name of a header field or a host they may mean what they say. */
const WORDS = new Set([
  'acoustic',
  'airship',
  'allin',
  'amplitude',
  'attentive',
  'benchmark',
  'bento',
  'campaigner',
  'cheetah',
  'communicator',
  'cordial',
  'curated',
  'directmail',
  'doppler',
  'elaine',
  'epsilon',
  'ghost',
  'insider',
  'kahuna',
  'letterhead',
  'loops',
  'redeye',
  'resend',
  'revue',
  'salsa',
  'segment',
  'smore',
  'square',
]);

/** Fields in which whoever delivers a message leaves a domain of their own. */
const DOMAIN_FIELDS = new Set([
  'return-path',
  'dkim-signature',
  'message-id',
  'list-id',
  'list-unsubscribe',
  'errors-to',
  'sender',
  'x-report-abuse',
  'x-complaints-to',
  'x-abuse-reports-to',
]);

interface Mailer {
  id: string;
  name: string;
  /** Writes and sends the mail and watches over it; a relay only sends what another program wrote. */
  suite: boolean;
}

const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const mailers = new Map<string, Mailer>();
const byName = new Map<string, Mailer>();
const remember = (services: readonly ServiceFacts[], suite: boolean) => {
  for (const { id, name } of services) {
    const mailer = { id, name, suite };
    mailers.set(id, mailer);
    for (const key of [letters(id), letters(name)]) if (key.length >= SHORTEST_NAME) byName.set(key, mailer);
  }
};
remember(RELAYS, false);
remember(SUITES, true);

/** The service whose name the text begins with. */
function beginsWith(text: string): Mailer | null {
  const start = letters(text.slice(0, 64));
  for (const [key, mailer] of byName) if (start.startsWith(key)) return mailer;
  return null;
}

/** The service that is called by this word, in lower case; null where it is a word as well. */
const namesakeOf = (word: string): Mailer | null => (WORDS.has(word) ? null : (byName.get(word) ?? null));

/** The service that a subdomain of somebody's is called by: `mautic.shop.test`. */
export function calledAfter(host: string): ServiceRef | null {
  for (const label of getSubdomain(host)?.split('.') ?? []) {
    const mailer = namesakeOf(label);
    if (mailer) return knownServices.byId(mailer.id);
  }
  return null;
}

/** Domains as they stand after an @, in `d=`, in a URL or in a list's name. */
function* hostsIn(value: string): Generator<string> {
  for (const [, host = ''] of value.slice(0, LONGEST_VALUE).matchAll(/(?:@|\bd=|:\/\/|<)((?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})\b/gi))
    yield host.toLowerCase();
}

function mailerOf(name: string, value: string): Mailer | null {
  const header = name.toLowerCase();
  const sign = PLATFORM_SIGNS.find((each) => each.header === header && (each.value === null || each.value.test(value)));
  if (sign) return mailers.get(sign.service) ?? null;
  if (header === 'x-mailer') return beginsWith(value);
  // The sender's platform stands last (Google's documentation of the Feedback-ID).
  if (header === 'feedback-id') return beginsWith(value.slice(value.lastIndexOf(':') + 1));
  // `X-Mailgun-Sid`: a field that is called by its service.
  if (!DOMAIN_FIELDS.has(header)) return namesakeOf(/^x-([a-z]+)(?:-|$)/.exec(header)?.[1] ?? '');
  for (const host of hostsIn(value)) {
    const mailer = mailers.get(knownServices.ofHost(host)?.id ?? '');
    if (mailer) return mailer;
  }
  return null;
}

/** Who sent a message by what its headers tell, and where. */
interface SentBy {
  platform: Platform;
  /** The service, where it is one that writes and sends the mail and watches over it; null: one that sends for any program. */
  suite: ServiceRef | null;
}

/** The service that sent the message, by what it puts into the headers; a suite before a relay that it sends through. Null where nothing tells. */
export function sentBy(headers: readonly { name: string; value: string }[]): SentBy | null {
  let relay: SentBy | null = null;
  for (const { name, value } of headers) {
    const mailer = mailerOf(name, value);
    if (!mailer || (!mailer.suite && relay)) continue;
    const platform = { name: mailer.name, evidence: `${name}: ${value}`.slice(0, LONGEST_EVIDENCE) };
    if (mailer.suite) return { platform, suite: knownServices.byId(mailer.id) };
    relay = { platform, suite: null };
  }
  return relay;
}
