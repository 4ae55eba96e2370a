import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../shared/model.ts';
import { askedPause, isNonexistent, isNonsense, isRefusal, isThrottled, sessionError } from './session-errors.ts';

const server = { host: 'imap.x.example', port: 993, security: 'tls' as const };
const of = (given: object) => sessionError(Object.assign(new Error('secret of someone@x.example'), given), server);

const CASES: [string, object, ErrorCode, RegExp][] = [
  [
    'a refused password',
    { authenticationFailed: true, serverResponseCode: 'AUTHENTICATIONFAILED', responseStatus: 'NO' },
    'wrong-password',
    /password/,
  ],
  [
    'an account that its administrator has to look after',
    { authenticationFailed: true, serverResponseCode: 'CONTACTADMIN', responseStatus: 'NO' },
    'server-refused',
    /refused/,
  ],
  ['an account out of order', { authenticationFailed: true, serverResponseCode: 'UNAVAILABLE', responseStatus: 'NO' }, 'server-refused', /refused/],
  [
    'too many sessions',
    { authenticationFailed: true, responseStatus: 'NO', responseText: 'Too many sessions' },
    'server-refused',
    /Too many sessions/,
  ],
  ['an unknown name', { code: 'ENOTFOUND' }, 'unknown-host', /No server named imap\.x\.example/],
  ['no name server', { code: 'EAI_AGAIN' }, 'unknown-host', /No server named/],
  ['a closed port', { code: 'ECONNREFUSED' }, 'not-reachable', /nothing answers on port 993/],
  ['silence', { code: 'CONNECT_TIMEOUT' }, 'not-reachable', /did not answer in time/],
  ['no way there', { code: 'ENETUNREACH' }, 'not-reachable', /cannot be reached/],
  ['a self-signed certificate', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'certificate-not-trusted', /signed it itself/],
  ['an expired certificate', { code: 'CERT_HAS_EXPIRED' }, 'certificate-not-trusted', /expired/],
  ['a certificate for another name', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'certificate-not-trusted', /another name/],
  ['a certificate with a fault of its own', { code: 'CERT_SIGNATURE_FAILURE' }, 'certificate-not-trusted', /could not be verified/],
  ['a certificate fault in STARTTLS', { code: 'SELF_SIGNED_CERT_IN_CHAIN', tlsFailed: true }, 'certificate-not-trusted', /trusts/],
  ['a server without STARTTLS', { tlsFailed: true }, 'no-tls', /does not offer/],
  ['words before STARTTLS began', { code: 'STARTTLS_INJECTION', tlsFailed: true }, 'no-tls', /went on talking/],
  ['a port without TLS', { code: 'EPROTO' }, 'no-tls', /does not offer TLS on port 993/],
  ['another protocol', { code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'no-tls', /not sent/],
  ['a lost connection', { code: 'NoConnection' }, 'connection-lost', /was lost/],
  ['a reset connection', { code: 'ECONNRESET' }, 'connection-lost', /was lost/],
  ['words that turn round', { responseStatus: 'NO', responseText: 'See \u202emoc.knab\u2066' }, 'server-refused', /It says: "See moc\.knab"/],
  ['throttling', { code: 'ETHROTTLE', responseStatus: 'NO', responseText: 'Too\r\nmany' }, 'server-refused', /It says: "Too many"/],
  ['an oversized answer', { code: 'LiteralTooLarge' }, 'server-refused', /refused/],
  ['a mistake of ours', {}, 'internal', /inside Unseen/],
];

describe('the sentence for', () => {
  it.each(CASES)('%s', (_, given, code, message) => {
    const error = of(given);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.next).toMatch(/\.$/);
    expect(JSON.stringify(error)).not.toContain('someone');
  });

  it('each case a person can act on is its own', () => {
    const sentences = CASES.filter(([name]) => !/name server|reset|STARTTLS$|protocol|certificate fault/.test(name)).map(
      ([, given]) => of(given).message,
    );
    expect(new Set(sentences).size).toBeGreaterThan(12);
  });

  it('STARTTLS names STARTTLS', () => {
    const error = sessionError(Object.assign(new Error('x'), { tlsFailed: true }), { ...server, port: 143, security: 'starttls' });
    expect(error.message).toMatch(/STARTTLS on port 143/);
  });
});

describe('an answer that broke the rules', () => {
  it.each(['LiteralTooLarge', 'ParserError7', 'TooManyTokens', 'ResponseTooLarge'])('%s is told from a broken line', (code) => {
    expect(isNonsense({ code })).toBe(true);
  });
  it.each(['NoConnection', 'ECONNRESET', 'ENOTFOUND'])('%s is one', (code) => {
    expect(isNonsense({ code })).toBe(false);
  });
});

describe('a server that asks to be left alone', () => {
  it.each([
    { code: 'ETHROTTLE' },
    { responseStatus: 'NO', serverResponseCode: 'LIMIT' },
    { responseStatus: 'BAD', responseText: 'Request is throttled. Suggested Backoff Time: 92415 milliseconds' },
    { responseStatus: 'NO', responseText: 'Account exceeded command or bandwidth limits. (Failure)' },
    { responseStatus: 'NO', responseText: 'Too many simultaneous connections. (Failure)' },
    { responseStatus: 'NO', serverResponseCode: 'UNAVAILABLE', responseText: 'UID FETCH Rate limit hit' },
  ])('is understood: %j', (error) => {
    expect(isThrottled(error)).toBe(true);
  });
  it.each([
    { responseStatus: 'NO', serverResponseCode: 'NONEXISTENT', responseText: "Mailbox doesn't exist: Letters" },
    { responseStatus: 'BAD', responseText: 'Error in IMAP command FETCH' },
    { code: 'ECONNRESET' },
  ])('is not seen in another answer: %j', (error) => {
    expect(isThrottled(error)).toBe(false);
  });
});

describe('a mailbox that does not exist', () => {
  it.each([
    { responseStatus: 'NO', serverResponseCode: 'NONEXISTENT', responseText: 'Unknown' },
    { responseStatus: 'NO', responseText: "Mailbox doesn't exist: Letters (0.001 + 0.000 secs)." },
  ])('is told from one that cannot be opened: %j', (error) => {
    expect(isNonexistent(error)).toBe(true);
  });
  it.each([
    { responseStatus: 'NO', serverResponseCode: 'NOPERM', responseText: 'Permission denied' },
    { responseStatus: 'NO', responseText: 'The user that owns it doesn’t exist just now' },
    { code: 'ECONNRESET', message: "Mailbox doesn't exist" },
  ])('is not what is said here: %j', (error) => {
    expect(isNonexistent(error)).toBe(false);
  });
});

describe('the pause that a server asks for', () => {
  it.each([
    [{ responseStatus: 'BAD', responseText: 'Request is throttled. Suggested Backoff Time: 92415 milliseconds' }, 92_415],
    [{ code: 'ETHROTTLE' }, 60_000],
    [{ responseText: 'Throttled. Backoff time: 99999999999 milliseconds' }, 1_800_000],
    [{ code: 'ECONNRESET' }, 0],
  ])('%j: %d ms', (error, expected) => {
    expect(askedPause(error)).toBe(expected);
  });
});

describe('a refusal', () => {
  it.each([
    [{ responseStatus: 'NO' }, true],
    [{ responseStatus: 'BAD' }, true],
    [{ responseStatus: 'OK' }, false],
    [{ code: 'NoConnection' }, false],
  ])('%j: %s', (error, expected) => {
    expect(isRefusal(error)).toBe(expected);
  });
});
