import { isPasswordRefused } from '../session-errors.ts';
import type { Session } from '../session.ts';

/** A server that counts refused log-ins counts them for some minutes, and locks the account for some more. */
const REFUSED_FOR_MS = 30 * 60_000;

/**
 * The log-ins of one account. One that was refused is not tried again by every session that would like to be opened: providers
 * lock accounts for that. The account's own session asks once more, which tells a password that was changed from a server that had
 * enough sessions; then nobody does until the reader asks.
 */
export class LogIn {
  readonly #open: (why: string) => Promise<Session>;
  readonly #refusedBeside: () => void;
  readonly #now: () => number;
  #refusal: { error: unknown; until: number } | null = null;

  /**
   * @param open connects and logs in; rejects with imapflow's error
   * @param refusedBeside the password was refused to a session beside the account's own
   */
  constructor(open: (why: string) => Promise<Session>, refusedBeside: () => void, now: () => number = Date.now) {
    this.#open = open;
    this.#refusedBeside = refusedBeside;
    this.#now = now;
  }

  /** The session that looks for new mail. It decides itself when to ask again. */
  async own(why: string): Promise<Session> {
    try {
      return await this.#open(why);
    } catch (error) {
      this.#remember(error);
      throw error;
    }
  }

  /** A session beside it. Rejects with the last refusal, and asks nobody, for half an hour after one. */
  async beside(why: string): Promise<Session> {
    if (this.#refusal && this.#now() < this.#refusal.until) throw this.#refusal.error;
    try {
      return await this.#open(why);
    } catch (error) {
      if (this.#remember(error)) this.#refusedBeside();
      throw error;
    }
  }

  /** The reader asks: what was refused may be tried again. */
  again(): void {
    this.#refusal = null;
  }

  #remember(error: unknown): boolean {
    if (!isPasswordRefused(error)) return false;
    this.#refusal = { error, until: this.#now() + REFUSED_FOR_MS };
    return true;
  }
}
