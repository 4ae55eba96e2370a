import { describe, expect, it } from 'vitest';
import { judgeLink } from './links.ts';

const target = (url: string) => judgeLink(new URL(url)).target;
const inside = encodeURIComponent;
const SHOP = 'https://shop.example/a?b=c';

describe('a well-known redirector leads to what stands in it', () => {
  it.each([
    ['Microsoft Safe Links', `https://eur01.safelinks.protection.outlook.com/?url=${inside(SHOP)}&data=05`],
    ['Proofpoint URL Defense', 'https://urldefense.proofpoint.com/v2/url?u=https-3A__shop.example_a-3Fb-3Dc&d=x&c=y'],
    ['Proofpoint URL Defense', 'https://urldefense.com/v3/__https://shop.example/a?b=c__;!!token$'],
    ['Google', `https://www.google.com/url?q=${inside(SHOP)}&sa=D`],
    ['Amazon SES', `https://x7.r.eu-west-1.awstrack.me/L0/${inside(SHOP)}/1/0102/token=9`],
    ['Sophos', `https://eu-west-1.protection.sophos.com/?d=shop.example&u=${btoa(SHOP)}`],
    ['Facebook', `https://l.facebook.com/l.php?u=${inside(SHOP)}&h=AT1`],
    ['Trend Micro', `https://ddec1-0-en-ctp.trendmicro.com/wis/clicktime/v1/query?url=${inside(SHOP)}&umid=x`],
    ['Symantec', `https://clicktime.symantec.com/15tabc?h=x&u=${inside(SHOP)}`],
    ['Check Point', `https://protect.checkpoint.com/v2/___${SHOP}___.YzJlOnNob3A6`],
    ['Yahoo', `https://r.search.yahoo.com/_ylt=x/RU=${inside(SHOP)}/RK=2/RS=x`],
    ['Bing', `https://www.bing.com/ck/a?p=x&u=a1${btoa(SHOP)}&ntb=1`],
    ['Substack', `https://substack.com/redirect/2/${btoa(JSON.stringify({ e: SHOP }))}.sig`],
    ['Customer.io', `https://e.customeriomail.com/e/c/${btoa(JSON.stringify({ email_id: 'x', href: SHOP }))}/sig`],
  ])('%s', (by, url) => expect(target(url)).toEqual({ kind: 'wrapped', by, target: SHOP }));

  it('also where one is inside another', () => {
    const inner = `https://www.google.com/url?q=${inside(SHOP)}`;
    expect(target(`https://eur01.safelinks.protection.outlook.com/?url=${inside(inner)}`)).toEqual({
      kind: 'wrapped',
      by: 'Microsoft Safe Links',
      target: SHOP,
    });
  });
});

it.each([
  ['is scrambled', 'https://protect.checkpoint.com/v2/r02/___mkkfi://sxef.vqrdfcv/r___.YzJl'],
  ['is no object', `https://substack.com/redirect/2/${btoa('[1]')}.sig`],
  ['is no text', `https://e.customeriomail.com/e/c/${btoa('{"href":{}}')}/sig`],
  ['is no base64', 'https://e.customeriomail.com/e/c/%7B%7D/sig'],
])('what stands in a redirector and %s leads nowhere that can be told', (_, url) => expect(target(url).kind).not.toMatch(/wrapped|claimed/));

describe('any other host only says where it leads on to, and is named', () => {
  it.each([
    ['an unknown host', 'evil.test', `https://evil.test/?url=${SHOP}`],
    ['one that ends in the name of a redirector', 'noturldefense.com', `https://noturldefense.com/v2/url?u=${inside(SHOP)}`],
    ['one with the name of a redirector before it', 'google.com.evil.test', `https://google.com.evil.test/url?q=${inside(SHOP)}`],
    ['one with the name of a redirector before an @', 'evil.test', `https://www.google.com@evil.test/url?q=${inside(SHOP)}`],
    ['a Google of an ending that mail does not have', 'google.tk', `https://google.tk/url?q=${inside(SHOP)}`],
    ['a redirector by another path', 'www.google.com', `https://www.google.com/amp?url=${inside(SHOP)}`],
    ['a redirector that is given two targets', 'www.google.com', `https://www.google.com/url?q=${inside(SHOP)}&url=https://evil.test/`],
    [
      'a redirector that is given its parameter twice, in letters that it may not tell apart',
      'eur01.safelinks.protection.outlook.com',
      `https://eur01.safelinks.protection.outlook.com/?url=${inside(SHOP)}&URL=https://evil.test/`,
    ],
    ['an address in the path', 'evil.test', `https://evil.test/r/${inside(SHOP)}`],
    ['an address in base64', 'evil.test', `https://evil.test/?x=${btoa(SHOP)}`],
    ['a punycode name', 'xn--bnk-6na.example', `https://xn--bnk-6na.example/?to=${SHOP}`],
    ['an IP address', '192.0.2.7', `http://3221225991/?url=${SHOP}`],
  ])('%s', (_, by, url) => expect(target(url)).toEqual({ kind: 'claimed', by, through: new URL(url).href, target: SHOP }));

  it('inside a redirector and around one', () => {
    const evil = `https://evil.test/?url=${inside(SHOP)}`;
    const claim = { kind: 'claimed', by: 'evil.test', target: SHOP };
    expect(target(`https://eur01.safelinks.protection.outlook.com/?url=${inside(evil)}`)).toEqual({ ...claim, through: evil });
    const around = `https://evil.test/?url=${inside(`https://www.google.com/url?q=${inside(SHOP)}`)}`;
    expect(target(around)).toEqual({ ...claim, through: around });
  });

  it('a service’s own host is called by its name', () => {
    expect(target(`https://shop.us2.list-manage.com/track/click?u=4fe1&id=72b1&url=${inside(SHOP)}`)).toMatchObject({ by: 'Mailchimp' });
  });
});

describe('a host that tells nothing of where it leads', () => {
  it('is called by the name of the service that it belongs to', () => {
    expect(target('https://shop.us2.list-manage.com/track/click?u=4fe1c9d07ab2e61c&id=72b1&e=71d0c5b5e4')).toEqual({
      kind: 'opaque',
      by: 'Mailchimp',
    });
  });

  it('or by its own, where it shortens addresses for anybody', () => {
    expect(target('https://is.gd/k3Xw9p')).toEqual({ kind: 'opaque', by: 'is.gd' });
    expect(target('https://is.gd/')).toEqual({ kind: 'direct' });
  });

  it('or by that of a scanner before all links', () => {
    expect(target('https://protect-eu.mimecast.com/s/k3Xw9pQ?domain=shop.example')).toEqual({ kind: 'opaque', by: 'Mimecast' });
    expect(target('https://shared.outlook.inky.com/link?domain=shop.example&t=h.eJx')).toEqual({ kind: 'opaque', by: 'INKY' });
    expect(target('https://www.inky.com/pricing')).toEqual({ kind: 'direct' });
  });

  it('or of who runs it, whatever else that measures', () => {
    expect(judgeLink(new URL('https://t.co/kN2vQx8rT4'))).toMatchObject({ target: { kind: 'opaque', by: 'X (Twitter)' }, service: { id: 'x' } });
  });

  it('comes before the service whose paths it has, for anybody can have such', () => {
    const token = 'eyJlbWFpbF9pZCI6ImRnT0E5UlVERUFBQmFPRlVFeHNWTlBEIn0';
    expect(target(`https://evil.test/e/c/${token}`)).toEqual({ kind: 'opaque', by: 'evil.test (Customer.io)' });
    const [message, mailing] = ['6a1d8b1e7c2f4f3a9b4c5d6e7f8091a2', '0c4e8b1e7c2f4f3a9b4c5d6e7f8091ff'];
    expect(target(`https://links.ownair.example/u/click?_t=${message}&_m=${mailing}&_e=kN2vQx8r`)).toEqual({
      kind: 'opaque',
      by: 'links.ownair.example (Iterable)',
    });
  });
});

it.each([`https://evil.test/login?url=${SHOP}`, `https://evil.test/share?u=${SHOP}`])('%s is a page of its own', (url) => {
  expect(judgeLink(new URL(url))).toMatchObject({ target: { kind: 'direct' }, clean: url });
});

it('addresses of nothing but the lines that one puts around another cost no more than their length', () => {
  const address = `https://protect.checkpoint.com/v2/${'_'.repeat(50_000)}`;
  for (let count = 0; count < 50; count++) expect(target(`${address}${count}`)).toEqual({ kind: 'direct' });
});
