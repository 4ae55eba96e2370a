import { parse } from 'tldts';
import { domainsOf } from './url.ts';

/**
 * Domains that one owner leads to from each other: under their old and their new name, in short for messages, for another of their
 * services. Only such as nobody else decides about: a shortener for everybody, or a host of customers' pages, is none. A name with a star stands under
 * the ending of any country.
 */
const OWNERS: readonly string[] = [
  'google.* youtube.com youtu.be yt.be g.co g.page gmail.com googlemail.com withgoogle.com forms.gle maps.app.goo.gl photos.app.goo.gl',
  'microsoft.com microsoft365.com microsoftonline.com office.com live.com outlook.com hotmail.com msn.com bing.com skype.com xbox.com windows.com azure.com aka.ms 1drv.ms',
  'facebook.com fb.com fb.me fb.watch messenger.com m.me meta.com instagram.com instagr.am ig.me threads.net threads.com whatsapp.com wa.me',
  'twitter.com x.com',
  'amazon.* amzn.to amzn.eu amzn.com amzn.asia a.co',
  'apple.com apple.co icloud.com me.com mac.com',
  'airbnb.* abnb.me',
  'bahn.* deutschebahn.com',
  'bbc.* bbc.in',
  'bsky.app bsky.social',
  'discord.com discord.gg discordapp.com',
  'ebay.* ebay.to ebay.us',
  'flickr.com flic.kr',
  'github.com git.io',
  'linkedin.com lnkd.in',
  'lufthansa.* lh.com booking-lufthansa.com',
  'naver.com naver.me navercorp.com',
  'nytimes.com nyti.ms',
  'paypal.* paypal.me',
  'pinterest.* pin.it',
  'rakuten.co.jp r10.to',
  'reddit.com redd.it',
  'spotify.com spoti.fi spotify.link',
  'stackoverflow.com stackexchange.com stackoverflow.email',
  'telegram.org telegram.me t.me',
  'theguardian.com gu.com',
  'vk.com vk.ru',
  'wikipedia.org wikimedia.org wikimediafoundation.org wiktionary.org mediawiki.org w.wiki',
  'wordpress.com wp.me',
  'yandex.* ya.ru',
  'zoom.us zoom.com',
];

/**
 * Endings under which whoever has a name elsewhere usually has it too: of countries, and those that came first. Not those that are sold
 * cheaply to everybody.
 */
const COMMON_ENDINGS = new Set(
  (
    'com net org eu de at ch li fr it es pt nl be lu dk se no fi is ie uk co.uk pl cz sk hu ro bg gr hr si rs ee lv lt ua com.ua ru tr com.tr co.il ae sa ' +
    'ca com.mx com.br com.ar cl com.pe com.au co.nz co.za in co.in cn com.cn hk com.hk tw com.tw jp co.jp kr co.kr sg com.sg com.my co.th co.id com.ph com.vn vn'
  ).split(' '),
);

const owners = new Map(OWNERS.flatMap((domains, owner) => domains.split(' ').map((domain) => [domain, owner] as const)));

/** A name of fewer letters is several people's under different endings. */
const SHORTEST_NAME = 3;

/** The name that a host's domain has under a common ending; null: under another, or on a host of customers. */
function nameOf(host: string): string | null {
  const { domainWithoutSuffix, publicSuffix, isPrivate } = parse(host, { allowPrivateDomains: true });
  return isPrivate === true || !COMMON_ENDINGS.has(publicSuffix ?? '') ? null : domainWithoutSuffix;
}

/** The owner of a page, by the domains of its host; null: not known. */
function ownerOf(host: string): number | null {
  for (const domain of domainsOf(host)) {
    const owner = owners.get(domain);
    if (owner !== undefined) return owner;
  }
  const name = nameOf(host);
  return (name === null ? undefined : owners.get(`${name}.*`)) ?? null;
}

/** Whether both hosts are known to be one owner's. */
export function areOfOneOwner(one: string, other: string): boolean {
  const owner = ownerOf(one);
  return owner !== null && owner === ownerOf(other);
}

/** Whether both hosts have the same name under endings under which it is usually the same owner's: `firm.de` and `firm.com`. */
export function areNamesakes(one: string, other: string): boolean {
  const name = nameOf(one);
  return name !== null && name.length >= SHORTEST_NAME && name === nameOf(other);
}
