import type { DeliveredMessage } from './dovecot.ts';

const START = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;

/** The N-th of a row of letters, each different from the others, a minute after the one before. */
export function letter(
  number: number,
  given: { subject?: string; text?: string; flags?: string[]; headers?: string } = {},
): DeliveredMessage & { raw: string } {
  const { subject = `Letter ${number}`, text = `This is letter ${number}.`, flags, headers = '' } = given;
  const date = START + number * MINUTE;
  const raw = [
    `Message-ID: <letter-${number}@sender.example>`,
    `Date: ${new Date(date).toUTCString()}`,
    'From: =?utf-8?q?Zo=C3=AB?= <zoe@sender.example>',
    'To: me@reader.example',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    headers,
    '',
    text,
    '',
  ];
  return { raw: raw.filter((line, index) => line !== '' || index > 7).join('\r\n'), date, flags };
}

/** Letters from one number to another, both included. */
export const letters = (from: number, to: number, given?: Parameters<typeof letter>[1]): ReturnType<typeof letter>[] =>
  Array.from({ length: to - from + 1 }, (_, index) => letter(from + index, given));
