import type { Account, AccountId, Mailbox, MailboxId, SpecialUse } from '../../shared/model.ts';
import type { Authentication } from '../../shared/message-view.ts';
import type { ServiceRef } from '../../shared/report.ts';

/** Accounts, mailboxes and services that tests and the preview show. All names are made up but the services'. */

export const sampleAccount: Account = {
  id: 'sample' as AccountId,
  kind: 'sample',
  address: 'robin@sample.example',
  name: 'Sample mailbox',
  colour: 0,
  server: null,
  trustedAuthserv: 'mx.sample.example',
  oauth: null,
  keepMonths: null,
  status: { state: 'idle', checkedAt: null },
};

export const imapAccount: Account = {
  id: 'a1' as AccountId,
  kind: 'imap',
  address: 'robin@posteo.example',
  name: 'robin@posteo.example',
  colour: 1,
  server: { host: 'imap.posteo.example', port: 993, security: 'tls', user: 'robin@posteo.example' },
  trustedAuthserv: 'mx.posteo.example',
  oauth: null,
  keepMonths: null,
  status: {
    state: 'syncing',
    progress: {
      mailbox: 'Inbox',
      stage: 'bodies',
      done: 1240,
      total: 20_318,
      pace: { bytes: 36_000_000, bytesPerSecond: 2_400_000, secondsLeft: 250 },
    },
  },
};

/** An account of one's own, which has the mailboxes of the sample. */
export const secondAccount: Account = { ...sampleAccount, kind: 'imap', name: 'robin@sample.example', colour: 2 };

export const INBOX = 1 as MailboxId;

export function mailbox(id: number, account: Account, path: string, specialUse: SpecialUse | null, total: number, unseen: number): Mailbox {
  const name = path.split('/').at(-1) ?? path;
  return { id: id as MailboxId, accountId: account.id, path, name, delimiter: '/', specialUse, selectable: true, total, unseen, problem: null };
}

export const sampleMailboxes: Mailbox[] = [mailbox(INBOX, sampleAccount, 'INBOX', 'inbox', 12, 5)];

export const imapMailboxes: Mailbox[] = [
  mailbox(10, imapAccount, 'INBOX', 'inbox', 20_318, 42),
  mailbox(11, imapAccount, 'Drafts', 'drafts', 2, 0),
  mailbox(12, imapAccount, 'Sent', 'sent', 3_204, 0),
  mailbox(13, imapAccount, 'Archive', 'archive', 48_011, 0),
  mailbox(14, imapAccount, 'Spam', 'junk', 88, 12),
  mailbox(15, imapAccount, 'Trash', 'trash', 9, 0),
  mailbox(16, imapAccount, 'Projects', null, 0, 0),
  mailbox(17, imapAccount, 'Projects/Lighthouse', null, 310, 3),
  mailbox(18, imapAccount, 'Receipts', null, 871, 0),
];

export const mailchimp: ServiceRef = {
  id: 'mailchimp',
  name: 'Mailchimp',
  company: 'Intuit',
  purpose: 'newsletter platform',
  learns: ['that you opened the message', 'when and how often', 'your IP address', 'your device and mail program'],
  homepage: 'https://mailchimp.com',
};

export const hubspot: ServiceRef = {
  id: 'hubspot',
  name: 'HubSpot',
  company: 'HubSpot',
  purpose: 'sales and marketing platform',
  learns: ['that you opened the message', 'when', 'roughly where you were'],
  homepage: 'https://www.hubspot.com',
};

export const proven = (domain: string): Authentication => ({
  verdict: 'pass',
  domain,
  by: 'mx.sample.example',
  results: [
    { method: 'spf', result: 'pass', domain: `bounce.${domain}` },
    { method: 'dkim', result: 'pass', domain },
    { method: 'dmarc', result: 'pass', domain },
  ],
  sentence: `Your provider says that this message really comes from ${domain}.`,
});

export const disproven = (domain: string): Authentication => ({
  verdict: 'fail',
  domain: null,
  by: 'mx.sample.example',
  results: [
    { method: 'spf', result: 'softfail', domain: 'cheap-vps.example' },
    { method: 'dmarc', result: 'fail', domain },
  ],
  sentence: `Your provider says that this message does not come from ${domain}.`,
});

export const unproven: Authentication = {
  verdict: 'none',
  domain: null,
  by: null,
  results: [],
  sentence: 'Nobody that you trust has confirmed who sent this.',
};
