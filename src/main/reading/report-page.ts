import type { MessageView } from '../../shared/message-view.ts';
import type { Grade, Resource } from '../../shared/report.ts';
import type { Language } from '../../shared/settings.ts';
import type { ReportText } from '../../shared/text/report.en.ts';
import { REPORT_TEXT } from '../../shared/text/report.ts';
import { speakerOf } from '../../shared/text/sentences.ts';
import { escapeText } from '../reader/sanitise/escape.ts';
import { peopleLine } from './people.ts';

const STYLE =
  ':root{color-scheme:light dark}body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:15px/1.5 system-ui,sans-serif}' +
  'h1{font-size:1.4rem}h2{margin-top:2rem;font-size:1.05rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0;overflow-wrap:anywhere}' +
  'article{margin:1rem 0;padding:.8rem 1rem;border:1px solid #8884;border-radius:8px;break-inside:avoid}h3{margin:0 0 .3rem;font-size:1rem}' +
  'code{font-size:.85em;overflow-wrap:anywhere}ul{margin:.3rem 0;padding-left:1.2rem}@media print{body{margin:0}}';

const fact = (name: string, value: string) => (value === '' ? '' : `<dt>${name}</dt><dd>${escapeText(value)}</dd>`);

function resourceArticle({ service, host, url, via, evidence, status }: Resource, said: ReportText['page']): string {
  const items = evidence.map(
    ({ sentence, excerpt }) => `<li>${escapeText(sentence)}${excerpt === null ? '' : `<br><code>${escapeText(excerpt)}</code>`}</li>`,
  );
  return (
    `<article><h3>${escapeText(service?.name ?? host)}</h3>` +
    (service ? `<p>${escapeText(`${service.company}, ${service.purpose}`)}</p>` : '') +
    `<p><code>${escapeText(url)}</code></p><p>${escapeText(`${via}. ${said.status(status)}`)}</p>${items.length > 0 ? `<ul>${items.join('')}</ul>` : ''}</article>`
  );
}

const part = (title: string, articles: readonly string[], said: ReportText['page']) =>
  articles.length === 0 ? '' : `<section><h2>${said.part(title, articles.length)}</h2>${articles.join('')}</section>`;

/** The report of a message as a page of its own, to keep or to print. All of it is text: no address in it is a link, and nothing loads. */
export function reportPage(view: MessageView, language: Language): string {
  const { report, subject, from, to, sentAt, receivedAt, authentication } = speakerOf(language)(view);
  const text = REPORT_TEXT[language];
  const said = text.page;
  const ofGrade = (grade: Grade) => report.resources.filter((resource) => resource.grade === grade);
  const grades = (Object.keys(text.grades) as Grade[]).map((grade) =>
    part(
      text.grades[grade],
      ofGrade(grade).map((resource) => resourceArticle(resource, said)),
      said,
    ),
  );
  const receipts = report.receipts.map(
    ({ header, to, sentence }) => `<article><p>${escapeText(sentence)}</p><p><code>${escapeText(`${header}: ${to}`)}</code></p></article>`,
  );
  const links = report.links.map(
    ({ text: name, url, target, clean, warnings }) =>
      `<article><h3>${escapeText(name || url)}</h3><p><code>${escapeText(url)}</code></p>` +
      (clean === url
        ? ''
        : `<p>${target.kind === 'claimed' ? escapeText(said.claimed(target.by)) : said.clean} <code>${escapeText(clean)}</code></p>`) +
      (warnings.length > 0 ? `<ul>${warnings.map((warning) => `<li>${escapeText(warning)}</li>`).join('')}</ul>` : '') +
      '</article>',
  );
  const facts = [
    fact(text.from, peopleLine(from)),
    fact(text.to, peopleLine(to)),
    fact(text.date, said.moment(sentAt ?? receivedAt)),
    fact(text.sender, authentication.sentence),
    fact(text.platform, report.platform?.name ?? ''),
  ];
  return (
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<title>${escapeText(text.title(subject))}</title><style>${STYLE}</style></head><body>` +
    `<h1>${escapeText(subject || said.noSubject)}</h1><dl>${facts.join('')}</dl>` +
    (report.learnt === '' ? '' : `<h2>${text.learnt}</h2><p>${escapeText(report.learnt)}</p>`) +
    `${grades.join('')}${part(text.receipts, receipts, said)}${part(text.links, links, said)}<footer><p>${text.madeBy}</p></footer></body></html>\n`
  );
}

/** The same for a program: the message's head and its report as the contract has them, with the sentences in the language. */
export function reportJson(view: MessageView, language: Language): string {
  const { subject, from, to, sentAt, receivedAt, authentication, report } = speakerOf(language)(view);
  return `${JSON.stringify({ subject, from, to, sentAt, receivedAt, authentication, report }, null, 2)}\n`;
}
