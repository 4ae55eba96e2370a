import type { ResourceKind, Trigger } from '../../../shared/report.ts';
import { normaliseUrl } from '../../trackers/url.ts';
import { parseParameterised } from '../mime/words.ts';
import { refreshAddress } from './addresses-in-text.ts';
import { linkHeader } from './link-element.ts';
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

/** Pictures of the sender, which clients have drawn beside the message, however a program calls them: `X-Image-URL`, `Avatar`, `X-Feed-Icon`. */
const FACE_FIELD = /^(?:[\w]+-)*(?:image|photo|picture|avatar|gravatar|face|icon|logo|thumbnail)(?:-(?:ur[il]|link|href|src))?$/;

const face = (value: string): Named[] => [{ raw: value.replace(/^\s*<([^<>]*)>\s*$/, '$1'), kind: 'picture', trigger: 'legacy' }];

/** What HTTP has in a header, and a client that hands a message to a browser as it is may obey (RFC 8288; WHATWG HTML, `Refresh`). */
const ofHttp = (value: string): Named[] => linkHeader(value).map(({ raw, kind }) => ({ raw, kind, trigger: 'legacy' }));

const FIELDS: ReadonlyMap<string, (value: string) => Named[]> = new Map([
  ['link', ofHttp],
  ['refresh', (value) => [{ raw: refreshAddress(value), kind: 'frame', trigger: 'legacy' }]],
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

/** A name is a few words. */
const LONGEST_NAME = 80;

function readerOf(name: string): ((value: string) => Named[]) | null {
  const known = FIELDS.get(name);
  if (known !== undefined || name.length > LONGEST_NAME) return known ?? null;
  if (KEY_FIELD.test(name)) return key;
  return FACE_FIELD.test(name) ? face : null;
}

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
