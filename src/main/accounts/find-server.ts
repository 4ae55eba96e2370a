import { domainToASCII } from 'node:url';
import * as v from 'valibot';
import type { FoundServer } from '../../shared/found-server.ts';
import { hosterOf, protectionOf } from '../../shared/providers.ts';
import { isLocalName } from '../egress/address-guard.ts';
import type { NameService } from '../egress/name-service.ts';
import { UserFailure } from '../errors.ts';
import { hostName, isOfSameOrganisation } from '../host-name.ts';
import type { OfferedServer } from '../reader/protocol.ts';

interface FindServerParts {
  names: NameService;
  /** Files with settings that the domain itself offers, one after the other. */
  files(domain: string, why: string): AsyncIterable<Uint8Array>;
  /** Runs in the reader process. */
  read(file: Uint8Array, domain: string): Promise<OfferedServer[]>;
}

const IMAPS_PORT = 993;
const IMAP_PORT = 143;
const HIGHEST_PORT = 65_535;

/** What the reader process made of a stranger's file is looked at once more: it becomes the place where a password goes. */
const offeredServer = v.strictObject({
  host: v.pipe(v.string(), v.transform(hostName), v.string()),
  port: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(HIGHEST_PORT)),
  security: v.picklist(['tls', 'starttls']),
  user: v.nullable(v.picklist(['address', 'name'])),
});

/** Those that can be one. */
const sound = (offered: unknown): OfferedServer[] =>
  (Array.isArray(offered) ? offered : []).flatMap((one) => {
    const result = v.safeParse(offeredServer, one);
    return result.success ? [result.output] : [];
  });

const USUAL = 'Ask your provider what its IMAP server is called. Mostly it is imap. or mail. before the domain, on port 993 with TLS.';

/**
 * Finds the IMAP server of a domain, by what the domain says of itself and nobody else does: its records for mail programs (RFC 6186, TLS
 * before STARTTLS as RFC 8314 wants it), then who receives its mail, then its own file of settings. An address is never told to anybody.
 * @throws UserFailure where there is no such domain, nobody answers, or nothing is known
 */
export async function findServer(typed: string, { names, files, read }: FindServerParts): Promise<FoundServer> {
  const domain = hostName(domainToASCII(typed));
  if (domain === null || isLocalName(domain))
    throw new UserFailure('unknown-host', `${typed} is no domain on the internet, so nobody was asked.`, 'Check the address for a typing mistake.');
  const why = (what: string) => `To find the mail server of ${domain}, as you asked: ${what}.`;

  const services = (protocol: string) => {
    const name = `_${protocol}._tcp.${domain}`;
    return names.services(name, why(`which server has ${name}`));
  };
  const [imaps, imap] = await Promise.all([services('imaps'), services('imap')]);
  for (const [answer, security] of [
    [imaps, 'tls'],
    [imap, 'starttls'],
  ] as const) {
    const [first] = answer.state === 'answered' ? answer.records : [];
    if (first) return { ...first, security, by: 'srv', user: 'address', hoster: null, isOutside: !isOfSameOrganisation(first.host, domain) };
  }

  const exchangers = await names.exchangers(domain, why('who receives its mail'));
  if (exchangers.state === 'no-name')
    throw new UserFailure('unknown-host', `There is no domain ${domain}.`, 'Check the address for a typing mistake.');
  if (exchangers.state === 'silent' && imaps.state === 'silent')
    throw new UserFailure(
      'not-reachable',
      'The name service of this network did not answer.',
      'Check whether this computer is online, or write down the server yourself.',
    );
  const hoster = exchangers.state === 'answered' ? hosterOf(exchangers.records) : null;
  if (hoster?.note === 'no-imap')
    throw new UserFailure('not-found', `The mail of ${domain} is kept by ${hoster.name}, which does not speak IMAP.`, 'It cannot be read in Unseen.');
  if (hoster) {
    const { security, port } = protectionOf(hoster);
    const usual = security === 'tls' ? IMAPS_PORT : IMAP_PORT;
    const user = hoster.byName ? null : 'address';
    return { host: hoster.host, port: Number(port ?? usual), security, by: 'mx', user, hoster: hoster.name, isOutside: false };
  }

  for await (const file of files(domain, why('its file for mail programs'))) {
    const [first] = sound(await read(file, domain).catch(() => []));
    if (first) return { ...first, by: 'autoconfig', hoster: null, isOutside: !isOfSameOrganisation(first.host, domain) };
  }
  throw new UserFailure('not-found', `Nobody says what the mail server of ${domain} is.`, USUAL);
}
