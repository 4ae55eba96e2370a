import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServerSettings } from '../../shared/model.ts';
import { startDovecot, type Dovecot } from '../testing/dovecot.ts';
import { freePorts } from '../testing/free-ports.ts';
import { letter, letters } from '../testing/letters.ts';
import { eventually, startMailboxProcess } from '../testing/mailbox-process.ts';
import { ACCOUNT, syncedMailbox } from '../testing/synced-mailbox.ts';

/** Asks a fresh process, as the add-account form does. */
const check = async (caFile: string | null, server: ServerSettings, password: string, environment: Record<string, string> = {}) => {
  const mailbox = startMailboxProcess(caFile, { environment });
  try {
    const outcome = await mailbox.calls.checkServer({ server, proof: { kind: 'password', password } });
    return { error: outcome.ok ? null : outcome.error, ledger: mailbox.events.connection };
  } finally {
    await mailbox.end();
  }
};

describe('settings that do not work get a sentence of their own:', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.end());

  it('none, when they do', async () => {
    const { error, ledger } = await check(server.caFile, server.settings(), server.password);
    expect(error).toBeNull();
    expect(ledger).toMatchObject([{ outcome: { state: 'done', bytes: expect.any(Number) }, ip: '127.0.0.1' }]);
  });

  it('a wrong password', async () => {
    const { error, ledger } = await check(server.caFile, server.settings(), 'wrong');
    expect(error).toMatchObject({ code: 'wrong-password', message: expect.stringMatching(/did not accept/) });
    expect(ledger).toMatchObject([{ outcome: { state: 'failed', reason: error?.message }, ip: '127.0.0.1' }]);
  });

  it('an unknown host', async () => {
    const { error, ledger } = await check(server.caFile, { ...server.settings(), host: 'imap.nowhere.invalid' }, server.password);
    expect(error).toMatchObject({ code: 'unknown-host', message: expect.stringMatching(/imap\.nowhere\.invalid/) });
    expect(ledger).toMatchObject([{ host: 'imap.nowhere.invalid', ip: null, outcome: { state: 'failed' } }]);
  });

  it('a closed port', async () => {
    const [port = 0] = await freePorts(1);
    expect((await check(server.caFile, { ...server.settings(), port }, server.password)).error).toMatchObject({
      code: 'not-reachable',
      message: expect.stringMatching(/nothing answers/),
    });
  });

  it.each(['tls', 'starttls'] as const)('a certificate that nobody trusts, with %s', async (security) => {
    const { error } = await check(null, server.settings(security), server.password);
    expect(error).toMatchObject({ code: 'certificate-not-trusted', message: expect.stringMatching(/nobody that this computer trusts/) });
  });

  it('none, where this computer trusts a certificate that the app does not know', async () => {
    const { error, ledger } = await check(null, server.settings(), server.password, { SSL_CERT_FILE: server.caFile });
    expect(error).toBeNull();
    expect(ledger.map(({ outcome }) => outcome.state)).toEqual(['failed', 'done']);
  });

  it.each([
    ['other-name', /another name/],
    ['expired', /expired/],
  ] as const)('a certificate with a fault: %s', async (certificate, message) => {
    const faulty = await startDovecot({ certificate });
    try {
      const { error } = await check(faulty.caFile, faulty.settings(), faulty.password);
      expect(error).toMatchObject({ code: 'certificate-not-trusted', message: expect.stringMatching(message) });
    } finally {
      await faulty.end();
    }
  });

  it('TLS on a port that speaks without', async () => {
    const { error } = await check(server.caFile, { ...server.settings(), port: server.ports.starttls }, server.password);
    expect(error).toMatchObject({ code: 'no-tls', message: expect.stringMatching(/does not offer TLS/) });
  });

  it('a server that offers no TLS, which never sees the password', async () => {
    const bare = await startDovecot({ tls: false });
    try {
      const { error } = await check(bare.caFile, bare.settings('starttls'), bare.password);
      expect(error).toMatchObject({ code: 'no-tls', message: expect.stringMatching(/does not offer STARTTLS.*not sent/) });
      expect(bare.logins()).toBe(0);
    } finally {
      await bare.end();
    }
  });

  /** Whoever stands between answers in clear; what they say first, and to STARTTLS. */
  it.each([
    ['hides STARTTLS', '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN LOGIN SASL-IR] hello', '', 'OK done'],
    ['says that nobody has to log in', '* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] hello', 'STARTTLS ', 'OK done'],
    ['refuses STARTTLS', '* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] hello', 'STARTTLS ', 'NO not now'],
    ['goes on talking after it', '* OK hello', 'STARTTLS ', 'OK go\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n* PREAUTH done'],
    ['speaks no TLS after it', '* OK hello', 'STARTTLS ', 'OK go'],
    ['leads elsewhere', '* BYE [REFERRAL imap://reader@127.0.0.1/] <a href="http://x.test/">moved</a>', 'STARTTLS ', 'OK go'],
  ])('a server that %s gets not a byte of a log-in', async (_, greeting, offered, answer) => {
    const said: string[] = [];
    const between = createServer((socket) => {
      socket.write(`${greeting}\r\n`);
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        const line = data.toString('latin1');
        said.push(line);
        const [tag = '*', command = ''] = line.split(/\s/);
        const capability = command === 'CAPABILITY' ? `* CAPABILITY IMAP4rev1 ${offered}AUTH=PLAIN SASL-IR\r\n` : '';
        socket.write(`${capability}${tag} ${command === 'STARTTLS' ? answer : 'OK done'}\r\n`);
        if (answer === 'OK go' && command === 'STARTTLS') socket.end('* OK no TLS here\r\n');
      });
    }).listen(0, '127.0.0.1');
    await once(between, 'listening');
    const { port } = between.address() as { port: number };
    try {
      const { error } = await check(null, { host: '127.0.0.1', port, security: 'starttls', user: 'reader' }, 'top secret');
      expect(error).not.toBeNull();
      expect(said.join('')).not.toMatch(/LOGIN|AUTHENTICATE|reader|secret|EXAMINE|LIST/);
    } finally {
      between.close();
    }
  });
});

describe('a server that goes away', () => {
  it('is told, what is stored can be read, and it is found again', async () => {
    const server = await startDovecot();
    const mine = syncedMailbox(server);
    try {
      await server.deliver(letters(1, 20));
      await mine.start();
      await mine.sync();
      await mine.bodies();
      const [newest] = await mine.messages();

      await server.stop();
      const offline = await eventually('offline', () => {
        const last = mine.process.events.status.at(-1)?.status;
        return last?.state === 'offline' && last.error.code === 'not-reachable' ? last : null;
      });
      expect(offline.retryAt).toBeGreaterThan(0);
      expect(await mine.source(newest!.id)).toContain('This is letter 20.');

      await server.deliver(letters(21, 22));
      await server.start();
      await mine.calls.syncNow({ accountId: ACCOUNT });
      await eventually('the letters from meanwhile', async () => (await mine.subjects())[0] === 'Letter 22');
      await eventually('idle again', () => mine.status() === 'idle');
    } finally {
      await mine.remove();
      await server.end();
    }
  });

  it('is found again without being asked', async () => {
    const server = await startDovecot();
    const mine = syncedMailbox(server);
    try {
      await mine.start();
      await mine.sync();
      await server.stop();
      await eventually('offline', () => mine.status() === 'offline');
      await server.deliver(letters(1, 1));
      await server.start();
      expect(await eventually('the letter', async () => (await mine.subjects())[0])).toBe('Letter 1');
    } finally {
      await mine.remove();
      await server.end();
    }
  });

  it('before a body was fetched leaves a message that says so', async () => {
    const server = await startDovecot();
    const mine = syncedMailbox(server);
    try {
      // Larger than what is fetched in the background.
      const { raw } = letter(1, { text: `${'x'.repeat(75)}\r\n`.repeat(350_000) });
      await server.deliver([{ raw }]);
      await mine.start();
      await mine.sync();
      const [large] = await mine.messages();
      expect(large).toMatchObject({ body: 'pending', size: raw.length });

      await server.stop();
      await eventually('offline', () => mine.status() === 'offline');
      expect(await mine.calls.message({ messageId: large!.id })).toMatchObject({
        ok: false,
        error: { code: 'body-not-here', message: expect.stringMatching(/has not been fetched yet/) },
      });

      await server.start();
      await mine.calls.syncNow({ accountId: ACCOUNT });
      await eventually('idle', () => mine.status() === 'idle');
      expect(await mine.source(large!.id)).toBe(raw);
      expect(await mine.messages()).toMatchObject([{ body: 'stored' }]);
    } finally {
      await mine.remove();
      await server.end();
    }
  });
});

describe('a password that was changed', () => {
  it('is not tried again until somebody asks', async () => {
    const server = await startDovecot();
    const mine = syncedMailbox(server);
    try {
      await mine.start(server.settings(), 'the old one');
      const offline = await eventually('offline', () => mine.process.events.status.find(({ status }) => status.state === 'offline'));
      expect(offline.status).toMatchObject({ state: 'offline', error: { code: 'wrong-password' }, retryAt: null });
      const attempts = mine.process.events.connection.length;
      expect(attempts).toBe(1);
      await mine.calls.syncNow({ accountId: ACCOUNT });
      await eventually('a second attempt', () => mine.process.events.connection.length === 2);
    } finally {
      await mine.remove();
      await server.end();
    }
  });
});
