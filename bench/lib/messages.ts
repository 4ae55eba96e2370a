import { newsletterHtml, PLATFORMS, type Sender } from './newsletter.ts';
import { random as seeded, type Random } from '../../src/main/testing/random.ts';
import { folded, paragraph, words } from './words.ts';

/** Of 100 messages of an ordinary mailbox; with the sizes below they are 30 KB on average. */
const SHARE = { newsletter: 0.28, attachment: 0.1 };
const NEWSLETTER_BYTES = { least: 36_000, most: 88_000 };
const ATTACHMENT_BYTES = { least: 20_000, most: 165_000 };

/** Messages that are kept in mind to be answered. */
const OPEN_THREADS = 60;

const SENDERS = 300;
const READER = 'reader@home.example';

/** The first message's date, 2012-01-02; they span fourteen years, whatever their number. */
const FIRST = Date.UTC(2012, 0, 2, 8);
const SPAN = 14 * 365 * 86_400_000;

interface GeneratedMessage {
  /** Lines end with CR LF. */
  raw: Buffer;
  /** Milliseconds. */
  date: number;
  from: string;
  seen: boolean;
}

function senders(random: Random): Sender[] {
  return Array.from({ length: SENDERS }, (_, index) => {
    const [first = 'a', second = 'b'] = words(random, 2)
      .replaceAll(/[^a-z ]/g, 'x')
      .split(' ');
    const domain = `${first}${second}${index}.example`;
    const name = `${first.charAt(0).toUpperCase()}${first.slice(1)} ${second.charAt(0).toUpperCase()}${second.slice(1)}`;
    return { name, address: `${first}@${domain}`, domain, platform: random.pick(PLATFORMS) };
  });
}

const SPECIAL = /[^\x20-\x3c\x3e-\x7e]/gu;
const escaped = (character: string) => [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** RFC 2045, 6.7. */
function quotedPrintable(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    let rest = line.replaceAll(SPECIAL, escaped);
    while (rest.length > 76) {
      // Not in the middle of an escape.
      const cut = rest[74] === '=' ? 74 : rest[73] === '=' ? 73 : 75;
      lines.push(`${rest.slice(0, cut)}=`);
      rest = rest.slice(cut);
    }
    lines.push(rest);
  }
  return lines.join('\r\n');
}

const encodedWord = (text: string) => (/[^\x20-\x7e]/.test(text) ? `=?utf-8?B?${Buffer.from(text).toString('base64')}?=` : text);

/** Base64 lines to cut attachments from: bytes that nothing compresses, as photographs are. */
function base64Pool(random: Random): string {
  const bytes = Buffer.alloc(57 * 4_000);
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(random.integer(2 ** 32), at);
  return bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n');
}

const LINE = 78;

/**
 * A mailbox as people have it: short texts in threads, newsletters of 40 to 100 KB, some attachments; 30 KB on average. The same for the
 * same seed and number.
 */
export function* generatedMessages(count: number, seed = 1): Generator<GeneratedMessage> {
  const random = seeded(seed);
  const people = senders(random);
  const pool = base64Pool(random);
  const threads: { id: string; subject: string; references: string[] }[] = [];

  for (let index = 0; index < count; index++) {
    const kind = random.chance(SHARE.newsletter) ? 'newsletter' : random.chance(SHARE.attachment / (1 - SHARE.newsletter)) ? 'attachment' : 'text';
    const sender = random.pick(people);
    const date = FIRST + Math.floor((SPAN * index) / Math.max(count, 1)) + random.integer(60_000);
    const id = `<${index}.${random.token(16)}@${sender.domain}>`;
    const answered = kind !== 'newsletter' && threads.length > 0 && random.chance(0.5) ? random.pick(threads) : null;
    const subject = answered ? `Re: ${answered.subject.replace(/^Re: /, '')}` : words(random, random.between(2, 8));
    const references = answered ? [...answered.references, answered.id].slice(-20) : [];
    if (kind !== 'newsletter') {
      threads.push({ id, subject, references });
      if (threads.length > OPEN_THREADS) threads.shift();
    }

    const head = [
      `Return-Path: <bounce+${random.token(12)}@${sender.domain}>`,
      `Received: from mail.${sender.domain} (mail.${sender.domain} [192.0.2.${random.between(1, 254)}])\r\n\tby mx.home.example with ESMTPS id ${random.token(14)}\r\n\tfor <${READER}>; ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
      `Authentication-Results: mx.home.example; dkim=pass header.d=${sender.domain}; spf=pass smtp.mailfrom=${sender.domain}; dmarc=pass header.from=${sender.domain}`,
      `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${sender.domain}; s=mail;\r\n\th=from:to:subject:date; bh=${random.token(43)}=;\r\n\tb=${random.token(64)}\r\n\t ${random.token(64)}`,
      `From: ${sender.name} <${sender.address}>`,
      `To: Reader <${READER}>`,
      `Subject: ${encodedWord(subject)}`,
      `Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: ${id}`,
      ...(answered ? [`In-Reply-To: ${answered.id}`, `References: ${references.join('\r\n ')}`] : []),
      'MIME-Version: 1.0',
    ];
    yield { raw: Buffer.from(`${head.join('\r\n')}\r\n${bodyOf(kind, sender, random, pool)}`), date, from: sender.address, seen: random.chance(0.9) };
  }
}

function bodyOf(kind: 'newsletter' | 'attachment' | 'text', sender: Sender, random: Random, pool: string): string {
  const text = folded(paragraph(random, random.between(3, 25)));
  const plain = 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n';
  if (kind === 'text') return `${plain}${text}\r\n`;
  const boundary = `=_${random.token(24)}`;
  const parts = (type: string, ...bodies: string[]) =>
    `Content-Type: ${type}; boundary="${boundary}"\r\n\r\n${bodies.map((body) => `--${boundary}\r\n${body}\r\n`).join('')}--${boundary}--\r\n`;
  if (kind === 'attachment') {
    const start = random.integer(pool.length / LINE / 4) * LINE;
    const length = Math.floor(random.between(ATTACHMENT_BYTES.least, ATTACHMENT_BYTES.most) / LINE) * LINE;
    const name = `${words(random, 2).replaceAll(/[^a-z]+/g, '-')}.${random.pick(['pdf', 'jpg', 'zip', 'docx'])}`;
    const attachment = `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${pool.slice(start, start + length)}`;
    return parts('multipart/mixed', `${plain}${text}`, attachment);
  }
  const html = newsletterHtml(sender, random, random.between(NEWSLETTER_BYTES.least, NEWSLETTER_BYTES.most));
  return `List-Unsubscribe: <https://click.${sender.domain}/u/${random.token(40)}>\r\n${parts(
    'multipart/alternative',
    `${plain}${text}`,
    `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(html)}`,
  )}`;
}
