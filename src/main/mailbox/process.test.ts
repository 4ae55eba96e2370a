import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startMailboxProcess } from '../testing/mailbox-process.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

it('what a terminal tells all processes does not end it before its store is closed', async () => {
  const { calls, pid, end, kill } = startMailboxProcess(null);
  try {
    await calls.openStore({ file: join(temporaryFolder('process'), 'mail.db') });
    for (const signal of ['SIGINT', 'SIGHUP'] as const) process.kill(pid, signal);
    expect(await calls.mailboxes()).toEqual([]);
    await end();
  } finally {
    await kill();
  }
});
