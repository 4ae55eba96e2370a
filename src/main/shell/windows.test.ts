import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageId } from '../../shared/model.ts';

type Call = (event: unknown, request: unknown) => Promise<unknown>;

const loaded: string[] = [];
class FakeWindow extends EventEmitter {
  readonly sent: string[] = [];
  focused = false;
  readonly webContents = Object.assign(new EventEmitter(), {
    ipc: { handle: vi.fn() },
    setWindowOpenHandler: vi.fn(),
    setWebRTCIPHandlingPolicy: vi.fn(),
    isDestroyed: () => false,
    send: (event: string) => this.sent.push(event),
  });
  isFocused = () => this.focused;
  isMinimized = () => false;
  isDestroyed = () => false;
  focus = vi.fn();
  close = () => this.emit('closed');
  loadURL(url: string) {
    loaded.push(url);
    return Promise.resolve();
  }
}
const made: FakeWindow[] = [];
vi.mock('electron', () => ({
  BrowserWindow: class extends FakeWindow {
    constructor() {
      super();
      made.push(this);
    }
  },
}));
const { appWindows } = await import('./windows.ts');

beforeEach(() => {
  loaded.length = 0;
  made.length = 0;
});
const setup = () => {
  const windows = appWindows({
    session: {} as never,
    language: () => 'en',
    handlers: () => ({ 'message:open': () => Promise.resolve(null) }) as never,
  });
  const window = new FakeWindow();
  return { windows, window, main: windows.take(window as never) };
};
const id = (value: number) => value as MessageId;

describe('the windows of the interface', () => {
  it('a message is opened in a window of its own once, and shown again where it is', async () => {
    const { windows } = setup();
    await windows.read(id(7));
    await windows.read(id(7));
    expect(loaded).toEqual(['unseen://app/index.html?message=7']);
    expect(made[0]?.focus).toHaveBeenCalledOnce();
    made[0]?.close();
    await windows.read(id(7));
    expect(loaded).toHaveLength(2);
  });

  it('a window is that of the message that it shows, which one may leave for another of its conversation', async () => {
    const { windows } = setup();
    await windows.read(id(7));
    const registered = made[0]?.webContents.ipc.handle.mock.calls ?? [];
    const open = new Map(registered as [string, Call][]).get('message:open');
    await open?.({ senderFrame: { origin: 'unseen://app', parent: null } }, { messageId: 8, section: '', as: 'html' });
    await windows.read(id(8));
    expect([made.length, made[0]?.focus.mock.calls.length]).toEqual([1, 1]);
    // The first is not read anywhere any more.
    await windows.read(id(7));
    expect(made).toHaveLength(2);
    made[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    await new Promise(setImmediate);
    expect(loaded.at(-1)).toBe('unseen://app/index.html?message=8');
  });

  it('have calls of their own, and guards', async () => {
    const { windows, window } = setup();
    await windows.read(id(7));
    for (const one of [window, made[0]]) {
      expect(one?.webContents.ipc.handle).toHaveBeenCalledWith('message:open', expect.any(Function));
      expect(one?.webContents.setWindowOpenHandler).toHaveBeenCalledOnce();
      expect(one?.webContents.listenerCount('will-frame-navigate')).toBe(1);
    }
  });

  it('are told of everything, but for the one that did it', async () => {
    const { windows, window } = setup();
    await windows.read(id(7));
    windows.tell('mailbox:changed', { mailboxIds: [] });
    windows.tell('accounts:changed', { accounts: [] }, window as never);
    expect(window.sent).toEqual(['mailbox:changed']);
    expect(made[0]?.sent).toEqual(['mailbox:changed', 'accounts:changed']);
  });

  it('what is open in one is served as long as it is there', async () => {
    const { windows, main } = setup();
    const token = main.documents.add({ messageId: id(7), section: '', html: '', parts: new Map(), pictures: new Map() });
    expect(windows.documents.get(token)?.messageId).toBe(7);
    main.window.close();
    expect(windows.documents.get(token)).toBeUndefined();
  });

  it('are closed with the main one', async () => {
    const { windows, window } = setup();
    await windows.read(id(7));
    window.close();
    windows.tell('mailbox:changed', { mailboxIds: [] });
    expect(made[0]?.sent).toEqual([]);
    expect(windows.current()).toBeNull();
  });

  it('a command of the menu is for the one that is used', async () => {
    const { windows, window } = setup();
    await windows.read(id(7));
    expect(windows.current()?.window).toBe(window);
    (made[0] as FakeWindow).focused = true;
    expect(windows.current()?.window).toBe(made[0]);
  });

  it('whose page lost its process are loaded again, but not over and over', async () => {
    const { windows } = setup();
    await windows.read(id(7));
    const crash = (reason: string) => made[0]?.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
    crash('clean-exit');
    crash('crashed');
    crash('crashed');
    await new Promise(setImmediate);
    expect(loaded).toEqual(['unseen://app/index.html?message=7', 'unseen://app/index.html?message=7']);
  });

  it('are not endless', async () => {
    const { windows } = setup();
    for (let message = 1; message <= 20; message++) await windows.read(id(message));
    await expect(windows.read(id(21))).rejects.toThrow('No more windows');
    expect(made).toHaveLength(20);
  });
});
