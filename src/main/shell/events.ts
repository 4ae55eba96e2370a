import type { WebContents } from 'electron';
import type { EventName, Events } from '../../shared/contract.ts';

/** Sends the contract's events to the user interface; to nobody where it is gone. */
export function eventsTo(contents: WebContents): <E extends EventName>(event: E, payload: Events[E]) => void {
  return (event, payload) => {
    if (!contents.isDestroyed()) contents.send(event, payload);
  };
}
