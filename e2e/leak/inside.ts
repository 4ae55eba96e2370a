/**
 * Runs inside a network namespace of its own, whose only way out is the sinkhole, and writes what it found to a file:
 * `node inside.ts JOB.json`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openInApp } from './in-app.ts';
import { CHROMIUM_ITSELF, openInChromium } from './in-chromium.ts';
import type { Findings, Job } from './job.ts';
import { judge, openAt, type Opened } from './judge.ts';
import { startLoopback } from './loopback.ts';
import { messagesIn } from './messages.ts';
import { onWire } from './on-wire.ts';
import { startSinkhole } from './net/sinkhole.ts';

const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Job;
mkdirSync(join(job.folder, 'sinkhole'), { recursive: true });
const all = messagesIn(job.messages, job.files);
const loopback = job.sealed ? null : await startLoopback();
const sinkhole = loopback ?? (await startSinkhole(join(job.folder, 'sinkhole')));
const messages = loopback ? all.map(loopback.led) : all;
const opened: Opened[] = [];
const opening = (one: Opened) => void opened.push(one);

async function findings(): Promise<Findings> {
  if (job.in === 'app') {
    const { shown, predicted } = await openInApp({ ...job, messages, caFile: sinkhole.caFile }, opening);
    return { ...judge(opened, sinkhole.sightings()), shown, predicted, requested: [], packets: sinkhole.packets() };
  }
  const scripts = await openInChromium(messages, job.folder, job.settle, opening);
  const seen = sinkhole.sightings().filter(({ host }) => !CHROMIUM_ITSELF.test(host));
  const requested = seen.flatMap(({ at, url, led }) => {
    const file = openAt(opened, at)?.file;
    if (url === undefined || file === undefined) return [];
    return [{ file, url, made: led ? ('by-answer' as const) : scripts.has(onWire(url)) ? ('by-script' as const) : ('by-message' as const) }];
  });
  return { ...judge(opened, seen), shown: [], predicted: {}, requested, packets: sinkhole.packets() };
}

const found = await findings();
writeFileSync(job.out, JSON.stringify(found));
sinkhole.end();
process.exit(0);
