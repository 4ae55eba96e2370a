import { describe, expect, it, vi } from 'vitest';

const switches: [string, string | undefined][] = [];
vi.mock('electron', () => ({ app: { commandLine: { appendSwitch: (name: string, value?: string) => switches.push([name, value]) } }, session: {} }));
const { isOwnRequest, lockChromium, lockSession } = await import('./session-lock.ts');

describe('a request of a renderer', () => {
  it.each(['unseen://app/index.html', 'mail://0a/part/1'])('%s goes on to our own handler', (url) => {
    expect(isOwnRequest(url)).toBe(true);
  });
  it.each([
    'https://x.example/',
    'http://127.0.0.1/',
    'ws://x.example/',
    'wss://x.example/',
    'ftp://x.example/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'blob:unseen://app/1',
    'chrome://gpu',
    'devtools://x',
    'chrome-extension://x/',
    'mailto:a@b.example',
    'mailx://a/',
    '',
    'x',
  ])('%s is cancelled', (url) => {
    expect(isOwnRequest(url)).toBe(false);
  });
});

describe('the lock of a session', () => {
  it('cancels requests, refuses every permission and download, and has a dead proxy', async () => {
    const session = {
      webRequest: { onBeforeRequest: vi.fn() },
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      setDevicePermissionHandler: vi.fn(),
      setSpellCheckerEnabled: vi.fn(),
      setProxy: vi.fn(() => Promise.resolve()),
      on: vi.fn(),
    };
    await lockSession(session as never);
    const callback = vi.fn();
    session.webRequest.onBeforeRequest.mock.calls[0]![0]({ url: 'https://x.example/' }, callback);
    expect(callback).toHaveBeenLastCalledWith({ cancel: true });
    session.webRequest.onBeforeRequest.mock.calls[0]![0]({ url: 'mail://0a/' }, callback);
    expect(callback).toHaveBeenLastCalledWith({ cancel: false });
    session.setPermissionRequestHandler.mock.calls[0]![0]({}, 'notifications', callback);
    expect(callback).toHaveBeenLastCalledWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]![0]()).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]![0]()).toBe(false);
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
    expect(session.setProxy).toHaveBeenCalledExactlyOnceWith({
      mode: 'fixed_servers',
      proxyRules: 'socks5://127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    });
    const [name, refuse] = session.on.mock.calls[0]! as [string, (event: object) => void];
    const preventDefault = vi.fn();
    refuse({ preventDefault });
    expect([name, preventDefault.mock.calls.length]).toEqual(['will-download', 1]);
  });
  it('takes the resolver away from Chromium', () => {
    lockChromium();
    expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    expect(switches).toContainEqual(['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp']);
    expect(switches.map(([name]) => name)).toEqual(
      expect.arrayContaining(['disable-background-networking', 'dns-prefetch-disable', 'disable-component-update', 'no-pings']),
    );
  });
});
