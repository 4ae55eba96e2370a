import { readerService } from '../src/main/reader/service.ts';

/** Size of the newsletter's HTML, in characters, and how often it is read. */
const SIZE = 100_000;
const ROUNDS = 200;
const WARM_UP = 30;

/** Messages over which memory has to stay flat. */
const MEMORY_MESSAGES = 1_000;

const TARGET = { medianMs: 40, driftMb: 60 };

const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
const verdict = (met: boolean, target: string) => `${met ? 'target met' : 'TARGET MISSED'}: ${target}`;

/** A newsletter as shops send them: tables in tables, inline styles that repeat, a style sheet, pictures, links, a pixel. */
function newsletter(seed: number, size: number): Buffer {
  const item = (index: number) =>
    `<tr><td align="left" valign="top" bgcolor="#ffffff" style="padding:10px 20px;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#333333;mso-line-height-rule:exactly">` +
    `<a href="https://click.shop.example/c/${seed}-${index}?u=4f2a9c81d7e6" target="_blank" style="color:#0066cc;text-decoration:none">` +
    `<img src="https://img.shop.example/products/${index}.png" width="200" height="100" border="0" alt="Item ${index}" style="display:block;border:0;max-width:100%"></a>` +
    `<p class="text" style="margin:0 0 10px 0;padding:0">A sentence about product number ${index}, which is good &amp; cheap &ndash; until Sunday.</p></td></tr>`;
  const head =
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html><head><title>x</title><meta charset="utf-8">' +
    `<style type="text/css">body{margin:0;padding:0}${Array.from({ length: 60 }, (_, rule) => `.c${rule} td{padding:${rule}px!important}`).join('')}` +
    '@media only screen and (max-width:600px){.text{font-size:16px!important;width:100%!important}}</style></head><body style="background:#eeeeee">' +
    '<table width="600" cellpadding="0" cellspacing="0" border="0" align="center">';
  let rows = '';
  for (let index = 0; head.length + rows.length < size; index++) rows += item(index);
  const foot = `</table><img src="https://t.shop.example/open/${seed}4f2a9c81d7e64b0fa1c3.gif" width="1" height="1" alt=""></body></html>`;
  return Buffer.from(`From: Shop <news@shop.example>\r\nSubject: ${seed}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${head}${rows}${foot}`);
}

/** The reader on a newsletter of 100 KB: how long a view takes, whole, and whether memory stays flat over 1,000 messages. */
export async function run(): Promise<void> {
  const reader = readerService();
  const view = (raw: Uint8Array) =>
    reader.view({ raw, section: '', as: 'html', approved: [], me: ['robin@home.example'], trustedAuthserv: ['mx.home.example'] });

  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const raw = newsletter(round, SIZE);
    const started = performance.now();
    const { body } = await view(raw);
    if (body.kind !== 'html') throw new Error(`the newsletter was shown as text: ${body.reason}`);
    if (round >= WARM_UP) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  console.log(`view of a ${SIZE / 1_000} KB newsletter, ${ROUNDS} times: median ${at(0.5).toFixed(1)} ms, 95th percentile ${at(0.95).toFixed(1)} ms`);
  console.log(verdict(at(0.5) <= TARGET.medianMs, `median of ${TARGET.medianMs} ms or less`));

  const memory = () => {
    globalThis.gc?.();
    return process.memoryUsage().rss;
  };
  let start = 0;
  let peak = 0;
  for (let message = 0; message < MEMORY_MESSAGES; message++) {
    await view(newsletter(message, 30_000));
    // What the first tenth takes is the heap finding its size.
    if (message === MEMORY_MESSAGES / 10) start = memory();
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const end = memory();
  console.log(`memory over ${MEMORY_MESSAGES} messages of 30 KB: ${mb(start)} MB after a tenth, ${mb(end)} MB at the end, peak ${mb(peak)} MB`);
  console.log(verdict(end - start <= TARGET.driftMb * 1024 * 1024, `drift of ${TARGET.driftMb} MB or less`));
}
