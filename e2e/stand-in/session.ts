import { EventEmitter } from 'node:events';
import type { OnBeforeRequestListenerDetails, ProxyConfig, Session, WebRequest } from 'electron';
import { lifecycle, onlyWhenReady } from './lifecycle.ts';
import { schemeHandlers } from './protocol.ts';
import { lacking, strict } from './strict.ts';

type BeforeRequest = Parameters<WebRequest['onBeforeRequest']>[0] & ((...args: never[]) => void);
export type RequestDetails = OnBeforeRequestListenerDetails;

/**
 * One session. Requests and schemes are really its own; permissions and downloads are always refused, which is all that a
 * handler may ask for, since Chromium cannot be made to ask it.
 */
export class StandInSession extends EventEmitter {
  readonly #schemes = schemeHandlers();
  readonly protocol = this.#schemes.api;
  readonly schemes = this.#schemes.handlers;
  #beforeRequest: BeforeRequest | null = null;
  proxy: { server: string; bypass: string } | null = null;

  readonly webRequest = strict('webRequest', {
    onBeforeRequest: (...args: unknown[]) => {
      if (args.length !== 1) throw lacking('webRequest.onBeforeRequest with a filter');
      this.#beforeRequest = args[0] as BeforeRequest | null;
    },
  } satisfies Pick<WebRequest, 'onBeforeRequest'>);

  /** True where the app's own rule cancels the request; without a rule, none is cancelled. */
  cancels(details: RequestDetails): Promise<boolean> {
    return new Promise((resolve) => {
      if (!this.#beforeRequest) return resolve(false);
      this.#beforeRequest(details, (response) => {
        if (response.redirectURL !== undefined) throw lacking('webRequest redirects');
        resolve(response.cancel ?? false);
      });
    });
  }

  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}

  setSpellCheckerEnabled(enabled: boolean): void {
    if (enabled) throw lacking('a spell checker');
  }

  async setProxy({ mode, proxyRules, proxyBypassRules, ...more }: ProxyConfig): Promise<void> {
    await Promise.resolve();
    if (mode !== 'fixed_servers' || proxyRules === undefined || Object.keys(more).length > 0) throw lacking('setProxy with other than fixed servers');
    if (lifecycle.chromium) throw lacking('setProxy after the first window');
    this.proxy = { server: proxyRules, bypass: proxyBypassRules ?? '' };
  }

  async clearStorageData(): Promise<void> {
    await lifecycle.browser?.context.clearCookies();
  }
}

type Checked = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'setProxy'
  | 'protocol'
  | 'clearStorageData'
>;

const sessions = new Map<string, StandInSession>();
/** The real one of a session that went through `strict`. */
const originals = new WeakMap<object, StandInSession>();

export const originalSession = (given: object): StandInSession => {
  const original = originals.get(given);
  if (!original) throw new TypeError('This is not a session.');
  return original;
};

function fromPartition(partition: string): StandInSession {
  onlyWhenReady('session.fromPartition');
  if (partition.startsWith('persist:')) throw lacking('a session that is kept on disk');
  const known = sessions.get(partition);
  if (known) return known;
  const original = new StandInSession() satisfies Checked;
  const given = strict('session', original);
  originals.set(given, original);
  sessions.set(partition, given);
  return given;
}

export const session = strict('session', {
  fromPartition,
  get defaultSession() {
    return fromPartition('');
  },
});
