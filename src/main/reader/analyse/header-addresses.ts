import type { ResourceKind, Trigger } from '../../../shared/report.ts';
import { normaliseUrl } from '../../trackers/url.ts';
import { parseParameterised } from '../mime/words.ts';
import { BESIDE, type Sighting } from './sighting.ts';

/** An address in a header field that a helpful client asks for. */
interface Named {
  raw: string;
  kind: ResourceKind;
  trigger: Trigger;
}

/** `url="https://a.test/b"` in a field that is a list of such. */
const parameter = (value: string, name: string): string =>
  new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;"]*))`, 'i').exec(value)?.slice(1).join('').trim() ?? '';

/** A file that is somewhere else (RFC 2046, 5.2.3; RFC 2017): what is fetched once somebody opens it. */
function externalBody(value: string): string {
  const { value: type, params } = parseParameterised(value);
  if (type !== 'message/external-body') return '';
  const [access, url, uri, site, directory, name] = ['access-type', 'url', 'uri', 'site', 'directory', 'name'].map((key) => params.get(key) ?? '');
  // A file of this computer, or of one that it names.
  if (/^(?:local-file|afs)$/i.test(access ?? '')) return name ?? '';
  if (/ftp$/i.test(access ?? '')) return `ftp://${site}/${directory === '' ? '' : `${directory}/`}${name}`;
  return (url || uri || '').replace(/\s+/g, '');
}

/** Pictures of the sender, which clients have drawn beside the message. */
const face = (value: string): Named[] => [{ raw: value, kind: 'picture', trigger: 'legacy' }];

const FIELDS: ReadonlyMap<string, (value: string) => Named[]> = new Map([
  ['x-image-url', face],
  ['x-face-url', face],
  ['x-avatar-url', face],
  ['x-icon', face],
  ['x-avatar', face],
  ['x-logo-url', face],
  // The logo and its certificate (BIMI, draft-brand-indicators-for-message-identification).
  [
    'bimi-location',
    (value) => [
      { raw: parameter(value, 'l'), kind: 'picture', trigger: 'legacy' },
      { raw: parameter(value, 'a'), kind: 'other', trigger: 'legacy' },
    ],
  ],
  // The key to answer with (draft-josefsson-openpgp-mailnews-header).
  ['openpgp', (value) => [{ raw: parameter(value, 'url'), kind: 'other', trigger: 'click' }]],
  // An attachment that was taken out: Thunderbird asked for its size (until 137.0.2; CVE-2025-3522).
  ['x-mozilla-external-attachment-url', (value) => [{ raw: value, kind: 'other', trigger: 'legacy' }]],
  ['x-mozilla-cloud-part', (value) => [{ raw: parameter(value, 'url'), kind: 'other', trigger: 'click' }]],
  ['content-type', (value) => [{ raw: externalBody(value), kind: 'other', trigger: 'click' }]],
]);

/** Where the sender's key is, as programs and people have called it: `X-PGP-Key`, `X-PGP-KeyURL`, `X-GPG-Key-URL`. */
const KEY_FIELD = /^x-(?:open)?(?:pgp|gpg|gnupg)[\w-]*(?:key|url)[\w-]*$/;

const key = (value: string): Named[] => (/https?:\/\/[^\s<>"]+/i.exec(value) ?? []).map((raw) => ({ raw, kind: 'other', trigger: 'click' }));

const readerOf = (name: string) => FIELDS.get(name) ?? (KEY_FIELD.test(name) ? key : null);

/**
 * Requests that header fields make some client do.
 * @param fields of the message, and of its parts
 */
export function headerSightings(fields: readonly { name: string; value: string }[]): Sighting[] {
  return fields.flatMap(({ name, value }) =>
    (readerOf(name.toLowerCase())?.(value) ?? []).flatMap(({ raw, kind, trigger }): Sighting[] => {
      const url = normaliseUrl(raw, null);
      return url === null ? [] : [{ ...BESIDE, url, kind, via: `${name} header`, trigger, excerpt: `${name}: ${value}` }];
    }),
  );
}

/** Requests of programs that verify a signature when the message is opened. */
export function certificateSightings(addresses: readonly string[]): Sighting[] {
  return addresses.flatMap((address): Sighting[] => {
    const url = normaliseUrl(address, null);
    return url === null ? [] : [{ ...BESIDE, url, kind: 'other', via: 'certificate of a signature', trigger: 'open', excerpt: address }];
  });
}
