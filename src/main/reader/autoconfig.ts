import { Parser } from 'htmlparser2';
import type { OfferedServer } from './protocol.ts';

/** More servers than anybody offers to choose from. */
const MOST_SERVERS = 10;
/** A host name has at most 253 octets; longer words are none of those that are looked for. */
const LONGEST_VALUE = 300;

/** What the file calls the ways to protect a connection that Unseen knows. The third, `plain`, is none. */
const SECURITIES: ReadonlyMap<string, OfferedServer['security']> = new Map([
  ['SSL', 'tls'],
  ['STARTTLS', 'starttls'],
]);
/** Placeholders for what one logs in with. */
const USERS: ReadonlyMap<string, OfferedServer['user']> = new Map([
  ['%EMAILADDRESS%', 'address'],
  ['%EMAILLOCALPART%', 'name'],
]);

/** Elements of a server, by their names. */
type Values = Map<string, string>;

/** The values of each incoming IMAP server; of those that are there twice, as more than one way to log in may be, the first. */
function imapServersIn(xml: string): Values[] {
  const servers: Values[] = [];
  let current: Values | null = null;
  let name = '';
  let value = '';
  const parser = new Parser(
    {
      onopentag(tag, { type }) {
        if (tag === 'incomingServer') current = type?.toLowerCase() === 'imap' ? new Map() : null;
        [name, value] = [tag, ''];
      },
      ontext(text) {
        if (value.length < LONGEST_VALUE) value += text;
      },
      onclosetag(tag) {
        if (tag === 'incomingServer' && current && servers.length < MOST_SERVERS) servers.push(current);
        if (tag === 'incomingServer') current = null;
        else if (current && tag === name && !current.has(tag)) current.set(tag, value.trim());
        name = '';
      },
    },
    // No entity but those of XML itself is known, so that none grows.
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return servers;
}

/**
 * The IMAP servers in a file of settings for mail programs (config-v1.1.xml, draft-ietf-mailmaint-autoconfig), the preferred one first,
 * without those that protect nothing. What is no such file has none.
 * @param domain what stands in the place of %EMAILDOMAIN%
 */
export function offeredServers(file: Uint8Array, domain: string): OfferedServer[] {
  const xml = new TextDecoder('utf-8').decode(file);
  return imapServersIn(xml).flatMap((server) => {
    const [hostname = '', port = '', socketType = '', username = ''] = ['hostname', 'port', 'socketType', 'username'].map((name) => server.get(name));
    const security = SECURITIES.get(socketType.toUpperCase());
    if (!security) return [];
    return [{ host: hostname.replaceAll('%EMAILDOMAIN%', domain), port: Number(port), security, user: USERS.get(username) ?? null }];
  });
}
