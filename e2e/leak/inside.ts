/**
 * Runs inside a network namespace of its own, whose only way out is the sinkhole, and writes what it found to a file:
 * `node inside.ts JOB.json`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openInApp } from './in-app.ts';
import { CHROMIUM_ITSELF, openInChromium } from './in-chromium.ts';
import type { Findings, Job } from './job.ts';
import { judge, type Opened } from './judge.ts';
import { startLoopback } from './loopback.ts';
import { messagesIn } from './messages.ts';
import { startSinkhole } from './net/sinkhole.ts';
import { requestedBy, type OpenedInChromium } from './requested-by.ts';

/** Hosts that stand for the app's own schemes in the stand-in; requests for them never leave it, but Chromium may look them up. */
const STAND_IN = /\.unseen\.invalid$/;

const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Job;
mkdirSync(join(job.folder, 'sinkhole'), { recursive: true });
const all = messagesIn(job.messages, job.files);
const loopback = job.sealed ? null : await startLoopback();
const sinkhole = loopback ?? (await startSinkhole(join(job.folder, 'sinkhole'), job.in === 'app'));
const messages = loopback ? all.map(loopback.led) : all;
const opened: Opened[] = [];
const opening = (one: Opened) => void opened.push(one);

async function findings(): Promise<Findings> {
  if (job.in === 'app') {
    const { shown, predicted } = await openInApp({ ...job, messages, caFile: sinkhole.caFile }, opening);
    if (loopback) for (const resource of Object.values(predicted).flat()) resource.url = loopback.unled(resource.url);
    // An app that is not the built one may have lost the lock that keeps Chromium itself quiet.
    const seen = sinkhole.sightings().filter(({ host }) => job.main === null || !(CHROMIUM_ITSELF.test(host) || STAND_IN.test(host)));
    return { ...judge(opened, seen), shown, predicted, requested: [], packets: sinkhole.packets() };
  }
  const documents: OpenedInChromium[] = [];
  await openInChromium(messages, job.folder, job.settle, (one) => void documents.push(one));
  const seen = sinkhole.sightings().filter(({ host }) => !CHROMIUM_ITSELF.test(host));
  return { ...judge(documents, seen), shown: [], predicted: {}, requested: requestedBy(documents, seen), packets: sinkhole.packets() };
}

const found = await findings();
writeFileSync(job.out, JSON.stringify(found));
sinkhole.end();
process.exit(0);
