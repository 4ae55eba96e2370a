import type { BrowserContext, Frame, Request as PageRequest, Route } from 'playwright-core';
import { say } from './desktop.ts';
import { lifecycle } from './lifecycle.ts';
import { fromReserved, isKnownScheme, mapPolicy } from './scheme-map.ts';
import type { RequestDetails, StandInSession } from './session.ts';

/** What has to be known of the contents that a request comes from. */
export interface Navigable {
  id: number;
  /** True where the app's listeners let the frame go there. */
  mayNavigate(url: string, frame: Frame): boolean;
}

const RESOURCE_TYPES: Readonly<Record<string, RequestDetails['resourceType']>> = {
  stylesheet: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  media: 'media',
  xhr: 'xhr',
  fetch: 'xhr',
  ping: 'ping',
  websocket: 'webSocket',
  cspviolationreport: 'cspReport',
};

const typeOf = (request: PageRequest, frame: Frame): RequestDetails['resourceType'] => {
  if (request.isNavigationRequest()) return frame.parentFrame() ? 'subFrame' : 'mainFrame';
  return RESOURCE_TYPES[request.resourceType()] ?? 'other';
};

/** Playwright throws where a navigation has no frame yet: a window that somebody tries to open. */
const frameOf = (request: PageRequest): Frame | null => {
  try {
    return request.frame();
  } catch {
    return null;
  }
};

async function fulfill(route: Route, answer: Response): Promise<void> {
  // A handler's redirect would be followed by Chromium, past this interception.
  if (answer.status >= 300 && answer.status < 400) return route.abort('failed');
  const headers = Object.fromEntries(
    [...answer.headers].map(([name, value]) => [name, name === 'content-security-policy' ? mapPolicy(value) : value]),
  );
  await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
}

let nextRequest = 1;

async function decide(route: Route, session: StandInSession, contentsOf: (frame: Frame) => Navigable | null): Promise<void> {
  const request = route.request();
  const frame = frameOf(request);
  const contents = frame && contentsOf(frame);
  if (!frame || !contents) return route.abort('blockedbyclient');

  const url = fromReserved(request.url());
  // ERR_ABORTED leaves the frame as it was; any other error would put an error page in its place.
  if (request.isNavigationRequest() && !contents.mayNavigate(url, frame)) return route.abort('aborted');

  const cancelled = await session.cancels({
    id: nextRequest++,
    url,
    method: request.method(),
    webContentsId: contents.id,
    resourceType: typeOf(request, frame),
    referrer: fromReserved(request.headers()['referer'] ?? ''),
    timestamp: Date.now(),
    uploadData: [],
  });
  if (cancelled) return route.abort('blockedbyclient');

  const scheme = url.slice(0, url.indexOf(':'));
  if (isKnownScheme(scheme)) {
    const handler = session.schemes.get(scheme);
    if (!handler) return route.abort('failed');
    const body = request.method() === 'GET' || request.method() === 'HEAD' ? null : request.postDataBuffer();
    return fulfill(
      route,
      await handler(new Request(url, { method: request.method(), headers: request.headers(), body: body && new Uint8Array(body) })),
    );
  }
  return lifecycle.network === 'as-electron' ? route.continue() : route.abort('namenotresolved');
}

/** Puts the session's rules and schemes between every page of the browser and the network that it does not have. */
export async function intercept(context: BrowserContext, session: StandInSession, contentsOf: (frame: Frame) => Navigable | null): Promise<void> {
  await context.route('**', (route) =>
    decide(route, session, contentsOf).catch((error: unknown) => {
      if (lifecycle.phase !== 'ending') say(`A request was refused, because its handler failed: ${String(error)}`);
      // The page may be gone by now.
      return route.abort('failed').catch(() => undefined);
    }),
  );
}
