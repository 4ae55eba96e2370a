import '../../ui/ui.css';
import { createRoot } from 'react-dom/client';
import { App } from '../../app/App.tsx';
import type { Theme } from '../../../shared/settings.ts';
import { bad, fakeBridge, good } from '../fake-bridge.ts';
import { fakeMain, type FakeMain } from '../fake-main.ts';
import { NOW, summaries, views } from '../mail.ts';
import { imapAccount, imapMailboxes, sampleAccount, sampleMailboxes } from '../people.ts';

/*
 * The interface on a fake main, for looking at. `?scene=` chooses what main knows, `?theme=` the theme, `?inspector`
 * opens the inspector. Bodies come from body.html, since no mail: scheme exists here.
 */
const asked = new URLSearchParams(location.search);
const scene = asked.get('scene') ?? 'sample';

/** Today's dates, so that rows read as they would. */
const shift = Date.now() - NOW;
const main = fakeMain({
  views: views.map((view) => ({
    ...view,
    sentAt: view.sentAt === null ? null : view.sentAt + shift,
    receivedAt: view.receivedAt + shift,
    body: view.body.kind === 'html' ? { kind: 'html', url: `./body.html?${view.id}`, width: { least: 0, narrowUpTo: 0 } } : view.body,
  })),
  messages: summaries.map((row) => ({ ...row, date: row.date + shift })),
});
main.state.settings = { ...main.state.settings, theme: (asked.get('theme') ?? 'light') as Theme, inspectorOpen: asked.has('inspector') };

const many = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    main.messages.slice(n % main.messages.length, (n % main.messages.length) + 1).map((row) => ({
      ...row,
      id: (1_000_000 - n) as typeof row.id,
      mailboxId: 10 as typeof row.mailboxId,
      date: Date.now() - n * 3_000_000,
      subject: `${row.subject} ${n}`,
    })),
  ).flat();

const SCENES: Readonly<Record<string, () => Partial<FakeMain>>> = {
  sample: () => ({}),
  imap: () => ({
    state: { ...main.state, accounts: [imapAccount, sampleAccount] },
    mailboxes: [...imapMailboxes, ...sampleMailboxes],
    messages: [...many(100_000), ...main.messages],
  }),
  offline: () => ({
    state: {
      ...main.state,
      accounts: [
        {
          ...imapAccount,
          status: {
            state: 'offline',
            error: { code: 'connection-lost', message: 'The connection to imap.posteo.example was lost.', next: 'Your stored mail can be read.' },
            retryAt: Date.now() + 60_000,
          },
        },
      ],
    },
    mailboxes: imapMailboxes,
  }),
  empty: () => ({ messages: [] }),
  store: () => ({
    state: {
      ...main.state,
      store: { state: 'unavailable', file: '/home/robin/.config/Unseen/store/mail.sqlite', reason: 'The file is not a database, or it is damaged.' },
    },
  }),
  ledger: () => ({
    ledger: [
      {
        id: 4,
        at: Date.now() - 60_000,
        by: 'pictures',
        host: 'cdn.shop.example',
        port: 443,
        ip: '203.0.113.20',
        why: 'Picture 2 of 3 in a message from shop.example, which you approved.',
        outcome: { state: 'done', bytes: 48_231 },
      },
      {
        id: 3,
        at: Date.now() - 61_000,
        by: 'pictures',
        host: 'img.shop.example',
        port: 443,
        ip: null,
        why: 'Picture 1 of 3 in a message from shop.example, which you approved.',
        outcome: { state: 'refused', reason: 'It was sent on to a tracker.' },
      },
      {
        id: 2,
        at: Date.now() - 900_000,
        by: 'imap',
        host: 'imap.posteo.example',
        port: 993,
        ip: '203.0.113.4',
        why: 'Fetching new mail of robin@posteo.example.',
        outcome: { state: 'done', bytes: 8_400_112 },
      },
    ],
  }),
};

Object.assign(main, SCENES[scene]?.() ?? {});
const bridge = fakeBridge(main, {
  // The many messages of one scene are the few, over and over.
  'message:open': ({ messageId, section, as }) => {
    const row = main.messages.find(({ id }) => id === messageId);
    const view = main.views.find(({ id, subject }) => id === messageId || (row && row.subject.startsWith(subject)));
    if (!view) return bad('not-found', 'There is no such message any more.', 'Choose another one.');
    const body = as !== 'html' && view.body.kind === 'html' ? ({ kind: 'text', text: view.text, reason: 'asked' } as const) : view.body;
    return good({ ...view, id: messageId, section, body });
  },
  'account:add': () =>
    bad('wrong-password', 'imap.posteo.example did not accept this user name and password.', 'Check both; many providers want an app password here.'),
});
Object.assign(window, { preview: bridge });

const root = document.getElementById('root');
if (root) createRoot(root).render(<App bridge={bridge} />);
