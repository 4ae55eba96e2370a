import type { ConnectionSecurity } from './model.ts';

/**
 * What a provider wants that others do not: a password made for one program; IMAP switched on first; a password of its own for mail
 * programs; its own sign-in page, where no password is accepted; its own program in between. `no-imap`: there is no way in.
 */
export type ProviderNote = 'app-password' | 'switched-on' | 'mail-password' | 'sign-in-page' | 'bridge' | 'no-imap';

/** How a provider is reached over IMAP, by its own documentation. */
export interface Provider {
  name: string;
  host: string;
  /** Unless it is TLS on port 993. */
  starttls?: string;
  /** It logs in with what stands before the @ of its own addresses. */
  byName?: true;
  note?: ProviderNote;
}

interface Known extends Provider {
  /** Of its addresses; none where it only keeps the mail of other domains. */
  domains?: RegExp;
  /** Registrable domains of the hosts that receive the mail of other domains for it. */
  receives?: readonly string[];
}

/** Providers whose server is called otherwise than `imap.` and the domain, who want something that others do not, or who keep the mail of other domains. */
const PROVIDERS: readonly Known[] = [
  {
    name: 'Google',
    domains: /^(?:gmail|googlemail)\.com$/,
    receives: ['google.com', 'googlemail.com'],
    host: 'imap.gmail.com',
    note: 'app-password',
  },
  {
    name: 'Microsoft',
    domains: /^(?:outlook|hotmail|live|msn)\.(?:com?\.)?[a-z]{2,3}$/,
    receives: ['outlook.com', 'mx.microsoft'],
    host: 'outlook.office365.com',
    note: 'sign-in-page',
  },
  { name: 'Yahoo', domains: /^(?:yahoo\.(?:com?\.)?[a-z]{2,3}|ymail\.com|rocketmail\.com)$/, host: 'imap.mail.yahoo.com', note: 'app-password' },
  { name: 'AOL', domains: /^(?:aol\.(?:com?\.)?[a-z]{2,3}|aim\.com)$/, host: 'imap.aol.com', note: 'app-password' },
  { name: 'Apple', domains: /^(?:icloud|me|mac)\.com$/, receives: ['icloud.com'], host: 'imap.mail.me.com', byName: true, note: 'app-password' },
  {
    name: 'Fastmail',
    domains: /^fastmail\.(?:com|fm|net|org|[a-z]{2}|com\.au|co\.uk)$/,
    receives: ['messagingengine.com'],
    host: 'imap.fastmail.com',
    note: 'app-password',
  },
  { name: 'Zoho', domains: /^(?:zoho|zohomail)\.com$/, host: 'imap.zoho.com', note: 'switched-on' },
  { name: 'Zoho', domains: /^(?:zoho|zohomail)\.eu$/, host: 'imap.zoho.eu', note: 'switched-on' },
  {
    name: 'Yandex',
    domains: /^(?:yandex\.[a-z]{2,3}|ya\.ru)$/,
    receives: ['yandex.net', 'yandex.ru'],
    host: 'imap.yandex.com',
    note: 'app-password',
  },
  { name: 'Mail.ru', domains: /^(?:mail|inbox|list|bk|internet)\.ru$/, receives: ['mail.ru'], host: 'imap.mail.ru', note: 'app-password' },
  { name: 'QQ', domains: /^(?:qq|foxmail)\.com$/, host: 'imap.qq.com', note: 'app-password' },
  { name: 'NetEase', domains: /^163\.com$/, host: 'imap.163.com', note: 'app-password' },
  { name: 'NetEase', domains: /^126\.com$/, host: 'imap.126.com', note: 'app-password' },
  { name: 'GMX', domains: /^gmx\.(?:net|de|at|ch)$/, host: 'imap.gmx.net', note: 'switched-on' },
  { name: 'GMX', domains: /^gmx\.(?:com|us|co\.uk|fr|es)$/, host: 'imap.gmx.com', note: 'switched-on' },
  { name: 'WEB.DE', domains: /^web\.de$/, host: 'imap.web.de', note: 'switched-on' },
  { name: 'Telekom', domains: /^(?:t-online|magenta)\.de$/, host: 'secureimap.t-online.de', note: 'mail-password' },
  { name: 'freenet', domains: /^freenet\.de$/, host: 'mx.freenet.de', note: 'switched-on' },
  { name: 'Posteo', domains: /^posteo\.[a-z]{2,3}$/, host: 'posteo.de' },
  { name: 'Libero', domains: /^(?:libero|inwind|iol|blu|giallo)\.it$/, host: 'imapmail.libero.it' },
  { name: 'AT&T', domains: /^(?:att|sbcglobal|bellsouth)\.net$/, host: 'imap.mail.att.net', note: 'app-password' },
  { name: 'Verizon', domains: /^verizon\.net$/, host: 'imap.aol.com', note: 'app-password' },
  {
    name: 'Proton',
    domains: /^(?:proton\.me|protonmail\.(?:com|ch)|pm\.me)$/,
    receives: ['protonmail.ch'],
    host: '127.0.0.1',
    starttls: '1143',
    note: 'bridge',
  },
  {
    name: 'Tuta',
    domains: /^(?:tuta\.(?:com|io)|tutanota\.(?:com|de)|tutamail\.com|keemail\.me)$/,
    receives: ['tutanota.de'],
    host: '',
    note: 'no-imap',
  },
  { name: 'HEY', domains: /^hey\.com$/, receives: ['hey.com'], host: '', note: 'no-imap' },
  // Those that only keep the mail of other domains, or whose server for these is another one.
  { name: 'Zoho', receives: ['zoho.com'], host: 'imappro.zoho.com', note: 'switched-on' },
  { name: 'Zoho', receives: ['zoho.eu'], host: 'imappro.zoho.eu', note: 'switched-on' },
  { name: 'mailbox.org', receives: ['mailbox.org'], host: 'imap.mailbox.org' },
  { name: 'Migadu', receives: ['migadu.com'], host: 'imap.migadu.com' },
  { name: 'Runbox', receives: ['runbox.com'], host: 'mail.runbox.com' },
  { name: 'Mailfence', receives: ['mailfence.com'], host: 'imap.mailfence.com' },
  { name: 'IONOS', receives: ['ionos.de', 'kundenserver.de'], host: 'imap.ionos.de' },
  { name: 'IONOS', receives: ['ionos.com', '1and1.com'], host: 'imap.ionos.com' },
  { name: 'IONOS', receives: ['ionos.co.uk', '1and1.co.uk'], host: 'imap.ionos.co.uk' },
  { name: 'STRATO', receives: ['rzone.de'], host: 'imap.strato.de' },
  { name: 'Hetzner', receives: ['your-server.de'], host: 'mail.your-server.de' },
  { name: 'OVHcloud', receives: ['ovh.net'], host: 'ssl0.ovh.net' },
  { name: 'Gandi', receives: ['gandi.net'], host: 'mail.gandi.net' },
  { name: 'Infomaniak', receives: ['infomaniak.ch'], host: 'mail.infomaniak.com' },
  { name: 'Namecheap', receives: ['privateemail.com'], host: 'mail.privateemail.com' },
  { name: 'GoDaddy', receives: ['secureserver.net'], host: 'imap.secureserver.net' },
  { name: 'Rackspace', receives: ['emailsrvr.com'], host: 'secure.emailsrvr.com' },
  { name: 'Titan', receives: ['titan.email'], host: 'imap.titan.email' },
  { name: 'Hostinger', receives: ['hostinger.com'], host: 'imap.hostinger.com' },
  { name: 'one.com', receives: ['one.com'], host: 'imap.one.com' },
];

/** The provider of an address; null: not one of those that need to be known. */
export function providerOf(address: string): Provider | null {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  return address.includes('@') ? (PROVIDERS.find(({ domains }) => domains?.test(domain)) ?? null) : null;
}

/** The provider whose server this is; null: not one of those that need to be known. */
export const providerAt = (host: string): Provider | null =>
  host === '' ? null : (PROVIDERS.find((provider) => provider.host === host.trim().toLowerCase()) ?? null);

/** The provider by whose name the first of these hosts goes that is known at all, of hosts that receive the mail of a domain; null: none is. */
export function hosterOf(exchangers: readonly string[]): Provider | null {
  for (const host of exchangers) {
    const hoster = PROVIDERS.find(({ receives }) => receives?.some((domain) => host === domain || host.endsWith(`.${domain}`)));
    if (hoster) return hoster;
  }
  return null;
}

/** What protects the connection to a provider, and the port for it where it is not the usual one. */
export const protectionOf = (provider: Provider | null): { security: ConnectionSecurity; port: string | null } =>
  provider?.starttls === undefined ? { security: 'tls', port: null } : { security: 'starttls', port: provider.starttls };
