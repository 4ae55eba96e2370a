/**
 * Runs inside a network namespace of its own, whose only way out is the sinkhole, and writes what it found to a file:
 * `node inside.ts JOB.json`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openInApp, type ConsentGiven, type Shown } from './in-app.ts';
import { CHROMIUM_ITSELF, openInChromium } from './in-chromium.ts';
import { judge, type Approved, type Leak, type Opened } from './judge.ts';
import { messagesIn } from './messages.ts';
import { startSinkhole } from './net/sinkhole.ts';

export interface Job {
  /** Where the messages are opened. */
  in: 'app' | 'chromium';
  messages: string;
  /** For files of this job. */
  folder: string;
  /** Where the findings go. */
  out: string;
  settle: number;
  consent: ConsentGiven;
  approve: readonly string[] | null;
  trustAuthserv: string | null;
}

export interface Findings {
  leaked: Leak[];
  approved: Approved[];
  shown: Shown[];
  /** All packets that came out of the namespace. */
  packets: number;
}

const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Job;
mkdirSync(join(job.folder, 'sinkhole'), { recursive: true });
const sinkhole = await startSinkhole(join(job.folder, 'sinkhole'));
const messages = messagesIn(job.messages);
const opened: Opened[] = [];
const opening = (one: Opened) => void opened.push(one);

const shown =
  job.in === 'app'
    ? await openInApp({ ...job, messages, caFile: sinkhole.caFile }, opening)
    : await openInChromium(messages, job.folder, job.settle, opening).then((): Shown[] => []);
const seen = sinkhole.sightings().filter(({ host }) => job.in === 'app' || !CHROMIUM_ITSELF.test(host));
const findings: Findings = { ...judge(opened, seen), shown, packets: sinkhole.packets() };
writeFileSync(job.out, JSON.stringify(findings));
sinkhole.end();
process.exit(0);
