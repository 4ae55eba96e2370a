import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generatedMessages } from './messages.ts';

/** Writes generated messages as an mbox (mboxrd, lines end with LF). @returns bytes of the file */
export async function writeMbox(file: string, count: number): Promise<number> {
  let bytes = 0;
  function* mbox() {
    for (const { raw, date, from } of generatedMessages(count)) {
      const text = raw
        .toString('latin1')
        .replaceAll('\r\n', '\n')
        .replaceAll(/^>*From /gm, '>$&');
      // asctime, as RFC 4155 asks.
      const [, day, dayOfMonth, month, year, time] = /^(\w+), (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(date).toUTCString()) ?? [];
      const entry = Buffer.from(`From ${from} ${day} ${month} ${dayOfMonth} ${time} ${year}\n${text}\n`, 'latin1');
      bytes += entry.length;
      yield entry;
    }
  }
  await pipeline(Readable.from(mbox()), createWriteStream(file));
  return bytes;
}
