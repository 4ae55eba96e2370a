import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const CLIENT_ID = 'unseen-of-a-test';

/** An authorization server of the test's own (RFC 6749, 7636, 9207), which a mail server asks about the tokens that it gave. */
export interface AuthorizationServer {
  /** Where a mail server asks (RFC 7662), on loopback. */
  readonly introspection: string;
  /** The person agrees on the page that the browser opened: where it is sent then. */
  agree(page: string): string;
  /** They do not. */
  decline(page: string): string;
  /** Answers a token request. */
  token(form: URLSearchParams): { status: number; body: Record<string, unknown> };
  /** Access tokens that were given out are good no more. */
  endAccess(): void;
  /** Refresh tokens neither. */
  revoke(): void;
  /** Mail servers that ask hear no good of any token. */
  discredit(): void;
  /** Kinds of grant that tokens were asked with, in order. */
  readonly asked: readonly string[];
  end(): Promise<void>;
}

interface Code {
  challenge: string;
  redirect: string;
}

/**
 * Starts it. Refresh tokens are good for one use each.
 * @param user as whom the mail server knows who signs in
 * @param lifetime of access tokens, in seconds
 */
export async function startAuthorizationServer(user: string, lifetime = 3_600): Promise<AuthorizationServer> {
  const codes = new Map<string, Code>();
  const access = new Set<string>();
  const refresh = new Set<string>();
  const asked: string[] = [];
  let believed = true;

  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const active = believed && access.has(new URLSearchParams(body).get('token') ?? '');
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(active ? { active, username: user } : { active }));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  const backTo = (page: string, answer: (asked: URLSearchParams) => Record<string, string>): string => {
    const parameters = new URL(page).searchParams;
    const back = new URL(parameters.get('redirect_uri') ?? '');
    const all = { ...answer(parameters), state: parameters.get('state') ?? '', iss: new URL(page).origin };
    for (const [name, value] of Object.entries(all)) back.searchParams.set(name, value);
    return back.href;
  };
  const grant = () => {
    const [access_token, refresh_token] = [randomUUID(), randomUUID()];
    access.add(access_token);
    refresh.add(refresh_token);
    return { status: 200, body: { access_token, refresh_token, token_type: 'Bearer', expires_in: lifetime } };
  };
  const refuse = (error: string) => ({ status: 400, body: { error } });

  return {
    introspection: `http://127.0.0.1:${(server.address() as AddressInfo).port}/introspect`,
    asked,
    agree: (page) =>
      backTo(page, (parameters) => {
        const code = randomUUID();
        codes.set(code, { challenge: parameters.get('code_challenge') ?? '', redirect: parameters.get('redirect_uri') ?? '' });
        return { code };
      }),
    decline: (page) => backTo(page, () => ({ error: 'access_denied' })),
    token(form) {
      const kind = form.get('grant_type') ?? '';
      asked.push(kind);
      if (form.get('client_id') !== CLIENT_ID) return refuse('invalid_client');
      if (kind === 'refresh_token') return refresh.delete(form.get('refresh_token') ?? '') ? grant() : refuse('invalid_grant');
      const code = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      return code?.challenge === challenge && code.redirect === form.get('redirect_uri') ? grant() : refuse('invalid_grant');
    },
    endAccess: () => access.clear(),
    revoke: () => refresh.clear(),
    discredit() {
      believed = false;
    },
    async end() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
