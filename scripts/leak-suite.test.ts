import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesOf, answerOf, isKnownKind } from '../e2e/leak-suite/answers.ts';
import { fileOf, hostOf } from '../e2e/leak-suite/mime.ts';
import { CONSENT, LEAKS, SPOOFING, suiteFiles } from '../e2e/leak-suite/suite.ts';

const FOLDER = join(import.meta.dirname, '../e2e/leak-suite');

/** The vectors that were collected from clients, papers and bug reports; each has a message of its own. */
const KNOWN = `
  A01 A02 A04 A05 A06 A07 A09 A10 A11 A12 A15 A16 A17 A18 A19 A20 A21 A22 A24 A25 A28 A29 A30 A31 A32 A33 A37 A38 A40
  B01 B02 B06 B07 B08 B09 B11 B12 B13 B14 B16 B17 B18 B19 B20 B22
  C01 C02 C04 C05 C06 C07 C08 C09 C13 C14 C15 C17 C18 C19 C20 C22 C23 C25
  D02 D03 D05 D06 D07 D09 D10 D11
  E01 E02 E03 E05 E06 E07 E09 E11 E12
  F02 F03 F04 F05 F06 F07
  G01 G02 G03 G04 G05 G08 G09 G10 G13 G14
  H01 H02 H03 H05 H06 H07`
  .trim()
  .split(/\s+/);

/** Messages whose URLs are bare addresses or names of a local network, which is what they are about. */
const BARE_ADDRESSES = ['P01', 'P02', 'P11', 'S12'];

/** Names of XML namespaces, which nobody fetches. */
const NAMESPACES = ['www.w3.org', 'schemas.microsoft.com'];

const files = await suiteFiles();
const all = [...LEAKS, ...CONSENT, ...SPOOFING];

const decode = (raw: string) => {
  const quoted = raw.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const blocks = [...raw.matchAll(/(?:^[A-Za-z0-9+/]{60,76}\r\n)*^[A-Za-z0-9+/]+={0,2}\r?$/gm)].map(([block]) => Buffer.from(block, 'base64'));
  return [raw, quoted, ...blocks.flatMap((bytes) => [bytes.toString('latin1'), bytes.toString('latin1').replaceAll('\0', '')])].join('\n');
};
const text = (path: string) => decode(files.get(path)?.toString('latin1') ?? '');

describe('the leak suite', () => {
  it('has a message for each known vector', () => {
    const ids = new Set(LEAKS.map((vector) => vector.id));
    expect(KNOWN.filter((id) => !ids.has(id))).toEqual([]);
    expect(KNOWN).toHaveLength(102);
  });

  it('has more than 150 messages, each with an id of its own', () => {
    expect(LEAKS.length).toBeGreaterThan(150);
    expect(new Set(all.map((vector) => vector.id)).size).toBe(all.length);
  });

  it('lies in the folder as its writer writes it', () => {
    const changed = [...files].filter(([path, bytes]) => !readFileSync(join(FOLDER, path)).equals(bytes)).map(([path]) => path);
    expect(changed).toEqual([]);
  });

  it('has no message that the writer does not know', () => {
    const there = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.eml'));
    expect(there.map((path) => path.replaceAll('\\', '/')).filter((path) => !files.has(path))).toEqual([]);
  });

  it.each(LEAKS)('$id says in its text which it is, and names its own host', (vector) => {
    const source = text(fileOf(vector));
    expect(source).toContain(`Leak test ${vector.id}`);
    expect(source.toLowerCase()).toContain(hostOf(vector.id));
    expect(source).not.toContain('LABEL');
  });

  it('names no host of anybody else', () => {
    const foreign = all
      .filter((vector) => !BARE_ADDRESSES.includes(vector.id))
      .flatMap((vector) =>
        [...JSON.stringify(vector).matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)].map(([, host]) => (host ?? '').toLowerCase()),
      )
      .filter((host) => !/(?:^|\.)(?:host|leak\.test|unseen\.invalid)$/.test(host) && !NAMESPACES.includes(host));
    expect(foreign).toEqual([]);
  });
});

describe('the consent set', () => {
  it.each(CONSENT)('$id may ask for URLs that stand in it, or that its hosts lead to', (vector) => {
    const source = text(`consent/${fileOf(vector)}`);
    const fill = (url: string) => url.replaceAll('HOST', hostOf(vector.id));
    const led = vector.allowed.map((url) => new URL(fill(url))).map(({ host, pathname }) => answerOf(host, pathname));
    const targets = led.flatMap(({ headers }) => headers.filter(([name]) => name === 'Location').map(([, value]) => value));
    expect(vector.allowed.map(fill).filter((url) => !source.includes(url) && !targets.includes(url))).toEqual([]);
  });

  it('asks only for answers that are written down', () => {
    const paths = CONSENT.flatMap((vector) => vector.allowed).map((url) => new URL(url.replaceAll('HOST', 'x.leak.test')).pathname);
    expect(paths.filter((path) => !isKnownKind(path))).toEqual([]);
  });

  it('resolves the names that an address guard has to refuse to private addresses', () => {
    const reachable = ['8.8.8.8'];
    expect(addressesOf('s01.leak.test', 0, reachable)).toEqual(reachable);
    expect(addressesOf('loopback.s13.leak.test', 0, reachable)).toEqual(['127.0.0.1', '::1']);
    expect([0, 1].map((asked) => addressesOf('rebind.s14.leak.test', asked, reachable))).toEqual([reachable, ['127.0.0.1']]);
    expect(addressesOf('both.s13.leak.test', 0, reachable)).toEqual(['8.8.8.8', '192.168.0.1']);
  });

  it('sends a redirect where its path says', () => {
    expect(answerOf('s04.leak.test', '/redirect/other.leak.test/1.png')).toMatchObject({
      status: 302,
      headers: [['Location', 'https://other.leak.test/1.png']],
    });
    expect(answerOf('s05.leak.test', '/loop/2').headers).toEqual([['Location', 'https://s05.leak.test/loop/3']]);
  });
});

describe('the spoofing set', () => {
  it('has one approved sender, and every other message may show nothing', () => {
    expect(SPOOFING.filter((vector) => vector.allowed.length > 0).map((vector) => vector.id)).toEqual(['T00']);
  });

  it.each(SPOOFING.slice(1))('$id, $slug, has a picture of its own to ask for', (vector) => {
    expect(text(`consent/spoofing/${fileOf(vector)}`)).toContain(`https://${hostOf(vector.id)}/picture/1.png`);
  });
});
