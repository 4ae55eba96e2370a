/**
 * What may end the wait of an account: the server told of a change, here or in another mailbox, the reader acted or asked, another
 * session found a mailbox to be other than it is known, the connection closed, another session was refused the password, this computer
 * woke from sleep.
 */
export type WakeReason = 'change' | 'elsewhere' | 'act' | 'asked' | 'other' | 'closed' | 'refused' | 'woken' | 'stopped';

/** Reasons that come while nobody waits are kept for the next wait. */
export class Wake {
  #reasons = new Set<WakeReason>();
  #resolve: (() => void) | null = null;

  add(reason: WakeReason): void {
    this.#reasons.add(reason);
    this.#resolve?.();
  }

  /** Resolves with the reasons, at the latest (and then with none) after so many milliseconds; null: whenever one comes. */
  async wait(milliseconds: number | null): Promise<Set<WakeReason>> {
    if (this.#reasons.size === 0) {
      await new Promise<void>((resolve) => {
        const timer = milliseconds === null ? null : setTimeout(resolve, milliseconds);
        this.#resolve = () => {
          if (timer) clearTimeout(timer);
          resolve();
        };
      });
      this.#resolve = null;
    }
    const reasons = this.#reasons;
    this.#reasons = new Set();
    return reasons;
  }
}
