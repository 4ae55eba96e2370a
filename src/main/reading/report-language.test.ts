import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { MessageView } from '../../shared/message-view.ts';
import type { Language } from '../../shared/settings.ts';
import { view } from '../reader/view.ts';
import { reportJson, reportPage } from './report-page.ts';
import { reportText } from './report-text.ts';

const SAMPLE = join(import.meta.dirname, '../../../resources/sample-mail');
/** Words that nobody is called. */
const ENGLISH = /\b(?:would|that|which|your|from|this|with|kept|loaded|opened|and|the|of|on)\b/i;
/** Fewer may be names, or terms of HTML and mail. */
const WORDS_OF_A_SENTENCE = 3;
/** What the message says itself, by the name that it has in a view. */
const OF_THE_MESSAGE = new Set(['subject', 'text', 'excerpt']);

const EVERYTHING = `From: Laden <laden@laden.example>
To: ich@home.example
Subject: Nachricht
Date: Tue, 3 Mar 2026 09:05:00 +0000
Disposition-Notification-To: laden@laden.example
X-Image-Url: https://bild.laden.example/kopf.png
Content-Type: text/html; charset=utf-8

<style>@import "https://stil.laden.example/a.css"; p:hover { background: url(https://bild.laden.example/h.png) }
@font-face { font-family: a; src: url(https://schrift.laden.example/a.woff2) }</style>
<p>Hallo</p><iframe src="https://rahmen.laden.example/"></iframe><video src="https://film.laden.example/a.mp4"></video>
<script src="https://skript.laden.example/a.js"></script><link rel="preconnect" href="https://laden.example">
<img src="https://bild.laden.example/a.png" width="300" height="200"><img src="https://bild.laden.example/b.png" width="300" height="200">
<img src="https://bild.laden.example/c.png?k=kN2vQx8rT4mZb1Lw9YpS3k" width="300" height="200">
<a href="https://laden.example/">Laden</a> <a href="https://laden.example/?utm_source=a">Laden</a>
<a href="https://anders.example/">https://laden.example/</a> <a href="https://192.0.2.7:8080/"></a>
<img src="https://t.laden.example/o?k=kN2vQx8rT4mZb1Lw9YpS3k" width="1" height="1"><img src="https://t.laden.example/o?k=kN2vQx8rT4mZb1Lw9YpS3k">
`;

/** A view with one sign in the place of all that the message says. */
function withoutItsWords(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return OF_THE_MESSAGE.has(name) && value !== '' ? '§' : value;
  if (Array.isArray(value)) return value.map((one) => withoutItsWords(one, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutItsWords(one, key)]));
}

function seen(raw: Buffer): MessageView {
  const made = view({ raw, section: '', as: 'html', approved: [], me: ['ich@home.example'], trustedAuthserv: ['mx.sample.unseen.invalid'] }, 0);
  // One was asked for, and one could not be had.
  for (const resource of made.report.resources) {
    if (resource.url.endsWith('/a.png')) resource.status = { state: 'loaded', bytes: 1 };
    if (resource.url.endsWith('/b.png')) resource.status = { state: 'failed', reason: 'Its server took too long.' };
  }
  const { envelope, authentication, report } = made;
  const from = envelope.from.map(({ address }) => ({ name: '', address }));
  return withoutItsWords({ ...envelope, from, to: [], receivedAt: 0, authentication, report }) as MessageView;
}

function textsOf(page: string): string[] {
  const texts = (nodes: ReturnType<typeof parseDocument>['children']): string[] =>
    nodes.flatMap((node) =>
      'children' in node ? ('name' in node && node.name === 'style' ? [] : texts(node.children)) : 'data' in node ? [node.data] : [],
    );
  return texts(parseDocument(page).children);
}

/** Without addresses and names of hosts. */
const sentences = (pieces: readonly string[]) => pieces.map((piece) => piece.replaceAll(/\S+\.\S+/g, '').trim()).filter((piece) => piece !== '');

const FORMS: [string, (view: MessageView, language: Language) => string[]][] = [
  ['page', (view, language) => textsOf(reportPage(view, language))],
  ['text', (view, language) => reportText(view, language).split('\n')],
];

describe.each(FORMS)('the report as a %s, in German,', (_, made) => {
  const english = (view: MessageView) => {
    const names = new Set(view.report.resources.map(({ service }) => service?.name));
    const said = new Set(sentences(made(view, 'en')).filter((piece) => !names.has(piece) && piece.split(/\s+/).length >= WORDS_OF_A_SENTENCE));
    return sentences(made(view, 'de')).filter((piece) => said.has(piece) || ENGLISH.test(piece));
  };

  it('has no English sentence, whatever there is to report', () => {
    const all = seen(Buffer.from(EVERYTHING.replaceAll('\n', '\r\n')));
    const { resources, links, receipts } = all.report;
    expect(new Set(resources.map(({ grade }) => grade))).toEqual(new Set(['structural', 'suspected', 'none']));
    expect(new Set(resources.map(({ kind }) => kind)).size).toBeGreaterThan(6);
    expect(new Set(resources.map(({ status }) => status.state)).size).toBe(3);
    expect([links.length, receipts.length]).toEqual([4, 1]);
    expect(made(all, 'de').join('\n')).toContain('Kopfzeile X-Image-Url');
    expect(english(all)).toEqual([]);
  });

  it.each(readdirSync(SAMPLE).filter((name) => name.endsWith('.eml')))('has no English sentence of %s', (name) => {
    expect(english(seen(readFileSync(join(SAMPLE, name))))).toEqual([]);
  });
});

it('the page says in which language it is', () => {
  const all = seen(Buffer.from(EVERYTHING));
  expect([reportPage(all, 'en'), reportPage(all, 'de')].map((page) => /<html lang="(\w+)"/.exec(page)?.[1])).toEqual(['en', 'de']);
});

it('the report for a program has its sentences in German, and its names as they are', () => {
  const all = seen(Buffer.from(EVERYTHING));
  const [english, german] = (['en', 'de'] as const).map((language) => JSON.parse(reportJson(all, language)) as MessageView);
  expect(Object.keys(german?.report ?? {})).toEqual(Object.keys(english?.report ?? {}));
  expect(german?.report.resources.map(({ url, grade, kind }) => [url, grade, kind])).toEqual(
    english?.report.resources.map(({ url, grade, kind }) => [url, grade, kind]),
  );
  expect(german?.report.receipts[0]?.sentence).toBe('laden@laden.example wollte erfahren, wann Sie dies öffnen; nichts wurde gesendet.');
  expect(english?.report).toEqual(all.report);
});
