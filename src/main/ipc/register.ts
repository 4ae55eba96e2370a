import type { WebContents, WebFrameMain } from 'electron';
import { APP_ORIGIN } from '../../shared/addresses.ts';
import { CHANNELS } from '../../shared/channels.ts';
import type { Channel, Request, Response, Result } from '../../shared/contract.ts';
import { BAD_REQUEST, failureOf } from '../errors.ts';
import { parseRequest } from './schemas.ts';

export type Handlers = { [C in Channel]: (request: Request<C>) => Promise<Response<C>> };

/** The part of a frame that tells who is calling. */
type Sender = Pick<WebFrameMain, 'origin' | 'parent'>;

/** Only the top frame of the user interface may call. A body document has no bridge, and would be refused if it had. */
function isTrustedSender(sender: Sender | null): boolean {
  return sender !== null && sender.parent === null && sender.origin === APP_ORIGIN;
}

/** One call from start to end: sender, schema, handler, error. Never rejects. */
export async function answerCall<C extends Channel>(
  handlers: Handlers,
  channel: C,
  sender: Sender | null,
  args: unknown[],
): Promise<Result<Response<C>>> {
  if (!isTrustedSender(sender) || args.length !== 1) return BAD_REQUEST;
  const request = parseRequest(channel, args[0]);
  if (request === null) return BAD_REQUEST;
  try {
    return { ok: true, value: await handlers[channel](request) };
  } catch (error) {
    return failureOf(error, channel);
  }
}

/** Registers every channel on these web contents alone: no other contents has any. */
export function registerCalls(contents: WebContents, handlers: Handlers): void {
  for (const channel of CHANNELS) {
    contents.ipc.handle(channel, (event, ...args: unknown[]) => answerCall(handlers, channel, event.senderFrame, args));
  }
}
