import { app, session, type Session } from 'electron';
import { MAIL_SCHEME } from '../../shared/addresses.ts';

/** In memory only (no `persist:`): nothing of what was read is left in Chromium's own files. */
const PARTITION = 'unseen';

/** The schemes that our own protocol handlers answer. Nothing else leaves a renderer. */
const OWN_PROTOCOLS: ReadonlySet<string> = new Set(['unseen:', `${MAIL_SCHEME}:`]);

/** A proxy that does not exist (discard port). `<-loopback>` takes away the rule that loopback needs no proxy. */
const DEAD_PROXY = { mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' } as const;

/** Chromium services that go out by themselves, and the resolver; each row is a switch and its value. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  // Chromium's own switch; whether Electron heeds it is not documented, so that each window is told as well (app-window.ts).
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  [
    'disable-features',
    'AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints,SegmentationPlatform,Translate,NetworkPrediction',
  ],
];

/** Takes the network away from Chromium as a whole. Before `ready`, or it does nothing. */
export function lockChromium(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
}

/** True where a renderer's request may go on to our own protocol handlers. */
export function isOwnRequest(url: string): boolean {
  return URL.canParse(url) && OWN_PROTOCOLS.has(new URL(url).protocol);
}

/** Locks a session: every request but our own schemes is cancelled, every permission refused, the proxy dead. */
export async function lockSession(target: Session): Promise<void> {
  target.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOwnRequest(details.url) }));
  target.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setSpellCheckerEnabled(false);
  target.on('will-download', (event) => event.preventDefault());
  await target.setProxy(DEAD_PROXY);
}

/** The session of the app's window. The default session, which nothing uses, is locked as well. */
export async function lockedSession(): Promise<Session> {
  const own = session.fromPartition(PARTITION);
  await Promise.all([lockSession(own), lockSession(session.defaultSession)]);
  return own;
}
