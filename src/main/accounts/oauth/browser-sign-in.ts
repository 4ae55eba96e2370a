import type { OAuthSettings } from '../../../shared/oauth.ts';
import type { LoopbackParts, LoopbackRedirect } from '../../egress/loopback-redirect.ts';
import type { TokenAnswer, TokenOrder } from '../../egress/token-request.ts';
import { UserFailure } from '../../errors.ts';
import type { AccessToken } from '../../mailbox/protocol.ts';
import { authorizationUrl, codeFrom } from './authorization.ts';
import type { Grant } from './grant.ts';
import { partyOf } from './party.ts';
import { challengeOf, unguessable } from './pkce.ts';
import { orderByCode, tokensFrom } from './tokens.ts';

export interface BrowserSignInParts {
  /** Waits for the browser on this computer. */
  listen(parts: Pick<LoopbackParts, 'name' | 'state' | 'why'>): Promise<LoopbackRedirect>;
  /** Opens an HTTPS address in the system's browser. False: it cannot be opened. */
  open(url: string): Promise<boolean>;
  /** The browser has come back: the reader is wanted here. */
  cameBack(): void;
  ask(order: TokenOrder): Promise<TokenAnswer>;
  now?: () => number;
  /** Milliseconds that a person has for the sign-in page. */
  patience?: number;
}

export interface SignInOrder {
  settings: OAuthSettings;
  clientSecret: string | null;
  address: string;
}

/** To find a second factor takes a while; an open port need not stay for longer. */
const PAGE_TIME_MS = 10 * 60_000;

const cancelled = () => new UserFailure('cancelled', 'The sign-in was cancelled. Nothing was changed.', 'Sign in when you like.');
const tooLate = () =>
  new UserFailure(
    'cancelled',
    'Your browser did not come back within ten minutes, so Unseen does not wait any longer. Nothing was changed.',
    'Sign in once more.',
  );

/**
 * Signs in at a provider's page in the system's browser (RFC 8252), with PKCE.
 * @param cancel ends the wait for the browser
 * @throws UserFailure
 */
export async function signInByBrowser(
  { settings, clientSecret, address }: SignInOrder,
  { listen, open, cameBack, ask, now = Date.now, patience = PAGE_TIME_MS }: BrowserSignInParts,
  cancel: AbortSignal,
): Promise<{ grant: Grant; token: AccessToken }> {
  const party = partyOf(settings, clientSecret);
  const state = unguessable();
  const verifier = unguessable();
  const { uri, answer } = await listen({
    name: party.loopback,
    state,
    why: `To hear from your browser how the sign-in at ${party.name} went, as you asked.`,
  });
  const late = AbortSignal.timeout(patience);
  const unopened = new AbortController();
  const answered = answer(AbortSignal.any([cancel, late, unopened.signal])).catch(() => {
    if (unopened.signal.aborted)
      throw new UserFailure('bad-request', `The sign-in page of ${party.name} could not be opened in your browser.`, 'Check its address.');
    throw cancel.aborted ? cancelled() : tooLate();
  });
  const url = authorizationUrl({ party, redirect: uri, state, challenge: challengeOf(verifier), address });
  const opened = cancel.aborted || open(url.href);
  void Promise.resolve(opened).then(
    (isOpen) => isOpen || unopened.abort(),
    () => unopened.abort(),
  );
  const brought = await answered;
  cameBack();
  const code = codeFrom(brought, party);
  const at = now();
  const { access, refresh } = tokensFrom(await ask(orderByCode(party, code, verifier, uri)), party, 'code', at);
  if (cancel.aborted) throw cancelled();
  if (refresh === null)
    throw new UserFailure(
      'server-refused',
      `${party.name} lets Unseen in for a while only: it gave nothing to stay signed in with.`,
      'Ask for offline access as well: for many servers that is the scope offline_access.',
    );
  return { grant: { refreshToken: refresh, clientSecret }, token: access };
}
