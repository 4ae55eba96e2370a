import { isStaticFile, type Token } from './tokens.ts';
import { isObjectStore, isRendering, pathWatches, watches } from './url-shape.ts';

/** What stores of files, forges, help desks and proxies for pictures call what they keep: names that are random and name no reader. */

/** Files that have an address for everybody, of Salesforce's and of Dropbox's. */
const SHARED_FILE = /^(?:[\w-]{1,63}\.){0,5}(?:force\.com\/file-asset-public|dropbox\.com\/scl\/fi)\//i;

/** A picture in Salesforce's stores of documents, whose id is the picture's or its owner's; with `esid` it is the pixel of one message. What is shared by Dropbox's key is shared with all. */
export function isDocument(url: URL): boolean {
  if (SHARED_FILE.test(`${url.hostname}${url.pathname}`)) return true;
  return /\/servlet\/servlet\.(?:ImageServer|FileDownload)$/i.test(url.pathname) && !url.searchParams.has('esid');
}

/** Where help desks, forges, forums and the like keep what somebody attached; what is random there names the file. */
const ATTACHED =
  /\/(?:attachments?|attachment\.cgi|attach|user-attachments|files-pri|blobs|getmedia|getattachment\w*|active_storage|sys_attachment\.do|linkclick\.aspx|(?:token)?pluginfile\.php)(?:\/|$)|\/[-~]\/media\//i;

/** The picture by which somebody is known who wrote something: `/avatars/c644ea8a…`, `/people/BAhpB…/avatar-64`. It is kept under a hash of theirs. */
const AVATAR = /\/(?:\w{0,12}avatars?|mugshots?|userpics?)(?:[/_-]|$)/i;

/** A file that somebody attached to something or is known by, and no program that counts. */
export function isAttached(url: URL): boolean {
  return (ATTACHED.test(url.pathname) || AVATAR.test(url.pathname) || /^attachments?\./i.test(url.hostname)) && !pathWatches(url);
}

/** The name of a picture that a server makes to measure, without an ending: `/i/shop/6a1d8b1e-…?w=300&h=300`. */
export function isNameOfRendering(url: URL, { where, segment }: Token): boolean {
  return where === 'path' && isRendering(url) && !watches(url) && segment === url.pathname.split('/').filter((each) => each !== '').length - 1;
}

/** What a store of content calls what it keeps: Magnolia's and Adobe's nodes (JCR), and names that are one everywhere (URN, RFC 8141). */
export const isNameOfContent = (_: URL, { where, value }: Token): boolean => where === 'path' && /^(?:jcr|urn):[\w:-]+$/i.test(value);

/** The version of the file that is named before it: `/documents/20142/0/logo.png/33abde87-…`. */
export function isVersionOfFile(url: URL, { where, shape, segment }: Token): boolean {
  return where === 'path' && shape === 'uuid' && isStaticFile(url.pathname.split('/').filter((each) => each !== '')[segment - 1] ?? '');
}

/** A file in storage by the piece that is lent out for a time: the signature is of its name. */
export function isLent(url: URL): boolean {
  return isObjectStore(url.hostname) && /[?&](?:sig|signature|x-amz-signature|x-goog-signature)=/i.test(url.search);
}

/** The address of a picture that is to be made smaller, as a value. */
export const isPictureAddress = ({ where, value }: Token): boolean => where === 'query' && /^https?:\/\//.test(value) && isStaticFile(value);

/** Letters of the longest name of a folder into which a store sorts its files, and how deep they lie. */
const LONGEST_SHARD = 4;
const DEEPEST_SHARDS = 3;

/** What is kept in folders that are called as it begins, as stores of many files sort them: `/6a/6a779b677d…`, `/6a/77/6a779b677d…`. */
export function isSorted(url: URL, { where, value, segment }: Token): boolean {
  if (where !== 'path' && where !== 'file') return false;
  const segments = url.pathname.split('/').filter((each) => each !== '');
  let beginning = '';
  for (let at = segment - 1; at >= 0 && at >= segment - DEEPEST_SHARDS; at--) {
    const shard = segments[at] ?? '';
    if (shard.length > LONGEST_SHARD) return false;
    beginning = shard + beginning;
    if (beginning.length > 1 && value.startsWith(beginning)) return true;
  }
  return false;
}

/** A word and a short hash of what is in the file, as programs name versions of it: `bg-a972b604`. */
export function isVersionName({ where, value }: Token): boolean {
  return where === 'file' && /^[a-z][a-z_-]{1,40}[-_.][0-9a-f]{6,12}$/i.test(value);
}
