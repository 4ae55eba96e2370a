import { FiltersEngine, Request, type RequestType } from '@ghostery/adblocker';
import type { Resource, ResourceKind, TrackerReport } from '../../shared/report.ts';
import { learntFrom } from './learnt.ts';

/** The largest lists that people use together have some ten million characters; more would stop the app for seconds. */
const LONGEST_LIST = 20_000_000;

/** A rule looks at hosts and paths; what comes after is tokens. It also bounds the time of a rule that is a regular expression. */
const LONGEST_URL = 2_000;

/** As much of a rule as a report shows. */
const LONGEST_RULE = 240;

/** A page of which every host is a third party, for mail of which the sender is not known. */
const NOWHERE = 'https://unseen.invalid/';

/** As what a browser would have asked for it, which rules have options for (`$image`, `$font`). */
const REQUEST_TYPES: Readonly<Record<ResourceKind, RequestType>> = {
  picture: 'image',
  stylesheet: 'stylesheet',
  font: 'font',
  media: 'media',
  frame: 'sub_frame',
  script: 'script',
  connection: 'other',
  other: 'other',
};

/** A filter list of the reader's own. */
export interface UserList {
  /** As the reader calls it. */
  name: string;
  /** Rules about requests in it; those that hide parts of pages are no use here. */
  rules: number;
  /**
   * The rule that would block this request; null where none would, or an exception lets it through.
   * @param sourceUrl a URL of whose site the message is, for `$third-party` and `$domain`; null: not known
   */
  match(url: string, sourceUrl: string | null, kind?: ResourceKind): { rule: string } | null;
}

/** Reads a list in the syntax of Adblock Plus. `message` is a sentence for the reader. */
export function userList(text: string, name: string): { ok: true; list: UserList } | { ok: false; message: string } {
  if (text.length > LONGEST_LIST) return { ok: false, message: `“${name}” is too long for a filter list (20 million characters at most).` };
  const noList = { ok: false as const, message: `“${name}” has no rule that blocks a request: is it a filter list?` };
  // A web page that was saved in place of a list, or no text at all; every line of it would be taken for a rule.
  // oxlint-disable-next-line no-control-regex -- what no text has
  if (/^\s*</.test(text.slice(0, 1_000)) || /[\u0000-\u0008\ufffd]/.test(text)) return noList;
  // Optimised, an engine knows only sets of rules; debugging keeps the line of each.
  const engine = FiltersEngine.parse(text, { loadCosmeticFilters: false, loadCSPFilters: false, enableOptimizations: false, debug: true });
  const rules = engine.getFilters().networkFilters.length;
  if (rules === 0) return noList;
  return {
    ok: true,
    list: {
      name,
      rules,
      match(url, sourceUrl, kind = 'picture') {
        const request = Request.fromRawDetails({
          url: url.slice(0, LONGEST_URL),
          sourceUrl: sourceUrl ?? NOWHERE,
          type: REQUEST_TYPES[kind],
        });
        const { match, filter } = engine.match(request);
        return match && filter ? { rule: (filter.rawLine ?? filter.toString()).slice(0, LONGEST_RULE) } : null;
      },
    },
  };
}

function mark(resource: Resource, lists: readonly UserList[], sourceUrl: string | null): Resource {
  const hits = lists.flatMap((list) => {
    const hit = list.match(resource.url, sourceUrl, resource.kind);
    return hit ? [{ kind: 'list' as const, sentence: `A rule of your list “${list.name}” matches.`, excerpt: hit.rule }] : [];
  });
  if (hits.length === 0) return resource;
  // A list knows hosts, not messages: what can be seen is the reader's to decide.
  const grade = resource.grade === 'none' ? (resource.visible ? 'suspected' : 'structural') : resource.grade;
  return { ...resource, grade, evidence: [...resource.evidence, ...hits] };
}

/**
 * The report with what the reader's own lists say about it. A hit is evidence of its list and names no service; it makes a
 * tracker of what nobody can see, and a picture to be asked about of what can be seen.
 */
export function listEvidence(report: TrackerReport, lists: readonly UserList[], sourceUrl: string | null): TrackerReport {
  if (lists.length === 0) return report;
  const resources = report.resources.map((resource) => mark(resource, lists, sourceUrl));
  return { ...report, resources, learnt: learntFrom({ ...report, resources }) };
}
