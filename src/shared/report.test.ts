import { describe, expect, it } from 'vitest';
import { factsOf, markOf, type Resource, type TrackerReport } from './report.ts';
import { resourceAt } from './testing/resource.ts';

const resource = (id: number, given: Partial<Resource>) => resourceAt(id, `https://host${id}.example/`, given);
const service = { id: 'acme', name: 'Acme Mail', company: 'Acme, Inc.', purpose: '', learns: [], homepage: '' };
const facts = (resources: Resource[], rest: Partial<TrackerReport> = {}) =>
  factsOf({ resources, links: [], receipts: [], platform: null, whole: true, learnt: '', ...rest });

describe('what is counted of a report', () => {
  it('is by what means its trackers watch', () => {
    const named = { grade: 'named', service } as const;
    const { kinds, services } = facts(
      [
        resource(0, named),
        resource(1, { ...named, via: 'CSS background-image' }),
        resource(2, { grade: 'structural', kind: 'font' }),
        resource(3, { grade: 'suspected', evidence: [{ kind: 'address', sentence: '', excerpt: null }] }),
        resource(4, { kind: 'media' }),
      ],
      { receipts: [{ header: 'Disposition-Notification-To', to: 'a@b.example', sentence: '' }] },
    );
    expect(kinds.toSorted()).toEqual(['address', 'font', 'pixel', 'receipt', 'style', 'suspected']);
    expect(services).toEqual([{ id: 'acme', name: 'Acme Mail', company: 'Acme, Inc.' }]);
  });

  it('is no service of a picture that is none of its trackers', () => {
    expect(facts([resource(0, { service }), resource(1, { grade: 'structural', service })]).services).toEqual([]);
  });

  it('has the URLs of trackers first, and neither too many nor too long ones', () => {
    const long = `https://long.example/${'x'.repeat(1_000)}`;
    const { urls } = facts([...Array.from({ length: 100 }, (_, id) => resource(id, {})), resource(100, { grade: 'structural', url: long })]);
    expect(urls).toHaveLength(40);
    expect(urls[0]).toBe(long.slice(0, 300));
  });
});

it('the mark of a message says that not all of it was examined', () => {
  const report: TrackerReport = { resources: [], links: [], receipts: [], platform: null, whole: false, learnt: '' };
  expect(markOf(report).partial).toBe(true);
  expect(markOf({ ...report, whole: true }).partial).toBeUndefined();
});
