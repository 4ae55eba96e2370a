import { markOf } from '../../../shared/report.ts';
import type { Inspection } from '../inspection.ts';
import { count, counted, plain } from './plain.ts';
import { Tally } from './tally.ts';

/** Lines of each ranking. */
const TOP = 10;

/** What is said at the end about all messages. */
export class Summary {
  messages = 0;
  unreadable = 0;
  ignored = 0;
  tracking = 0;
  readonly #counts = { named: 0, suspectedOnly: 0, receipts: 0 };
  readonly #services = new Tally();
  readonly #companies = new Tally();
  readonly #senders = new Tally();

  add(inspection: Inspection): void {
    if (inspection.kind === 'failure') {
      this.unreadable++;
      return;
    }
    const { envelope, report } = inspection;
    const mark = markOf(report);
    this.messages++;
    if (mark.receipts > 0) this.#counts.receipts++;
    if (mark.named + mark.structural === 0) {
      if (mark.suspected > 0) this.#counts.suspectedOnly++;
      return;
    }
    this.tracking++;
    if (mark.named > 0) this.#counts.named++;
    for (const service of mark.services) this.#services.add(service);
    const companies = report.resources.flatMap(({ grade, service }) => (grade === 'named' && service ? [service.company] : []));
    for (const company of new Set(companies)) this.#companies.add(company);
    this.#senders.add(envelope.from[0]?.address.toLowerCase() ?? '(no sender)');
  }

  /** @param interrupted not everything was read */
  text(interrupted = false): string {
    const { named, suspectedOnly, receipts } = this.#counts;
    const share = this.messages === 0 ? '' : ` (${((100 * this.tracking) / this.messages).toFixed(1)} %)`;
    const verb = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;
    return [
      `${counted(this.messages, 'message')}${interrupted ? ', then interrupted' : ''}`,
      `  ${verb(this.tracking, 'tracks its reader', 'track their reader')}${share}${named > 0 ? `, ${count(named)} through a known service` : ''}`,
      ...(suspectedOnly > 0 ? [`  ${verb(suspectedOnly, 'more may: it shows', 'more may: they show')} a picture with a personal token`] : []),
      ...(receipts > 0 ? [`  ${verb(receipts, 'asks', 'ask')} for a read receipt`] : []),
      ...(this.unreadable > 0 ? [`  ${count(this.unreadable)} could not be read`] : []),
      ...(this.ignored > 0 ? [`  ${counted(this.ignored, 'file was', 'files were')} no mail`] : []),
      ...(this.messages > 1 ? this.#rankings() : []),
      '',
    ].join('\n');
  }

  #rankings(): string[] {
    return [...ranking('Services', this.#services), ...ranking('Companies', this.#companies), ...ranking('Senders that track', this.#senders)];
  }
}

function ranking(title: string, tally: Tally): string[] {
  const top = tally.top(TOP);
  return top.length === 0 ? [] : [title, ...top.map(([name, times]) => `${count(times).padStart(9)}  ${plain(name)}`)];
}
