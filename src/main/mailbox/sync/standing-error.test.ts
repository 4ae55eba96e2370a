import { expect, it } from 'vitest';
import { sessionError } from '../session-errors.ts';
import { standingError } from './standing-error.ts';

const server = { host: 'imap.home.example', port: 993, security: 'tls' } as const;
const failure = (change: object) => Object.assign(new Error('failed'), change);

it.each(['ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND', 'ENETUNREACH'])(
  'a server that worked and is away (%s) is not asked to have its port or name checked',
  (code) => {
    const { message, next } = standingError(failure({ code }), server);
    expect(message).toBe(sessionError(failure({ code }), server).message);
    expect(next).toMatch(/stored can be read/);
    expect(next).not.toMatch(/port|typing/);
  },
);

it('nobody is led to another port where a server offers no protection any more', () => {
  const { message, next } = standingError(failure({ tlsFailed: true }), server);
  expect(message).toBe('imap.home.example does not offer TLS on port 993. Your password was not sent.');
  expect(next).toMatch(/when this account was added.*between you and it/);
});

it('what only the reader can mend is said as in the form', () => {
  const refused = failure({ authenticationFailed: true });
  expect(standingError(refused, server)).toEqual(sessionError(refused, server));
});
