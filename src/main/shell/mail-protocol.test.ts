import { describe, expect, it } from 'vitest';
import { QUOTE_OPENER } from '../../shared/folded-quote.ts';
import type { MessageId } from '../../shared/model.ts';
import { openDocuments, type OpenDocument } from '../reading/open-documents.ts';
import { BODY_CSP, respond, serveMail } from './mail-protocol.ts';

const picture = { bytes: new Uint8Array([1, 2, 3]), contentType: 'image/png' };
const document = (change: Partial<OpenDocument> = {}): OpenDocument => ({
  messageId: 1 as MessageId,
  section: '',
  html: '<p>Hello',
  parts: new Map([[3, picture]]),
  pictures: new Map<number, Promise<typeof picture | null>>([
    [7, Promise.resolve(picture)],
    [8, Promise.resolve(null)],
  ]),
  ...change,
});
const setup = (change?: Partial<OpenDocument>) => {
  const documents = openDocuments();
  const token = documents.add(document(change));
  return { documents, at: (path: string) => respond(documents, `mail://${token}${path}`, 'en') };
};

describe('the mail: protocol', () => {
  it('says in the language of the reader what opens a folded quote, in the light and in the dark', async () => {
    const { documents, at } = setup({ html: `<head></head><p>Yes.</p>${QUOTE_OPENER}<p>Shall we?</p></details>` });
    for (const path of ['/', '/dark']) expect(await (await at(path)).text()).toContain('<summary title="Show or hide what is quoted" aria-label=');
    const token = documents.add(document({ html: QUOTE_OPENER }));
    expect(await (await respond(documents, `mail://${token}/`, 'de')).text()).toContain('aria-label="Zitiertes ein- oder ausblenden">•••</summary>');
  });
  it('answers nobody who sends something', async () => {
    const { documents } = setup();
    const token = documents.add(document());
    let handle: (request: Request) => Promise<Response> | Response = () => Response.error();
    const protocol = { handle: (_scheme: string, handler: typeof handle) => void (handle = handler) };
    serveMail({ protocol } as never, documents, () => 'en');
    const asked = async (method: string) => (await handle({ method, url: `mail://${token}/` } as Request)).status;
    expect([await asked('GET'), await asked('POST'), await asked('HEAD')]).toEqual([200, 404, 404]);
  });
  it('serves a body with the whole second layer of the wall', async () => {
    const answer = await setup().at('/');
    expect(await answer.text()).toBe('<p>Hello');
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-security-policy': BODY_CSP,
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'x-dns-prefetch-control': 'off',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
  it('serves a body for the dark, with the same wall and its own links to its parts', async () => {
    const { at } = setup({ html: '<!DOCTYPE html><html><head><style>p{color:#111}</style></head><body><img src="part/3">' });
    const answer = await at('/dark');
    expect(answer.headers.get('content-security-policy')).toBe(BODY_CSP);
    expect(await answer.text()).toMatch(/^<!DOCTYPE html><html><head><style>p\{color:#111\}<\/style><style>html\{[^<]*<\/style><\/head><body>/);
    expect(new URL('part/3', 'mail://token/dark').pathname).toBe('/part/3');
  });
  it('has a body policy that allows pictures of its own origin and inline styles, and nothing else', () => {
    expect(BODY_CSP).toBe("default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; sandbox");
  });
  it('serves a part and a picture that came', async () => {
    const { at } = setup();
    for (const path of ['/part/3', '/remote/7']) {
      const answer = await at(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(picture.bytes);
    }
  });
  it.each([
    '/part/4',
    '/remote/8',
    '/remote/9',
    '/remote/7/',
    '/remote/07x',
    '/remote/-1',
    '/remote/',
    '/link/1',
    '/index.html',
    '//',
    '/?a',
    '/part/3?x=1',
    '/part/0000003',
  ])('has nothing at %s', async (path) => {
    const answer = await setup().at(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toBe(BODY_CSP);
    expect(await answer.text()).toBe('');
  });
  it('has nothing for another token, and no document for a message that is shown as text', async () => {
    expect((await respond(setup().documents, 'mail://0123/', 'en')).status).toBe(404);
    expect((await setup({ html: null }).at('/')).status).toBe(404);
  });
});

describe('an origin that is reserved', () => {
  it('has an empty document with the same wall', async () => {
    const documents = openDocuments();
    const answer = await respond(documents, `mail://${documents.reserve()}/early`, 'en');
    expect([answer.status, await answer.text(), answer.headers.get('content-security-policy')]).toEqual([200, '', BODY_CSP]);
  });
  it('has the body as soon as there is one, with the whole wall, for who asked before', async () => {
    const documents = openDocuments();
    const token = documents.reserve();
    const asked = ['', 'dark', 'part/3'].map((path) => respond(documents, `mail://${token}/${path}`, 'en'));
    expect(documents.add(document(), token)).toBe(token);
    const [light, dark, part] = await Promise.all(asked);
    expect([await light?.text(), light?.headers.get('content-security-policy')]).toEqual(['<p>Hello', BODY_CSP]);
    expect(await dark?.text()).toContain('<p>Hello');
    expect(part?.headers.get('content-type')).toBe('image/png');
    expect(await (await respond(documents, `mail://${token}/`, 'en')).text()).toBe('<p>Hello');
  });
  it('leaves the frame as it was where there will be no body', async () => {
    const documents = openDocuments();
    const token = documents.reserve();
    const asked = respond(documents, `mail://${token}/`, 'en');
    documents.abandon(token);
    expect([(await asked).status, (await asked).headers.get('content-security-policy')]).toEqual([204, BODY_CSP]);
    expect(documents.add(document(), token)).not.toBe(token);
    // A frame that was sent there may ask only after it is known.
    expect((await respond(documents, `mail://${token}/`, 'en')).status).toBe(204);
  });
  it('is another for each, has one document ever, and the oldest of many is given up', async () => {
    const documents = openDocuments();
    const [first, second] = [documents.reserve(), documents.reserve()];
    expect(first).not.toBe(second);
    const asked = respond(documents, `mail://${first}/`, 'en');
    expect(documents.add(document(), second)).toBe(second);
    expect(documents.add(document(), second)).not.toBe(second);
    expect(documents.add(document(), '0123')).not.toBe('0123');
    for (let more = 0; more < 8; more++) documents.reserve();
    expect((await asked).status).toBe(204);
  });
});

describe('open documents', () => {
  it('have an origin each, of 128 bits', () => {
    const documents = openDocuments();
    const tokens = [documents.add(document()), documents.add(document())];
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/);
  });
  it('are forgotten, oldest first, when there are too many', () => {
    const documents = openDocuments(2);
    const [a, b, c] = [documents.add(document()), documents.add(document()), documents.add(document())];
    expect([a, b, c].map((token) => documents.get(token) !== undefined)).toEqual([false, true, true]);
  });
});
