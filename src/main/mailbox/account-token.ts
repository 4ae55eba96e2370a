import type { AccessToken, Outcome } from './protocol.ts';
import { isPasswordRefused, SignInFailure } from './session-errors.ts';

/** A log-in takes its time, and clocks differ a little. */
const ENDS_SOON_MS = 60_000;

/**
 * The access token that sessions of one account log in with. Before it ends, and once after it was refused, main is asked for another;
 * everybody who waits gets that one. One that was refused although it had just come is not replaced again: then the token is not what is
 * wrong, and a server that is asked over and over locks the account.
 */
export class AccountToken {
  readonly #ask: () => void;
  readonly #now: () => number;
  #token: AccessToken | null;
  /** Was refused as soon as it had come. */
  #futile: AccessToken | null = null;
  #waiting: PromiseWithResolvers<AccessToken> | null = null;
  #ended = false;

  /** @param ask has `give` called */
  constructor(first: AccessToken | null, ask: () => void, now: () => number = Date.now) {
    this.#token = first;
    this.#ask = ask;
    this.#now = now;
  }

  give(outcome: Outcome<AccessToken>): void {
    const waiting = this.#waiting;
    // It was for the account as it was before it started anew.
    if (!waiting) return;
    this.#waiting = null;
    if (!outcome.ok) return waiting.reject(new SignInFailure(outcome.error));
    this.#token = outcome.value;
    waiting.resolve(outcome.value);
  }

  /** Logs in. Rejects with what the server or main said. */
  async use<T>(logIn: (accessToken: string) => Promise<T>): Promise<T> {
    const token = await this.#current();
    try {
      return await logIn(token.value);
    } catch (error) {
      if (!isPasswordRefused(error) || token === this.#futile) throw error;
    }
    // Another session may have been refused as well, and have it already.
    const other = token === this.#token ? await this.#another() : await this.#current();
    try {
      return await logIn(other.value);
    } catch (error) {
      if (isPasswordRefused(error)) this.#futile = other;
      throw error;
    }
  }

  /** Whoever waits does so in vain. */
  end(): void {
    this.#ended = true;
    this.#waiting?.reject(new Error('The account is not synced any more.'));
    this.#waiting = null;
  }

  async #current(): Promise<AccessToken> {
    const token = this.#token;
    const isGood = token !== null && (token.expiresAt === null || token.expiresAt - this.#now() > ENDS_SOON_MS);
    return isGood ? token : this.#another();
  }

  #another(): Promise<AccessToken> {
    if (this.#ended) return Promise.reject(new Error('The account is not synced any more.'));
    if (!this.#waiting) {
      this.#waiting = Promise.withResolvers();
      this.#ask();
    }
    return this.#waiting.promise;
  }
}
