import { describe, expect, it } from 'vitest';
import { offeredServers } from './autoconfig.ts';

const server = (values: Readonly<Record<string, string>>, type = 'imap') =>
  `<incomingServer type="${type}">${Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</incomingServer>`;
const file = (...servers: string[]) =>
  Buffer.from(
    `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="own.test"><domain>own.test</domain>${servers.join('\n')}
     <outgoingServer type="smtp"><hostname>smtp.own.test</hostname><port>465</port><socketType>SSL</socketType></outgoingServer>
     </emailProvider></clientConfig>`,
  );
const GOOD = { hostname: 'imap.own.test', port: '993', socketType: 'SSL', username: '%EMAILADDRESS%', authentication: 'password-cleartext' };

describe('a file of settings for mail programs', () => {
  it('offers its IMAP servers, the preferred one first', () => {
    const starttls = { ...GOOD, port: '143', socketType: 'STARTTLS', username: '%EMAILLOCALPART%' };
    expect(offeredServers(file(server({ ...GOOD, port: '995' }, 'pop3'), server(GOOD), server(starttls)), 'own.test')).toEqual([
      { host: 'imap.own.test', port: 993, security: 'tls', user: 'address' },
      { host: 'imap.own.test', port: 143, security: 'starttls', user: 'name' },
    ]);
  });

  it('offers none that protects nothing', () => {
    expect(offeredServers(file(server({ ...GOOD, socketType: 'plain' }), server({ ...GOOD, socketType: '' })), 'own.test')).toEqual([]);
  });

  it('may leave the domain open, and what one logs in with', () => {
    expect(offeredServers(file(server({ ...GOOD, hostname: 'mail.%EMAILDOMAIN%', username: 'xyz00-%EMAILLOCALPART%' })), 'own.test')).toEqual([
      { host: 'mail.own.test', port: 993, security: 'tls', user: null },
    ]);
  });

  it.each(['constructor', '__proto__', 'toString'])('that says %s says nothing by it', (word) => {
    const odd = `<${word}>x</${word}>`;
    expect(offeredServers(file(server({ ...GOOD, username: word, authentication: odd })), 'own.test')).toMatchObject([{ user: null }]);
    expect(offeredServers(file(server({ ...GOOD, socketType: word })), 'own.test')).toEqual([]);
  });

  it('is read with its entities, comments and CDATA', () => {
    expect(offeredServers(file(server({ ...GOOD, hostname: ' imap&#46;own<!-- x -->.<![CDATA[test]]>\n' })), 'own.test')[0]?.host).toBe(
      'imap.own.test',
    );
  });
});

it.each([
  ['a page that says that there is none', '<!doctype html><html><body><h1>Not found</h1><p>imap</p></body></html>'],
  ['nothing', ''],
  ['no text at all', Buffer.from([0, 255, 254, 1])],
  ['a file that ends in the middle', '<clientConfig><emailProvider><incomingServer type="imap"><hostname>a.test</hostname><port>993'],
  ['entities that would grow', `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]><clientConfig>&b;&b;</clientConfig>`],
])('%s offers none', (_, bytes) => {
  expect(offeredServers(Buffer.from(bytes), 'own.test')).toEqual([]);
});

it('of very many servers and very long words a few are enough', () => {
  const many = offeredServers(file(...Array.from({ length: 500 }, () => server({ ...GOOD, hostname: 'x'.repeat(90_000) }))), 'own.test');
  expect(many).toHaveLength(10);
});
