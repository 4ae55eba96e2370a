import { expect, it } from 'vitest';
import type { UserError } from '../../../shared/model.ts';
import { speakerOf } from '../../../shared/text/sentences.ts';
import type { TokenAnswer } from '../../egress/token-request.ts';
import { UserFailure } from '../../errors.ts';
import { sessionError, tokenRefusal } from '../../mailbox/session-errors.ts';
import { codeFrom } from './authorization.ts';
import { partyOf, refuseForeignServer } from './party.ts';
import { OWN, ownParty } from './testing/own-server.ts';
import { tokensFrom, type Purpose } from './tokens.ts';

const german = speakerOf('de');
const HOST = { host: 'imap.home.test', port: 993, security: 'tls' } as const;

const answered = (body: object, status: number): TokenAnswer => ({ kind: 'answered', status, bytes: Buffer.from(JSON.stringify(body)), ip: null });
const code = (answer: string) => () => codeFrom(new URLSearchParams(answer), ownParty());
const refused =
  (error: string, purpose: Purpose, status = 400) =>
  () =>
    tokensFrom(answered({ error }, status), ownParty(), purpose, 0);
const refusedToken = (error: Error) => () => {
  const { message, next } = sessionError(tokenRefusal(error, HOST), HOST);
  throw new UserFailure('wrong-password', message, next);
};

const failureOf = (fail: () => unknown): UserError => {
  try {
    fail();
  } catch (error) {
    if (error instanceof UserFailure) return error.error;
  }
  throw new Error('It did not fail.');
};

it.each<[string, () => unknown]>([
  ['another issuer', code('code=a&iss=https%3A%2F%2Fevil.test')],
  ['declined', code('error=access_denied')],
  ['another error', code('error=server_error')],
  ['no code', code('')],
  ['a grant that ended', refused('invalid_grant', 'refresh')],
  ['a code that ended', refused('invalid_grant', 'code')],
  ['another client', refused('invalid_client', 'code')],
  ['a scope too many', refused('invalid_scope', 'code')],
  ['another refusal', refused('slow_down', 'refresh')],
  ['nonsense', refused('', 'refresh', 500)],
  ['no network', () => tokensFrom({ kind: 'failed', reason: 'Its server took too long.', ip: null, noticed: true }, ownParty(), 'refresh', 0)],
  ['no encryption', () => partyOf({ ...OWN, endpoints: { authorization: 'http://a.test', token: '', scope: '' } } as typeof OWN, null)],
  ['no registration', () => partyOf({ provider: 'google', clientId: null }, null)],
  ['a foreign server', () => refuseForeignServer({ provider: 'google', clientId: 'mine' }, 'imap.home.test')],
  ['a refused token', refusedToken(Object.assign(new Error('NO'), { authenticationFailed: true }))],
  ['no mechanism', refusedToken(new Error('Unsupported authentication mechanism'))],
])('%s is told in German', (_, fail) => {
  const { message, next } = german(failureOf(fail));
  const left = [message, next].filter((sentence) => /\b(?:the|your|it|not|with|again|check|sign)\b/i.test(sentence));
  expect(left).toEqual([]);
});
