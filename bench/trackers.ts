import { createHash } from 'node:crypto';
import { analyse } from '../src/main/reader/analyse/index.ts';
import { labelledCases, type LabelledCase } from '../src/main/trackers/labelled/index.ts';
import { READER, UNSUBSCRIBE_TOKEN } from '../src/main/trackers/labelled/message.ts';
import { normaliseUrl } from '../src/main/trackers/url.ts';
import type { Grade, Resource } from '../src/shared/report.ts';

const GRADES: readonly Grade[] = ['named', 'structural', 'suspected', 'none'];
const CERTAIN: readonly Grade[] = ['named', 'structural'];

function fill(url: string): string {
  const digest = (algorithm: string) => createHash(algorithm).update(READER.toLowerCase()).digest('hex');
  return url.replace('ANNA_MD5', digest('md5')).replace('ANNA_SHA256', digest('sha256')).replace('UNSUB_TOKEN', UNSUBSCRIBE_TOKEN);
}

const percent = (part: number, whole: number) => (whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`);

/** Judges the labelled URLs and prints precision and recall for each grade, wrong names, and the time that a newsletter takes. */
export async function run(): Promise<void> {
  const judged = labelledCases(fill).map((labelled) => ({ labelled, resource: judge(labelled) }));
  const gradeOf = ({ resource }: { resource: Resource | null }): Grade => resource?.grade ?? 'none';
  console.log(
    `${judged.length} labelled URLs, ${new Set(judged.map(({ labelled }) => labelled.service).filter(Boolean)).size} services, ${new Set(judged.map(({ labelled }) => labelled.shape)).size} shapes`,
  );
  const line = (name: string, isIt: (grade: Grade) => boolean) => {
    const expected = judged.filter(({ labelled }) => isIt(labelled.grade));
    const found = judged.filter((each) => isIt(gradeOf(each)));
    const right = expected.filter((each) => isIt(gradeOf(each)));
    console.log(
      `${name.padEnd(20)} recall ${percent(right.length, expected.length)}   precision ${percent(right.length, found.length)}   (${expected.length})`,
    );
  };
  for (const grade of GRADES) line(grade, (each) => each === grade);
  line('named + structural', (grade) => CERTAIN.includes(grade));
  const misnamed = judged.filter(
    ({ labelled, resource }) => resource?.service && CERTAIN.includes(resource.grade) && resource.service.id !== labelled.service,
  );
  console.log(`wrong names          ${misnamed.length}`);
  for (const each of judged) {
    const grade = gradeOf(each);
    const service = grade === 'named' ? (each.resource?.service?.id ?? null) : null;
    if (grade !== each.labelled.grade || service !== each.labelled.service) {
      console.log(
        `  ${each.labelled.grade}${each.labelled.service ? ` (${each.labelled.service})` : ''} taken for ${grade}${service ? ` (${service})` : ''}: ${each.labelled.shape} ${each.labelled.url}`,
      );
    }
  }
  time();
}

function judge({ html, url }: LabelledCase): Resource | null {
  const { resources } = analyse({ documents: [{ html, base: null }], headers: [], me: [READER] });
  const normalised = normaliseUrl(url, null);
  return resources.find((resource) => resource.url === normalised) ?? null;
}

/** A newsletter of about 100 KB: 60 rows with styles, links and pictures, a style sheet and a pixel. */
function newsletter(): string {
  const rows = Array.from(
    { length: 60 },
    (
      _,
      row,
    ) => `<tr><td class="cell r${row}" style="padding:10px 20px;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#333333;text-align:left">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;mso-table-lspace:0pt"><tr><td width="290" valign="top" style="width:290px;padding:0 5px">
<a href="https://click.sender.example/ls/click?upn=u001.${'kN2vQx8rT4mZb1Lw'.repeat(8)}${row}" style="color:#0066cc;text-decoration:none"><img src="https://cdn.sender.example/files/product-${row}.jpg?v=3" width="290" alt="Product ${row}" style="display:block;border:0;max-width:100%"></a>
</td><td valign="top" style="padding:0 5px;font-size:14px"><h2 style="margin:0;font-size:18px">Product ${row}</h2><p style="margin:0 0 10px">${'A sentence about it that says what it is good for. '.repeat(8)}</p></td></tr></table></td></tr>`,
  );
  const css = Array.from(
    { length: 150 },
    (_, rule) => `.r${rule} a:hover{color:#${100000 + rule}} .r${rule}{padding:${rule}px;background-color:#fff}`,
  ).join('\n');
  return `<html><head><style>${css}@media (max-width:600px){.cell{width:100%!important}}</style></head><body><table>${rows.join('')}</table><img src="https://u1.ct.sendgrid.net/wf/open?upn=u001.kN2vQx8rT4mZ" width="1" height="1"></body></html>`;
}

function time(): void {
  const html = newsletter();
  const once = () => analyse({ documents: [{ html, base: null }], headers: [], me: [READER] });
  for (let i = 0; i < 30; i++) once();
  const times = Array.from({ length: 50 }, () => {
    const before = process.cpuUsage();
    once();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  console.log(`newsletter of ${Math.round(html.length / 1024)} KB: median ${(times[25] ?? 0).toFixed(1)} ms of processor time`);
}

if (import.meta.main) await run();
