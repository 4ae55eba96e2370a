import { isAbsolute } from 'node:path';
import * as v from 'valibot';
import { MOST_FORESEEN, MOST_SAVED, type Channel, type Request } from '../../shared/contract.ts';
import { MOST_DROPPED } from '../../shared/files.ts';
import type { AccountId, MailboxId, MessageId } from '../../shared/model.ts';
import { KEPT_MONTHS } from '../../shared/settings.ts';
import { oauthSettings } from '../accounts/oauth/settings.ts';
import { settingsChange } from '../settings.ts';

/** A DNS name is at most 253 octets (RFC 1035); an address 254 (RFC 5321). Names and passwords have room to spare. */
const LONGEST_FIELD = 1_024;
/** Rows of one page: more than the tallest window shows, small enough to answer at once. */
const LONGEST_PAGE = 500;
/** A message has fewer parts, links and pictures than this, or it is refused as too complex before. */
const HIGHEST_INDEX = 999_999;
const HIGHEST_PORT = 65_535;
/** A name stands in lists; an address, which is the first name of every account, has at most 254. */
const LONGEST_NAME = 254;

const field = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_FIELD));
/** Free of control characters: a line end in an address or a host would end a protocol line. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const line = v.pipe(field, v.trim(), v.minLength(1), v.regex(/^[^\u0000-\u001f\u007f]+$/u));
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(HIGHEST_INDEX));
const rowId = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const accountId = v.pipe(
  field,
  v.transform((id) => id as AccountId),
);
const mailboxId = v.pipe(
  rowId,
  v.transform((id) => id as MailboxId),
);
const messageId = v.pipe(
  rowId,
  v.transform((id) => id as MessageId),
);
const limit = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LONGEST_PAGE));
/** An inbox of each account: more accounts than anybody reads at once. */
const MOST_MERGED = 100;
const mailboxIds = v.pipe(v.array(mailboxId), v.maxLength(MOST_MERGED));
/** More than fit on a screen. */
const MOST_IN_MENU = 100;
/** Deep enough for a message in a message in a message; see `Section`. */
const section = v.pipe(v.string(), v.maxLength(40), v.regex(/^(?:\d{1,6}(?:\.\d{1,6}){0,4})?$/));
const cursor = v.strictObject({ date: v.pipe(v.number(), v.safeInteger()), id: messageId });
/** Milliseconds since 1970, as far as a Date reaches. */
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
const nothing = v.strictObject({});
/** Windows' longest; others end at 4,096 bytes. */
const LONGEST_PATH = 32_767;
/** Of a file or a folder. A null character would end it before its end. */
const path = v.pipe(v.string(), v.maxLength(LONGEST_PATH), v.check(isAbsolute), v.excludes('\0'));
const menuItems = v.pipe(v.array(v.strictObject({ label: line, key: line, enabled: v.boolean() })), v.maxLength(MOST_IN_MENU));

/** How a server is reached. */
const server = {
  host: line,
  port: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(HIGHEST_PORT)),
  security: v.picklist(['tls', 'starttls']),
  user: line,
};

/** How an account signs in at its provider's page. */
const oauth = {
  oauth: oauthSettings(line, v.pipe(v.string(), v.maxLength(LONGEST_FIELD), v.regex(/^[\u0020-\u007e]*$/u))),
  clientSecret: v.nullable(line),
};

/** The schema of every channel's request. A channel without one does not compile. */
const SCHEMAS = {
  'app:state': nothing,
  'settings:change': settingsChange,
  'account:add': v.strictObject({ address: v.pipe(line, v.includes('@')), ...server, password: field }),
  'account:find': v.strictObject({ domain: line }),
  'account:change': v.strictObject({ accountId, name: v.pipe(line, v.maxLength(LONGEST_NAME)), ...server, password: v.nullable(field) }),
  'account:sign-in': v.strictObject({ address: v.pipe(line, v.includes('@')), ...server, ...oauth }),
  'account:sign-in-again': v.strictObject({ accountId, name: v.pipe(line, v.maxLength(LONGEST_NAME)), ...server, ...oauth }),
  'account:sign-in-cancel': nothing,
  'account:remove': v.strictObject({ accountId }),
  'account:sync': v.strictObject({ accountId }),
  'account:trust': v.strictObject({ accountId, authserv: v.nullable(line) }),
  'account:keep': v.strictObject({ accountId, months: v.nullable(v.picklist(KEPT_MONTHS)) }),
  'account:order': v.strictObject({ accountIds: v.pipe(v.array(accountId), v.maxLength(MOST_MERGED)) }),
  'account:authserv': v.strictObject({ accountId }),
  'files:choose': v.strictObject({ choice: v.picklist(['files', 'folder']) }),
  'files:drop': v.strictObject({ paths: v.pipe(v.array(path), v.maxLength(MOST_DROPPED)) }),
  'files:stop': nothing,
  'mailbox:list': nothing,
  'mailbox:remove': v.strictObject({ mailboxId }),
  'mailbox:conversations': v.strictObject({ mailboxIds }),
  'mailbox:read': v.strictObject({ mailboxIds }),
  'mailbox:page': v.strictObject({
    mailboxIds,
    after: v.nullable(cursor),
    limit,
    grouped: v.boolean(),
    order: v.optional(v.picklist(['date', 'oldest'])),
  }),
  'mailbox:search': v.strictObject({
    query: v.pipe(v.string(), v.maxLength(LONGEST_FIELD)),
    accountId: v.nullable(accountId),
    mailboxId: v.nullable(mailboxId),
    order: v.optional(v.picklist(['date', 'oldest', 'relevance'])),
    after: v.nullable(cursor),
    limit,
  }),
  'mailbox:search-server': v.strictObject({ query: v.pipe(v.string(), v.maxLength(LONGEST_FIELD)), accountId: v.nullable(accountId) }),
  'search:suggest': v.strictObject({
    operator: v.picklist(['from', 'to', 'tracker']),
    typed: v.pipe(v.string(), v.maxLength(LONGEST_FIELD)),
    accountId: v.nullable(accountId),
  }),
  'overview:get': v.strictObject({ accountId: v.nullable(accountId), since: time, until: time, bucket: v.picklist(['week', 'month']) }),
  'sender:facts': v.strictObject({ messageId }),
  'message:conversation': v.strictObject({ messageId }),
  'message:open': v.strictObject({
    messageId,
    section,
    as: v.picklist(['html', 'text', 'words']),
    at: v.optional(v.pipe(v.string(), v.regex(/^mail:\/\/[0-9a-f]{32}\/(?:early)?$/))),
  }),
  'message:prepare': v.strictObject({ messageId }),
  'message:foresee': v.strictObject({ messageIds: v.pipe(v.array(messageId), v.maxLength(MOST_FORESEEN)) }),
  'body:reserve': nothing,
  'message:pictures': v.strictObject({
    messageId,
    section,
    scope: v.picklist(['once', 'once-suspected', 'sender', 'sender-30-days', 'domain', 'never']),
  }),
  'message:source': v.strictObject({ messageId }),
  'message:save': v.strictObject({ messageId }),
  'message:save-all': v.strictObject({ messageIds: v.pipe(v.array(messageId), v.minLength(1), v.maxLength(MOST_SAVED)) }),
  'message:pdf': v.strictObject({ messageId, section }),
  'message:print': v.strictObject({ messageId, section }),
  'report:save': v.strictObject({ messageId, section, format: v.picklist(['html', 'json']) }),
  'file:show': v.strictObject({ path }),
  'report:copy': v.strictObject({ messageId, section }),
  'message:seen': v.strictObject({ messageId, seen: v.boolean() }),
  'message:flag': v.strictObject({ messageId, flagged: v.boolean() }),
  'message:move': v.strictObject({ messageId, from: mailboxId, to: mailboxId }),
  'message:remove': v.strictObject({ messageId, mailboxId }),
  'attachment:save': v.strictObject({ messageId, section, part: index }),
  'attachment:save-all': v.strictObject({ messageId, section }),
  'picture:list': v.strictObject({ messageId, section }),
  'picture:save': v.strictObject({
    messageId,
    section,
    picture: v.strictObject({ kind: v.picklist(['part', 'remote']), number: index }),
  }),
  'drag:prepare': v.strictObject({
    what: v.variant('kind', [
      v.strictObject({ kind: v.literal('attachment'), messageId, section, part: index }),
      v.strictObject({ kind: v.literal('message'), messageId }),
    ]),
  }),
  'drag:start': v.strictObject({ dragId: rowId }),
  'link:open': v.strictObject({ messageId, section, link: index, which: v.picklist(['clean', 'original']) }),
  'message:answer': v.strictObject({ messageId, section, to: v.picklist(['sender', 'all']) }),
  'address:copy': v.strictObject({ messageId, section, address: line }),
  'link:copy': v.strictObject({ messageId, section, link: index, which: v.picklist(['clean', 'original']) }),
  'consent:list': nothing,
  'consent:revoke': v.strictObject({ consentId: rowId }),
  'unsubscribe:send': v.strictObject({ messageId }),
  'unsubscribe:list': nothing,
  'unsubscribe:forget': v.strictObject({ unsubscriptionId: rowId }),
  'lists:list': nothing,
  'lists:add': nothing,
  'lists:remove': v.strictObject({ listId: rowId }),
  'ledger:list': v.strictObject({ before: v.nullable(rowId), limit }),
  'window:read': v.strictObject({ messageId }),
  'window:close': nothing,
  'menu:show': v.strictObject({
    file: menuItems,
    groups: v.pipe(v.array(v.strictObject({ label: line, items: menuItems })), v.maxLength(MOST_IN_MENU)),
  }),
  'store:move-aside': nothing,
} satisfies { [C in Channel]: v.GenericSchema<unknown, Request<C>> };

/** Names that reach an object's prototype. A schema that asks `key in entries` would let them pass. */
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Requests are flat; deeper is not ours. */
const DEEPEST = 5;
const LONGEST_LIST = 1_000;

/** True where the value is plain data: no prototype key, no odd prototype, not deep. */
export function isPlain(value: unknown, depth = 0): boolean {
  if (value === null || typeof value !== 'object') return typeof value !== 'function' && typeof value !== 'symbol';
  if (depth >= DEEPEST) return false;
  if (Array.isArray(value)) return isPlainList(value, depth);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Reflect.ownKeys(value).every(
    (key) => typeof key === 'string' && !PROTOTYPE_KEYS.has(key) && isPlain((value as Record<string, unknown>)[key], depth + 1),
  );
}

/** True for a list of plain data without holes or anything else on it, and of a length that a person could have made. */
const isPlainList = (list: unknown[], depth: number): boolean =>
  depth > 0 &&
  list.length <= LONGEST_LIST &&
  Object.getPrototypeOf(list) === Array.prototype &&
  Reflect.ownKeys(list).length === list.length + 1 &&
  list.every((item) => isPlain(item, depth + 1));

/** The request of a channel, or null where it is anything else than the contract says. */
export function parseRequest<C extends Channel>(channel: C, value: unknown): Request<C> | null {
  if (!isPlain(value)) return null;
  const result = v.safeParse(SCHEMAS[channel] as v.GenericSchema<unknown, Request<C>>, value);
  return result.success ? result.output : null;
}
