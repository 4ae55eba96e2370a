import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryServer } from '../../testing/memory-server.ts';
import type { OpenSession, SessionOptions } from '../imap-connection.ts';
import { imapThread } from './client.ts';

const OPTIONS: SessionOptions = {
  server: { host: 'imap.example', port: 993, security: 'tls', user: 'me' },
  login: { pass: 'secret' },
  why: 'A test.',
  record: () => undefined,
};

describe('the thread', () => {
  const program = new URL('../../testing/thread-that-ends.ts', import.meta.url);
  const here = vi.fn<OpenSession>();
  beforeEach(() => {
    const server = memoryServer();
    for (const name of ['one', 'two', 'three']) server.deliver('INBOX', name);
    here.mockReset().mockImplementation(() => Promise.resolve(server.session()));
  });

  it('that ends takes its sessions with it, and the next session has another one', async () => {
    const open = imapThread(program, here);
    await expect(open({ ...OPTIONS, why: 'end' })).rejects.toMatchObject({ code: 'NoConnection' });
    await expect(open({ ...OPTIONS, why: 'end' })).rejects.toMatchObject({ code: 'NoConnection' });
    await expect(open({ ...OPTIONS, why: 'refuse' })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(here).not.toHaveBeenCalled();
  });

  it('is not asked where nobody wants the session any more', async () => {
    const open = imapThread(program, here);
    await expect(open({ ...OPTIONS, why: 'refuse', signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    const leaving = new AbortController();
    const left = open({ ...OPTIONS, why: 'refuse', signal: leaving.signal });
    leaving.abort();
    await expect(left).rejects.toThrow('aborted');
  });

  it('that cannot load its program is done without', async () => {
    const open = imapThread(new URL('no-such-program.ts', import.meta.url), here);
    for (let times = 1; times <= 2; times++) {
      const session = await open(OPTIONS);
      expect(await session.examine('INBOX', null)).toMatchObject({ exists: 3 });
      expect(here).toHaveBeenCalledTimes(times);
    }
    expect(here).toHaveBeenCalledWith(OPTIONS);
  });
});
