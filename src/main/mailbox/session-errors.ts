import type { ErrorCode, ServerSettings, UserError } from '../../shared/model.ts';
import { plainWords } from '../../shared/text/plain-words.ts';
import { tellUnexpected } from '../unexpected.ts';

/** What imapflow and Node put on an error; every one of them may be missing. */
export interface ConnectionError {
  code?: string | undefined;
  authenticationFailed?: boolean | undefined;
  tlsFailed?: boolean | undefined;
  serverResponseCode?: string | undefined;
  responseStatus?: string | undefined;
  responseText?: string | undefined;
  message?: string;
}

const SIGNED_BY_ITSELF = 'the server signed it itself';
const SIGNED_BY_NOBODY = 'nobody that this computer trusts signed it';

/** What is wrong with a certificate, by OpenSSL's name for it. The rest of them share one sentence. */
const CERTIFICATE_FAULTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  CERT_REVOKED: 'it was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it was issued for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: SIGNED_BY_ITSELF,
  SELF_SIGNED_CERT_IN_CHAIN: SIGNED_BY_NOBODY,
  UNABLE_TO_GET_ISSUER_CERT: SIGNED_BY_NOBODY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: SIGNED_BY_NOBODY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: SIGNED_BY_NOBODY,
};
const CERTIFICATE_CODE = /^(?:CERT_|UNABLE_TO_|ERR_TLS_CERT|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|CRL_|ERROR_IN_C)/;

/** Answers to a log-in that do not speak of the password (RFC 5530). */
const NOT_THE_PASSWORD: ReadonlySet<string> = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'CONTACTADMIN', 'PRIVACYREQUIRED']);

const UNKNOWN: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_NONAME', 'EAI_NODATA', 'EAI_AGAIN', 'EAI_FAIL']);
const SILENT: ReadonlySet<string> = new Set(['ETIMEDOUT', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT']);
const UNREACHABLE: ReadonlySet<string> = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EADDRNOTAVAIL', 'EACCES', 'EINVAL']);
const LOST: ReadonlySet<string> = new Set([
  'NoConnection',
  'EConnectionClosed',
  'StateLogout',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEOUT',
  'ClosedAfterConnectText',
  'ClosedAfterConnectTLS',
  'UPGRADE_TIMEOUT',
  'Z_BUF_ERROR',
]);
/** Answers that are no IMAP, or more than any honest server sends. */
const NONSENSE =
  /^(?:ParserError|MAX_IMAP|Line|Literal|Response|Too|Unexpected|MissingTag|Invalid(?:Response)|COMPRESS_TRAILING|STARTTLS_INJECTION|PollFailed)/;
/** What OpenSSL says where the other side does not speak TLS, or none that we would. */
const NOT_TLS = /^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/;

/** imapflow, where something was said in clear that would have counted as said under TLS. */
const INJECTED = 'STARTTLS_INJECTION';

/** imapflow, where a server offers neither OAUTHBEARER nor XOAUTH2. */
const NO_MECHANISM = 'Unsupported authentication mechanism';

/** A server's own words that are shown: some, on one line. */
const LONGEST_QUOTE = 200;

const make = (code: ErrorCode, message: string, next: string): UserError => ({ code, message, next });

/** A sign-in that failed for a reason that is in words already. */
export class SignInFailure extends Error {
  readonly error: UserError;
  constructor(error: UserError) {
    super(error.message);
    this.name = 'SignInFailure';
    this.error = error;
  }
}

/** A mailbox that the server opens and that cannot be kept in step: a refusal, whose reason is in words already. */
export class UnusableMailbox extends Error {
  readonly responseStatus = 'NO';
  readonly error: UserError;
  constructor(message: string) {
    super(message);
    this.name = 'UnusableMailbox';
    this.error = make('server-refused', message, 'Ask whoever runs the server.');
  }
}

/** The same for a log-in with a token that a server did not take, or takes from nobody; null: it failed for another reason. */
export function tokenRefusal(error: unknown, { host }: Pick<ServerSettings, 'host'>): SignInFailure | null {
  if (isPasswordRefused(error))
    return new SignInFailure(
      make(
        'wrong-password',
        `${host} did not accept the sign-in at its provider's page.`,
        'Check the user name: mostly it is the address that you signed in with. Some providers want IMAP switched on in their settings.',
      ),
    );
  if (error instanceof Error && error.message === NO_MECHANISM)
    return new SignInFailure(make('server-refused', `${host} takes no sign-in by a page (OAuth 2.0).`, 'Use a password.'));
  return null;
}

/**
 * The sentence for a failed connection, log-in or command. Holds the server's host, port and words; never the user's name or
 * password.
 */
export function sessionError(error: unknown, { host, port, security }: Pick<ServerSettings, 'host' | 'port' | 'security'>): UserError {
  if (error instanceof SignInFailure || error instanceof UnusableMailbox) return error.error;
  const { code = '', tlsFailed, responseStatus, responseText = '', message = '' } = error as ConnectionError;
  const words = plainWords(responseText).slice(0, LONGEST_QUOTE).toWellFormed();

  if (code in CERTIFICATE_FAULTS || CERTIFICATE_CODE.test(code)) {
    const fault = CERTIFICATE_FAULTS[code] ?? 'it could not be verified';
    return make(
      'certificate-not-trusted',
      `The certificate of ${host} is not trusted: ${fault}. Nothing was sent to it.`,
      'Check the server name. If it is right, ask whoever runs the server; somebody may be between you and it.',
    );
  }
  if (isPasswordRefused(error)) {
    return make(
      'wrong-password',
      `${host} did not accept the user name or the password.`,
      'Check both. Some providers want a password made for this app, or IMAP switched on in their settings.',
    );
  }
  if (UNKNOWN.has(code)) {
    return make('unknown-host', `No server named ${host} was found.`, 'Check the name for a typing mistake, and whether this computer is online.');
  }
  if (code === 'ECONNREFUSED') {
    return make('not-reachable', `${host} is there, but nothing answers on port ${port}.`, 'Check the port: 993 is usual for TLS, 143 for STARTTLS.');
  }
  if (SILENT.has(code)) {
    return make(
      'not-reachable',
      `${host} did not answer in time on port ${port}.`,
      'Check the port and the kind of protection, and whether you are online.',
    );
  }
  if (UNREACHABLE.has(code)) {
    return make('not-reachable', `${host} cannot be reached from here.`, 'Check whether this computer is online.');
  }
  if (code === INJECTED) {
    return make(
      'no-tls',
      `${host} went on talking where encryption was to begin. Your password was not sent.`,
      'Try another network: somebody may be between you and it.',
    );
  }
  if (tlsFailed === true || NOT_TLS.test(code) || /STARTTLS/.test(message)) {
    const kind = security === 'starttls' ? 'STARTTLS' : 'TLS';
    return make(
      'no-tls',
      `${host} does not offer ${kind} on port ${port}. Your password was not sent.`,
      security === 'starttls' ? 'Try TLS on port 993.' : 'Try STARTTLS on port 143, or the port that your provider names for TLS.',
    );
  }
  if (LOST.has(code)) {
    return make('connection-lost', `The connection to ${host} was lost.`, 'What is stored can be read. Unseen tries again by itself.');
  }
  if (
    code === 'ETHROTTLE' ||
    responseStatus !== undefined ||
    NONSENSE.test(code) ||
    (error instanceof Error && error.name === 'AuthenticationFailure')
  ) {
    const said = words === '' ? '' : ` It says: "${words}"`;
    return make('server-refused', `${host} refused to go on.${said}`, 'Unseen tries again by itself. If it goes on, ask whoever runs the server.');
  }
  tellUnexpected('a session with a server', error);
  return make('internal', 'Something went wrong inside Unseen while it fetched mail. Your mail is as it was.', 'Unseen tries again by itself.');
}

/** Asking again with the same is no use: it gets accounts locked, or asks for the keychain over and over. */
const HOPELESS: ReadonlySet<ErrorCode> = new Set(['wrong-password', 'sign-in-ended', 'keychain-unavailable']);

/** True where only the reader can help: they have to sign in again. */
export const isHopeless = ({ code }: UserError): boolean => HOPELESS.has(code);

/** True where a server that was asked to log in did not take the name or the password; not where it has another reason, such as too many sessions. */
export function isPasswordRefused(error: unknown): boolean {
  if (error instanceof SignInFailure) return isHopeless(error.error);
  const { authenticationFailed, serverResponseCode = '' } = error as ConnectionError;
  return authenticationFailed === true && !NOT_THE_PASSWORD.has(serverResponseCode) && !isThrottled(error);
}

/** True where all that is wrong with a certificate is that nobody known signed it. */
export function isUntrusted(error: unknown): boolean {
  const fault = CERTIFICATE_FAULTS[(error as ConnectionError).code ?? ''];
  return fault === SIGNED_BY_ITSELF || fault === SIGNED_BY_NOBODY;
}

/** True where the server's answers broke a bound or the grammar: the message that was asked for is to blame, not the network. */
export function isNonsense(error: unknown): boolean {
  return NONSENSE.test((error as ConnectionError).code ?? '');
}

/** True where the connection ended in the middle of what was asked for. */
export function isLost(error: unknown): boolean {
  return LOST.has((error as ConnectionError).code ?? '');
}

/** Response codes by which servers say "not so fast" (RFC 5530 and RFC 9051; Gmail, Office 365, Yahoo). */
const THROTTLES: ReadonlySet<string> = new Set(['LIMIT', 'THROTTLED', 'INUSE', 'UNAVAILABLE']);

/** True where the server asks to be left alone for a while: what was asked for is not to blame. */
export function isThrottled(error: unknown): boolean {
  const { code = '', serverResponseCode = '', responseText = '' } = error as ConnectionError;
  return code === 'ETHROTTLE' || THROTTLES.has(serverResponseCode) || /\b(?:throttl|too many|bandwidth|rate.?limit|exceeded)/i.test(responseText);
}

/** True where the server asks to be left alone by the account, and not only for the sake of one mailbox. */
export function isForAccount(error: unknown): boolean {
  const { code = '', serverResponseCode = '' } = error as ConnectionError;
  return code === 'ETHROTTLE' || serverResponseCode === 'LIMIT' || serverResponseCode === 'THROTTLED';
}

/**
 * True where the server has not refused what it was asked to do, but wants it asked later (Office 365, Gmail). LIMIT does not say so: it may be said of
 * one flag too many (RFC 9051, 7.1), which will always be too many.
 */
export function isPutOff(error: unknown): boolean {
  const { code = '', serverResponseCode = '' } = (error ?? {}) as ConnectionError;
  return code === 'ETHROTTLE' || serverResponseCode === 'THROTTLED';
}

/** A server that wants to be left alone wants it for longer than one that just could not. */
const LEAST_PAUSE_MS = 60_000;
/** No server may keep its mail from being looked for longer than a person would wait for it. */
const LONGEST_PAUSE_MS = 30 * 60_000;

/** How long a server asks to be left alone, in milliseconds, as Office 365 says it in words; 0 where it does not ask. */
export function askedPause(error: unknown): number {
  if (!isThrottled(error)) return 0;
  const [, said] = /back-?off time:? *(\d+) *milliseconds/i.exec((error as ConnectionError).responseText ?? '') ?? [];
  return Math.min(Math.max(Number(said ?? 0), LEAST_PAUSE_MS), LONGEST_PAUSE_MS);
}

/** True where a server says that there is no such mailbox (RFC 5530): with its name, or as Dovecot, in words alone. */
export function isNonexistent(error: unknown): boolean {
  const { serverResponseCode = '', responseText = '' } = error as ConnectionError;
  return isRefusal(error) && (serverResponseCode === 'NONEXISTENT' || responseText.startsWith("Mailbox doesn't exist"));
}

/** True where the server understood a command and would not carry it out (NO), or did not take it for one (BAD). */
export function isRefusal(error: unknown): boolean {
  const { responseStatus } = error as ConnectionError;
  return responseStatus === 'NO' || responseStatus === 'BAD';
}
