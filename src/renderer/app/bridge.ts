import { createContext, use } from 'react';
import type { Channel, Request, Response, UnseenBridge } from '../../shared/contract.ts';
import type { UserError } from '../../shared/model.ts';

/** A call that main refused or could not fulfil, with the sentences for the reader. */
export class CallFailure extends Error {
  readonly error: UserError;
  constructor(error: UserError) {
    super(error.message);
    this.name = 'CallFailure';
    this.error = error;
  }
}

/** What to say about something that was thrown; only a call that never came back is not a CallFailure. */
export function userErrorOf(thrown: unknown): UserError {
  if (thrown instanceof CallFailure) return thrown.error;
  return { code: 'internal', message: 'Unseen did not get an answer from itself.', next: 'Try again; if it happens again, restart Unseen.' };
}

/** The value that a channel gives. Throws CallFailure. */
export async function callFor<C extends Channel>(bridge: UnseenBridge, channel: C, request: Request<C>): Promise<Response<C>> {
  const result = await bridge.call(channel, request);
  if (!result.ok) throw new CallFailure(result.error);
  return result.value;
}

export const BridgeContext = createContext<UnseenBridge | null>(null);

/** The bridge that this interface was started with. */
export function useBridge(): UnseenBridge {
  const bridge = use(BridgeContext);
  if (!bridge) throw new Error('no bridge around this component');
  return bridge;
}
