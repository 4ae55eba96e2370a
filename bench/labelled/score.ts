/** Compares reports with labels. Pure. */
import type { Resource, TrackerReport } from '../../src/shared/report.ts';
import type { Label, LabelledMessage, LabelledUrl, Service } from './model.ts';

/**
 * What is wrong with one URL. `missed`: a tracker that was not flagged. `false-flag`: something else that was. `unsuspected`: a
 * personal picture of grade `none`. `false-suspicion`: an ordinary picture of grade `suspected`. `absent`: a labelled URL that the
 * report does not have. `unlabelled`: one that only the report has, which is a fault of the labels or of the extraction.
 */
export type Fault = 'missed' | 'false-flag' | 'unsuspected' | 'false-suspicion' | 'absent' | 'unlabelled' | 'wrong-name' | 'no-name';

export interface Finding {
  fault: Fault;
  message: string;
  url: string;
  label: Label | null;
  expected: Service;
  resource: Resource | null;
}

/** One URL with its label and what the report says; `resource` is null where the report does not have it. */
interface Judged {
  labelled: LabelledUrl;
  resource: Resource | null;
}

/** As a browser would write it; the scheme of a protocol-relative address is a guess of its own. */
const normal = (url: string) => new URL(url, 'https://base.invalid/').href.replace(/^http:/, 'https:');

const letters = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Whether a name that was given is one of those that are right: "Salesforce Marketing Cloud" is a right "Salesforce". */
export function isRightName(given: string, right: readonly string[]): boolean {
  const name = letters(given);
  return right.some((one) => name.includes(letters(one)) || letters(one).includes(name));
}

/** A tracker in the sense of the list mark: certain enough to be called one without "perhaps". */
export const isFlagged = (resource: Resource | null) => resource?.grade === 'named' || resource?.grade === 'structural';

/** A visible picture that a known live-content service makes for one person may be named as that service; built like a tracker it is not. */
const isRightlyNamedPicture = ({ labelled, resource }: Judged) =>
  labelled.label === 'personal' &&
  resource?.grade === 'named' &&
  resource.service !== null &&
  labelled.service !== null &&
  [resource.service.name, resource.service.company].some((name) => isRightName(name, labelled.service ?? []));

function gradeFault(judged: Judged): Fault | null {
  const { labelled, resource } = judged;
  if (!resource) return 'absent';
  if (labelled.label === 'tracker') return isFlagged(resource) ? null : 'missed';
  if (isFlagged(resource)) return isRightlyNamedPicture(judged) ? null : 'false-flag';
  if (labelled.label === 'personal') return resource.grade === 'suspected' ? null : 'unsuspected';
  return resource.grade === 'suspected' ? 'false-suspicion' : null;
}

/** Names are judged on what is flagged, where the label has an opinion. */
function nameFault({ labelled, resource }: Judged): Fault | null {
  if (!resource || labelled.service === null || labelled.label === 'picture') return null;
  if (!resource.service || resource.grade !== 'named') return labelled.label === 'tracker' && labelled.service.length > 0 ? 'no-name' : null;
  const given = [resource.service.name, resource.service.company];
  return given.some((name) => isRightName(name, labelled.service ?? [])) ? null : 'wrong-name';
}

export interface Comparison {
  judged: Judged[];
  findings: Finding[];
}

/** Each URL of the message that is labelled or reported, judged. */
export function compare(message: LabelledMessage, report: TrackerReport): Comparison {
  const reported = new Map(report.resources.map((resource) => [normal(resource.url), resource]));
  const judged: Judged[] = message.urls.map((url) => ({ labelled: url, resource: reported.get(normal(url.url)) ?? null }));
  const known = new Set(message.urls.map((url) => normal(url.url)));
  const findings: Finding[] = judged.flatMap((one) =>
    [gradeFault(one), nameFault(one)].flatMap((fault) =>
      fault
        ? [{ fault, message: message.id, url: one.labelled.url, label: one.labelled.label, expected: one.labelled.service, resource: one.resource }]
        : [],
    ),
  );
  const extra = report.resources.filter((resource) => !known.has(normal(resource.url)));
  return {
    judged,
    findings: [
      ...findings,
      ...extra.map((resource): Finding => ({ fault: 'unlabelled', message: message.id, url: resource.url, label: null, expected: null, resource })),
    ],
  };
}

export interface Figures {
  urls: number;
  trackers: { labelled: number; flagged: number; falseFlags: number };
  personal: { labelled: number; found: number; falseSuspicions: number };
  names: { expected: number; right: number; wrong: number; missing: number };
}

export function figures(comparisons: readonly Comparison[]): Figures {
  const judged = comparisons.flatMap((comparison) => comparison.judged);
  const count = (fault: Fault) => comparisons.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.fault === fault).length, 0);
  const trackers = judged.filter(({ labelled }) => labelled.label === 'tracker');
  const pictures = judged.filter(({ labelled }) => labelled.label === 'personal');
  const named = trackers.filter(({ labelled }) => labelled.service !== null && labelled.service.length > 0);
  const rightNames = named.filter((one) => one.resource?.grade === 'named' && nameFault(one) === null);
  return {
    urls: judged.length,
    trackers: {
      labelled: trackers.length,
      flagged: trackers.filter(({ resource }) => isFlagged(resource)).length,
      falseFlags:
        count('false-flag') +
        comparisons.flatMap(({ findings }) => findings).filter(({ fault, resource }) => fault === 'unlabelled' && isFlagged(resource)).length,
    },
    personal: {
      labelled: pictures.length,
      found: pictures.filter(({ resource }) => resource !== null && resource.grade !== 'none').length,
      falseSuspicions:
        count('false-suspicion') +
        comparisons.flatMap(({ findings }) => findings).filter(({ fault, resource }) => fault === 'unlabelled' && resource?.grade === 'suspected')
          .length,
    },
    names: { expected: named.length, right: rightNames.length, wrong: count('wrong-name'), missing: count('no-name') },
  };
}
