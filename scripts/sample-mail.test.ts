import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../src/main/reader/mime/entity.ts';
import { envelopeOf } from '../src/main/reader/mime/envelope.ts';
import type { Address } from '../src/shared/model.ts';

const FOLDER = join(import.meta.dirname, '../resources/sample-mail');

interface SampleMail {
  name: string;
  address: string;
  trustedAuthserv: string;
  messages: { file: string; from: Address; subject: string; receivedAt: string; seen: boolean; flagged: boolean }[];
}

const index = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as SampleMail;
const files = index.messages.map((message) => message.file);
const source = (file: string) => readFileSync(join(FOLDER, file), 'latin1');

/** The one message that is damaged on purpose. */
const BROKEN = 'broken-map-scan.eml';

/** Hosts that belong to somebody: the services whose tracking the sample shows. Nothing but a tracker, a link or a hint may name them. */
const SERVICES = [
  'cl.s13.exct.net',
  'click.s13.exacttarget.com',
  'ctrk.klclick1.com',
  'emltrk.com',
  'eotrx.substackcdn.com',
  'fonts.googleapis.com',
  'fonts.gstatic.com',
  'hubspotemail.net',
  'hubspotlinks.com',
  'idsync.rlcdn.com',
  'list-manage.com',
  'mailtrack.io',
  'manage.kmail-lists.com',
  'mandrillapp.com',
  'p.liadm.com',
  'safelinks.protection.outlook.com',
  'sendgrid.net',
  'substack.com',
  't.sidekickopen14.com',
  't.yesware.com',
  'urldefense.com',
  'www.google-analytics.com',
  'www.google.com',
  // The namespace of every HTML newsletter; never fetched.
  'www.w3.org',
];

/** RFC 2606, RFC 5737 and RFC 3849: names and addresses that can be nobody's. */
const RESERVED = /\.(?:example|invalid|test)$|^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/;

const isService = (host: string) => SERVICES.some((service) => host === service || host.endsWith(`.${service}`));

const decodeQuotedPrintable = (text: string) =>
  text.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The texts of an entity (RFC 2045) and of all inside it, transfer encodings undone, headers left out. */
function texts(entity: string): string[] {
  const end = entity.indexOf('\r\n\r\n');
  const head = entity.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ');
  const body = entity.slice(end + 4);
  const boundary = /^Content-Type: multipart\/.*boundary="([^"]+)"/m.exec(head)?.[1];
  if (boundary !== undefined) {
    return body
      .split(`--${boundary}`)
      .slice(1)
      .flatMap((part) => texts(part.replace(/^\r\n/, '')));
  }
  if (/^Content-Type: message\/rfc822/m.test(head)) return texts(body);
  if (!/^Content-Type: text\//m.test(head)) return [];
  if (/^Content-Transfer-Encoding: base64/m.test(head)) return [Buffer.from(body, 'base64').toString('latin1')];
  return [/^Content-Transfer-Encoding: quoted-printable/m.test(head) ? decodeQuotedPrintable(body) : body];
}

const readable = (file: string) => texts(source(file)).join('\n');

const hostsOf = (text: string) =>
  [...text.matchAll(/\b(?:https?:)?\/\/([a-z0-9.-]+\.[a-z0-9-]+)/gi)].map(([, host]) => (host ?? '').toLowerCase().replace(/\.$/, ''));

/** Header fields up to the first empty line, unfolded. */
const headersOf = (file: string) =>
  (source(file).split('\r\n\r\n', 1)[0] ?? '')
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());

describe('the index of the sample mailbox', () => {
  it.each(index.messages)('has in its index what a server would say of $file', ({ file, from, subject }) => {
    const envelope = envelopeOf(parseMessage(readFileSync(join(FOLDER, file))).fields, Date.parse('2026-12-01'));
    expect({ from, subject }).toEqual({ from: envelope.from[0], subject: envelope.subject });
  });
  it('names every message that is there, once', () => {
    expect([...files].sort()).toEqual(
      readdirSync(FOLDER)
        .filter((file) => file.endsWith('.eml'))
        .sort(),
    );
    expect(new Set(files).size).toBe(files.length);
    expect(files.length).toBeGreaterThanOrEqual(25);
  });

  it('is in the order in which the messages came, within three weeks of November 2026', () => {
    const times = index.messages.map((message) => Date.parse(message.receivedAt));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    for (const time of times) expect(new Date(time).toISOString()).toMatch(/^2026-11-/);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(21 * 86_400_000);
  });

  it('has read and unread, flagged and unflagged messages', () => {
    expect(new Set(index.messages.map((message) => message.seen))).toEqual(new Set([true, false]));
    expect(new Set(index.messages.map((message) => message.flagged))).toEqual(new Set([true, false]));
  });

  it('is for a reader and a server whose names are reserved', () => {
    expect(index.address).toBe('you@sample.unseen.invalid');
    expect(index.trustedAuthserv).toBe('mx.sample.unseen.invalid');
  });
});

describe.each(files)('%s', (file) => {
  it('has the header fields that a delivered message has', () => {
    const headers = headersOf(file);
    for (const name of ['return-path', 'received', 'from', 'to', 'subject', 'date', 'message-id']) expect(headers).toContain(name);
    expect(headers.filter((name) => !/^[a-z][a-z0-9-]*$/.test(name))).toEqual([]);
  });

  it('ends its lines with CRLF and keeps them within 998 octets (RFC 5322, 2.1.1)', () => {
    const raw = source(file);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('closes every multipart that it opens, unless it is the broken one', () => {
    const raw = source(file);
    for (const [, boundary] of raw.matchAll(/boundary="([^"]+)"/g)) {
      expect(raw).toContain(`\r\n--${boundary}\r\n`);
      expect(raw.includes(`\r\n--${boundary}--\r\n`)).toBe(file !== BROKEN);
    }
  });

  it('names no host but reserved ones and the tracking services that it shows', () => {
    expect(hostsOf(readable(file)).filter((host) => !RESERVED.test(host) && !isService(host))).toEqual([]);
  });

  it('has no visible picture on a host that is somebody’s, so that showing pictures asks nobody real', () => {
    const visible = [...readable(file).matchAll(/<img\b[^>]*>/gi)].map(([tag]) => tag).filter((tag) => !/\b(?:width|height)="[01]"/.test(tag));
    expect(visible.filter((tag) => hostsOf(tag).some(isService))).toEqual([]);
  });
});

describe('what the sample mailbox shows', () => {
  const having = (pattern: RegExp) => files.filter((file) => pattern.test(source(file)) || pattern.test(readable(file)));

  it.each([
    ['a receipt request', /^Disposition-Notification-To:/m],
    ['flowed plain text', /format=flowed/],
    ['pictures inside the message', /^Content-I[dD]: <part/m],
    ['a PDF', /^Content-Type: application\/pdf/m],
    ['a nested message', /^Content-Type: message\/rfc822/m],
    ['an HTML attachment', /^Content-Type: text\/html;[^\r\n]*name=/m],
    ['a calendar invitation', /^Content-Type: text\/calendar;.*method=REQUEST/m],
    ['a sender who fails DMARC', /dmarc=fail/],
    ['Japanese in ISO-2022-JP', /charset="ISO-2022-JP"/],
    ['a preconnect hint', /rel="preconnect"/],
    ['a tracker in CSS', /background-image: url\('https:\/\/e\.lanternworks/],
  ])('%s', (_, pattern) => expect(having(pattern).length).toBeGreaterThan(0));

  it('a message that nobody authenticated', () => {
    expect(files.filter((file) => !headersOf(file).includes('authentication-results'))).toEqual(['weather-station-no-authentication.eml']);
  });

  it('a thread of five, each answer naming all that came before', () => {
    const thread = files.filter((file) => file.startsWith('thread-cabin-'));
    const ids = thread.map((file) => /^Message-ID: (<[^>]+>)/m.exec(source(file))?.[1]);
    expect(thread).toHaveLength(5);
    thread.forEach((file, position) => {
      const references = /^References: ((?:[^\r\n]|\r\n[ \t])+)/m.exec(source(file))?.[1]?.split(/\s+/) ?? [];
      expect(references).toEqual(ids.slice(0, position));
    });
  });

  it('a newsletter of more than 50 KB without any tracker', () => {
    const almanac = source('newsletter-open-almanac-clean.eml');
    expect(almanac.length).toBeGreaterThan(50_000);
    expect(hostsOf(readable('newsletter-open-almanac-clean.eml')).filter((host) => isService(host) && host !== 'www.w3.org')).toEqual([]);
  });
});
