import type { MessageView } from '../../shared/model.ts';
import type { Grade, Resource } from '../../shared/report.ts';
import { escapeText } from '../reader/sanitise/escape.ts';
import { peopleLine } from './people.ts';

const GRADES: Readonly<Record<Grade, string>> = {
  named: 'Known trackers',
  structural: 'Built like a tracker',
  suspected: 'Pictures with a personal mark',
  none: 'Other remote content',
};

const STYLE =
  ':root{color-scheme:light dark}body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:15px/1.5 system-ui,sans-serif}' +
  'h1{font-size:1.4rem}h2{margin-top:2rem;font-size:1.05rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0;overflow-wrap:anywhere}' +
  'article{margin:1rem 0;padding:.8rem 1rem;border:1px solid #8884;border-radius:8px;break-inside:avoid}h3{margin:0 0 .3rem;font-size:1rem}' +
  'code{font-size:.85em;overflow-wrap:anywhere}ul{margin:.3rem 0;padding-left:1.2rem}@media print{body{margin:0}}';

const fact = (name: string, value: string) => (value === '' ? '' : `<dt>${name}</dt><dd>${escapeText(value)}</dd>`);

function resourceArticle({ service, host, url, via, evidence, status }: Resource): string {
  const what = status.state === 'loaded' ? 'Loaded, as its reader asked.' : status.state === 'failed' ? `Not loaded: ${status.reason}` : 'Kept out.';
  const items = evidence.map(
    ({ sentence, excerpt }) => `<li>${escapeText(sentence)}${excerpt === null ? '' : `<br><code>${escapeText(excerpt)}</code>`}</li>`,
  );
  return (
    `<article><h3>${escapeText(service?.name ?? host)}</h3>` +
    (service ? `<p>${escapeText(`${service.company}, ${service.purpose}`)}</p>` : '') +
    `<p><code>${escapeText(url)}</code></p><p>${escapeText(`${via}. ${what}`)}</p>${items.length > 0 ? `<ul>${items.join('')}</ul>` : ''}</article>`
  );
}

const part = (title: string, articles: readonly string[]) =>
  articles.length === 0 ? '' : `<section><h2>${title} (${articles.length})</h2>${articles.join('')}</section>`;

/** The report of a message as a page of its own, to keep or to print. All of it is text: no address in it is a link, and nothing loads. */
export function reportPage(view: MessageView): string {
  const { report, subject, sentAt, receivedAt, authentication } = view;
  const ofGrade = (grade: Grade) => report.resources.filter((resource) => resource.grade === grade);
  const grades = (Object.keys(GRADES) as Grade[]).map((grade) => part(GRADES[grade], ofGrade(grade).map(resourceArticle)));
  const receipts = report.receipts.map(
    ({ header, to, sentence }) => `<article><p>${escapeText(sentence)}</p><p><code>${escapeText(`${header}: ${to}`)}</code></p></article>`,
  );
  const links = report.links.map(
    ({ text, url, clean, warnings }) =>
      `<article><h3>${escapeText(text || url)}</h3><p><code>${escapeText(url)}</code></p>` +
      (clean === url ? '' : `<p>Without tracking: <code>${escapeText(clean)}</code></p>`) +
      (warnings.length > 0 ? `<ul>${warnings.map((warning) => `<li>${escapeText(warning)}</li>`).join('')}</ul>` : '') +
      '</article>',
  );
  const facts = [
    fact('From', peopleLine(view.from)),
    fact('To', peopleLine(view.to)),
    fact('Date', new Date(sentAt ?? receivedAt).toUTCString()),
    fact('Sender', authentication.sentence),
    fact('Sent with', report.platform?.name ?? ''),
  ];
  return (
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<title>${escapeText(`Tracker report: ${subject}`)}</title><style>${STYLE}</style></head><body>` +
    `<h1>${escapeText(subject || 'No subject')}</h1><dl>${facts.join('')}</dl>` +
    (report.learnt === '' ? '' : `<h2>What they would have learnt</h2><p>${escapeText(report.learnt)}</p>`) +
    `${grades.join('')}${part('Read receipts', receipts)}${part('Links', links)}<footer><p>Made by Unseen. Nothing was loaded to make it.</p></footer></body></html>\n`
  );
}

/** The same for a program: the message's head and its report as the contract has them. */
export function reportJson({ subject, from, to, sentAt, receivedAt, authentication, report }: MessageView): string {
  return `${JSON.stringify({ subject, from, to, sentAt, receivedAt, authentication, report }, null, 2)}\n`;
}
