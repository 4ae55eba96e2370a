import * as v from 'valibot';
import type { ErrorCode } from '../../../shared/model.ts';
import type { TokenAnswer, TokenOrder } from '../../egress/token-request.ts';
import { UserFailure } from '../../errors.ts';
import type { AccessToken } from '../../mailbox/protocol.ts';
import { quoted } from './authorization.ts';
import type { Party } from './party.ts';

/** Microsoft's have some two thousand characters, some companies' more for all the groups that stand in them. */
const LONGEST_TOKEN = 32_768;
/** RFC 6749, A.12 and A.17: what can be seen, and so nothing that would end a field of SASL or HTTP. */
const token = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TOKEN), v.regex(/^[\u0020-\u007e]+$/u));
/** A year. A longer one is as good as none. */
const LONGEST_LIFE_S = 31_536_000;
const seconds = v.pipe(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))]), v.minValue(0));

/** RFC 6749, 5.1. */
const granted = v.object({
  access_token: token,
  token_type: v.pipe(v.string(), v.regex(/^bearer$/i)),
  expires_in: v.optional(v.nullable(seconds)),
  refresh_token: v.optional(v.nullable(token)),
});
/** RFC 6749, 5.2. */
const refused = v.object({ error: v.pipe(v.string(), v.maxLength(100)), error_description: v.optional(v.string()) });

interface Tokens {
  access: AccessToken;
  /** Null: the one before it goes on. */
  refresh: string | null;
}

/** What a token request is for: a code that has just come, or an account that goes on. */
export type Purpose = 'code' | 'refresh';

const clientOf = ({ clientId, clientSecret }: Party) => ({ client_id: clientId, ...(clientSecret !== null && { client_secret: clientSecret }) });

/** RFC 6749, 4.1.3, and RFC 7636, 4.5. */
export const orderByCode = (party: Party, code: string, verifier: string, redirect: string): TokenOrder => ({
  url: party.token,
  form: { grant_type: 'authorization_code', code, redirect_uri: redirect, code_verifier: verifier, ...clientOf(party) },
  why: `To sign in at ${party.name}, as you asked.`,
});

/** RFC 6749, 6. */
export const orderByRefresh = (party: Party, refreshToken: string): TokenOrder => ({
  url: party.token,
  form: { grant_type: 'refresh_token', refresh_token: refreshToken, ...clientOf(party) },
  why: `To stay signed in at ${party.name}.`,
});

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** What a server says no with. `sign-in-ended`: asking again with the same does not help. */
function refusal({ error, error_description: words }: v.InferOutput<typeof refused>, { name }: Party, purpose: Purpose): UserFailure {
  const code: ErrorCode = purpose === 'refresh' ? 'sign-in-ended' : 'server-refused';
  if (error === 'invalid_grant')
    return purpose === 'refresh'
      ? new UserFailure(code, `${name} has ended this sign-in. The mail that is already here can be read.`, 'Sign in again.')
      : new UserFailure(code, `${name} did not accept what your browser brought.`, 'Sign in once more; it has to be used within some minutes.');
  if (error === 'invalid_client' || error === 'unauthorized_client')
    return new UserFailure(
      code,
      `${name} does not accept this client ID, or wants another secret for it.`,
      'Check both, and that it is registered as a desktop app.',
    );
  if (error === 'invalid_scope')
    return new UserFailure(code, `${name} does not let this client ID read mail.`, 'Add the permission for IMAP where the client ID was registered.');
  return new UserFailure('server-refused', `${name} refused to give a token.${quoted(words ?? error)}`, 'Try again later.');
}

/**
 * The tokens in an answer.
 * @param now when it was asked, in milliseconds
 * @throws UserFailure
 */
export function tokensFrom(answer: TokenAnswer, party: Party, purpose: Purpose, now: number): Tokens {
  if (answer.kind !== 'answered')
    throw new UserFailure(
      'not-reachable',
      `${party.token.hostname} could not be asked for a token. ${answer.reason}`,
      'Check whether this computer is online, then try again.',
    );
  const json = jsonOf(answer.bytes);
  const good = answer.status === 200 ? v.safeParse(granted, json) : null;
  if (good?.success) {
    const { access_token: value, expires_in: life, refresh_token: refresh } = good.output;
    const expiresAt = typeof life === 'number' && life <= LONGEST_LIFE_S ? now + life * 1_000 : null;
    return { access: { value, expiresAt }, refresh: refresh ?? null };
  }
  const bad = v.safeParse(refused, json);
  if (bad.success && answer.status >= 400 && answer.status < 500) throw refusal(bad.output, party, purpose);
  throw new UserFailure(
    'server-refused',
    `${party.token.hostname} gave no token that Unseen understands. It answered ${answer.status}.`,
    'Try again later. If it goes on, check the token address.',
  );
}
