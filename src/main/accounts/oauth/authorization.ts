import { plainWords } from '../../../shared/text/plain-words.ts';
import { UserFailure } from '../../errors.ts';
import type { Party } from './party.ts';

interface AuthorizationParts {
  party: Party;
  redirect: string;
  state: string;
  challenge: string;
  /** The reader's address, for a provider that wants to know whose page to show. */
  address: string;
}

/** The page that the browser opens (RFC 6749, 4.1.1; RFC 7636, 4.3). */
export function authorizationUrl({ party, redirect, state, challenge, address }: AuthorizationParts): URL {
  const url = new URL(party.authorization);
  const parameters = {
    response_type: 'code',
    client_id: party.clientId,
    redirect_uri: redirect,
    ...(party.scope !== '' && { scope: party.scope }),
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(party.hint && { login_hint: address }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/** Codes that servers give have some hundred characters, Microsoft's up to two thousand. */
const LONGEST_CODE = 8_192;
/** A server's own words that are shown: some, on one line. */
const LONGEST_QUOTE = 200;

/** The words of a stranger's server as they stand in a sentence of ours; '' where it has none. */
export function quoted(words: string | null | undefined): string {
  const line = plainWords(words ?? '')
    .slice(0, LONGEST_QUOTE)
    .toWellFormed();
  return line === '' ? '' : ` It says: "${line}"`;
}

/** RFC 9207: an answer that names its issuer has to name the one that was asked, and comes from where its page stood. */
function isOfOther(issuer: string | null, party: Party): boolean {
  if (issuer === null) return false;
  return party.issuer === null ? URL.parse(issuer)?.origin !== party.authorization.origin : issuer !== party.issuer;
}

/**
 * The code that the browser brought back (RFC 6749, 4.1.2). That its `state` is ours has been seen to.
 * @throws UserFailure where it brought none
 */
export function codeFrom(answer: URLSearchParams, party: Party): string {
  // RFC 6749, 3.1: no parameter more than once.
  const one = (name: string): string | null => {
    const [value = null, ...more] = answer.getAll(name);
    return more.length > 0 ? null : value;
  };
  if (answer.getAll('iss').length > 1 || isOfOther(one('iss'), party))
    throw new UserFailure(
      'server-refused',
      `The answer that your browser brought is not of ${party.name}. It was not used.`,
      'Sign in once more. If it happens again, somebody may be between you and them.',
    );
  const error = one('error');
  if (error === 'access_denied')
    throw new UserFailure(
      'server-refused',
      `${party.name} did not let Unseen in: access was declined.`,
      'Sign in once more and allow it, or ask whoever runs your account whether it may be.',
    );
  if (error !== null)
    throw new UserFailure(
      'server-refused',
      `${party.name} did not let Unseen in.${quoted(one('error_description') ?? error)}`,
      'Check the client ID, and what it is registered for.',
    );
  const code = one('code');
  if (code === null || code === '' || code.length > LONGEST_CODE)
    throw new UserFailure('server-refused', `The answer that your browser brought from ${party.name} has no code in it.`, 'Sign in once more.');
  return code;
}
