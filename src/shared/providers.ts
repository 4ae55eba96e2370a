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
  /** It logs in with what stands before the @. */
  byName?: true;
  note?: ProviderNote;
}

/** Providers whose server is called otherwise than `imap.` and the domain, or who want something that others do not. */
const PROVIDERS: readonly (Provider & { domains: RegExp })[] = [
  { name: 'Google', domains: /^(?:gmail|googlemail)\.com$/, host: 'imap.gmail.com', note: 'app-password' },
  { name: 'Microsoft', domains: /^(?:outlook|hotmail|live|msn)\.(?:com?\.)?[a-z]{2,3}$/, host: 'outlook.office365.com', note: 'sign-in-page' },
  { name: 'Yahoo', domains: /^(?:yahoo\.(?:com?\.)?[a-z]{2,3}|ymail\.com|rocketmail\.com)$/, host: 'imap.mail.yahoo.com', note: 'app-password' },
  { name: 'AOL', domains: /^(?:aol\.(?:com?\.)?[a-z]{2,3}|aim\.com)$/, host: 'imap.aol.com', note: 'app-password' },
  { name: 'Apple', domains: /^(?:icloud|me|mac)\.com$/, host: 'imap.mail.me.com', byName: true, note: 'app-password' },
  { name: 'Fastmail', domains: /^fastmail\.(?:com|fm|net|org|[a-z]{2}|com\.au|co\.uk)$/, host: 'imap.fastmail.com', note: 'app-password' },
  { name: 'Zoho', domains: /^(?:zoho|zohomail)\.com$/, host: 'imap.zoho.com', note: 'switched-on' },
  { name: 'Zoho', domains: /^(?:zoho|zohomail)\.eu$/, host: 'imap.zoho.eu', note: 'switched-on' },
  { name: 'Yandex', domains: /^(?:yandex\.[a-z]{2,3}|ya\.ru)$/, host: 'imap.yandex.com', note: 'app-password' },
  { name: 'Mail.ru', domains: /^(?:mail|inbox|list|bk|internet)\.ru$/, host: 'imap.mail.ru', note: 'app-password' },
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
  { name: 'Proton', domains: /^(?:proton\.me|protonmail\.(?:com|ch)|pm\.me)$/, host: '127.0.0.1', starttls: '1143', note: 'bridge' },
  { name: 'Tuta', domains: /^(?:tuta\.(?:com|io)|tutanota\.(?:com|de)|tutamail\.com|keemail\.me)$/, host: '', note: 'no-imap' },
  { name: 'HEY', domains: /^hey\.com$/, host: '', note: 'no-imap' },
];

/** The provider of an address; null: not one of those that need to be known. */
export function providerOf(address: string): Provider | null {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  return address.includes('@') ? (PROVIDERS.find(({ domains }) => domains.test(domain)) ?? null) : null;
}

/** The provider whose server this is; null: not one of those that need to be known. */
export const providerAt = (host: string): Provider | null =>
  host === '' ? null : (PROVIDERS.find((provider) => provider.host === host.trim().toLowerCase()) ?? null);

/** What protects the connection to a provider, and the port for it where it is not the usual one. */
export const protectionOf = (provider: Provider | null): { security: ConnectionSecurity; port: string | null } =>
  provider?.starttls === undefined ? { security: 'tls', port: null } : { security: 'starttls', port: provider.starttls };
