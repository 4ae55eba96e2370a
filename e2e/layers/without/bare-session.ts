import type { Session } from 'electron';

/** Headers that forbid something to a document. */
const FORBIDDING = ['Content-Security-Policy', 'Referrer-Policy', 'X-DNS-Prefetch-Control', 'X-Content-Type-Options'];

/** The session, with answers that forbid nothing. */
export function bare(session: Session): Session {
  const handle: Session['protocol']['handle'] = (scheme, answer) =>
    session.protocol.handle(scheme, async (request) => {
      const response = await answer(request);
      const headers = new Headers(response.headers);
      for (const name of FORBIDDING) headers.delete(name);
      return new Response(response.body, { status: response.status, headers });
    });
  return { protocol: { handle } } as Session;
}
