import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NameAnswer, ServiceRecord } from '../egress/name-service.ts';
import type { OfferedServer } from '../reader/protocol.ts';
import { findServer } from './find-server.ts';

const NONE = { state: 'answered', records: [] } as const;
const offer: OfferedServer = { host: 'imap.own.test', port: 993, security: 'tls', user: 'name' };

let services: Record<string, NameAnswer<ServiceRecord>>;
let exchangers: NameAnswer<string>;
let files: OfferedServer[][];
const asked = vi.fn<(what: string) => void>();

beforeEach(() => {
  vi.clearAllMocks();
  [services, exchangers, files] = [{}, NONE, []];
});

const find = (domain = 'own.test') =>
  findServer(domain, {
    names: {
      services: (name, why) => {
        asked(name);
        expect(why).toMatch(/^To find the mail server of [^@]+\.$/);
        return Promise.resolve(services[name] ?? { state: 'no-name' });
      },
      exchangers: (name) => {
        asked(name);
        return Promise.resolve(exchangers);
      },
    },
    async *files(name) {
      for (const [index] of files.entries()) {
        asked(`${name} file ${index}`);
        yield await Promise.resolve(Buffer.from([index]));
      }
    },
    read: ([index = 0]) => Promise.resolve(files[index] ?? []),
  });
const error = (domain?: string) =>
  find(domain).then(
    () => null,
    (thrown: { error: unknown }) => thrown.error,
  );
const answered = (...records: ServiceRecord[]) => ({ state: 'answered', records }) as const;

describe('the server of a domain', () => {
  it('is the one that its records name, with TLS from the first byte before STARTTLS', async () => {
    services = {
      '_imaps._tcp.own.test': answered({ host: 'imap.own.test', port: 1993 }),
      '_imap._tcp.own.test': answered({ host: 'old.own.test', port: 143 }),
    };
    const found = { host: 'imap.own.test', port: 1993, security: 'tls', by: 'srv', user: 'address', hoster: null, isOutside: false };
    expect(await find()).toEqual(found);
    expect(asked.mock.calls.flat()).toEqual(['_imaps._tcp.own.test', '_imap._tcp.own.test']);
    services['_imaps._tcp.own.test'] = NONE;
    expect(await find()).toMatchObject({ host: 'old.own.test', port: 143, security: 'starttls' });
  });

  it.each([
    ['own.test', 'mail.elsewhere.test', true],
    ['own.test', 'own.test', false],
    ['dept.own.test', 'imap.own.test', false],
    ['own.test', 'evilown.test', true],
    ['me.github.io', 'you.github.io', true],
  ])('of %s at %s is told to be outside: %s', async (domain, host, isOutside) => {
    services = { [`_imaps._tcp.${domain}`]: answered({ host, port: 993 }) };
    expect(await find(domain)).toMatchObject({ isOutside });
  });

  it.each([
    ['aspmx.l.google.com', 'Google', 'imap.gmail.com', 993, 'tls'],
    ['own-test.mail.protection.outlook.com', 'Microsoft', 'outlook.office365.com', 993, 'tls'],
    ['in1-smtp.messagingengine.com', 'Fastmail', 'imap.fastmail.com', 993, 'tls'],
    ['mxext1.mailbox.org', 'mailbox.org', 'imap.mailbox.org', 993, 'tls'],
    ['mail.protonmail.ch', 'Proton', '127.0.0.1', 1143, 'starttls'],
    ['mx.zoho.eu', 'Zoho', 'imappro.zoho.eu', 993, 'tls'],
  ] as const)('is that of its hoster, whom %s names', async (exchanger, hoster, host, port, security) => {
    exchangers = { state: 'answered', records: ['filter.unknown.test', exchanger] };
    expect(await find()).toEqual({ host, port, security, by: 'mx', user: 'address', hoster, isOutside: false });
  });

  it('is one that its own file names, where its records say nothing', async () => {
    exchangers = { state: 'answered', records: ['mx.own.test', 'notgoogle.com'] };
    files = [[], [offer, { ...offer, host: 'second.own.test' }], [offer]];
    expect(await find()).toEqual({ ...offer, by: 'autoconfig', hoster: null, isOutside: false });
    expect(asked.mock.calls.flat().slice(3)).toEqual(['own.test file 0', 'own.test file 1']);
  });

  it.each([{ host: 'localhost' }, { host: '10.0.0.1' }, { host: 'a.test\r\nb' }, { port: 0 }, { port: Number.NaN }, { security: 'plain' as never }])(
    'is none that is no server: %o',
    async (odd) => {
      files = [[{ ...offer, ...odd }]];
      expect(await error()).toMatchObject({ code: 'not-found' });
    },
  );

  it('is the first in the file that can be one', async () => {
    files = [
      [
        { ...offer, host: 'localhost' },
        { ...offer, host: 'second.own.test' },
      ],
    ];
    expect(await find()).toMatchObject({ host: 'second.own.test' });
  });

  it('is asked for in the letters of the DNS', async () => {
    services = { '_imaps._tcp.xn--bcher-kva.test': answered({ host: 'imap.xn--bcher-kva.test', port: 993 }) };
    expect(await find('Bücher.test')).toMatchObject({ isOutside: false });
  });
});

describe('where no server is found it is said', () => {
  it('that there is no such domain', async () => {
    exchangers = { state: 'no-name' };
    expect(await error()).toMatchObject({ code: 'unknown-host', message: 'There is no domain own.test.' });
  });

  it('that nobody answers, and no file is asked for', async () => {
    services = { '_imaps._tcp.own.test': { state: 'silent' }, '_imap._tcp.own.test': { state: 'silent' } };
    exchangers = { state: 'silent' };
    files = [[offer]];
    expect(await error()).toMatchObject({ code: 'not-reachable', next: expect.stringMatching(/online/) });
    expect(asked.mock.calls.flat()).not.toContain('own.test file 0');
  });

  it('that nobody knows, and what servers are usually called', async () => {
    expect(await error()).toMatchObject({ code: 'not-found', next: expect.stringMatching(/imap\. or mail\. .* 993/) });
  });

  it('that its hoster does not speak IMAP', async () => {
    exchangers = { state: 'answered', records: ['mail.tutanota.de'] };
    expect(await error()).toMatchObject({ code: 'not-found', message: expect.stringMatching(/Tuta, which does not speak IMAP/) });
  });

  it.each(['nas.local', 'intranet', 'home.lan', '127.0.0.1', 'a b.test', ''])('that %s is no domain, and nobody is asked', async (domain) => {
    expect(await error(domain)).toMatchObject({ code: 'unknown-host' });
    expect(asked).not.toHaveBeenCalled();
  });
});
