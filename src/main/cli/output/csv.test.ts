import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../shared/report.ts';
import type { Inspection } from '../inspection.ts';
import { CSV_HEADER, csvLines } from './csv.ts';

const PIXEL: Resource = {
  id: 0,
  url: 'https://o.x.test/a,b?"c"',
  host: 'o.x.test',
  kind: 'picture',
  via: 'img src',
  trigger: 'open',
  repeats: 1,
  width: 1,
  height: null,
  visible: false,
  grade: 'structural',
  service: null,
  evidence: [
    { kind: 'size', sentence: '1 x 1 pixel.', excerpt: null },
    { kind: 'hidden', sentence: 'Hidden by CSS.', excerpt: null },
  ],
  status: { state: 'blocked' },
};

function inspection(subject: string, resources: Resource[]): Inspection {
  return {
    kind: 'message',
    place: { file: 'a.mbox', offset: 120, index: 3 },
    envelope: { messageId: '<1@x.test>', sentAt: Date.UTC(2026, 2, 2), from: [{ name: 'A', address: 'a@x.test' }], subject },
    report: { resources, links: [], receipts: [], platform: null, whole: true, learnt: '' },
  };
}

describe('a line of CSV', () => {
  it('quotes what RFC 4180 asks to quote, and has as many fields as the header', () => {
    expect(csvLines(inspection('Hi', [PIXEL]))).toBe(
      'a.mbox,3,<1@x.test>,2026-03-02T00:00:00.000Z,a@x.test,Hi,"https://o.x.test/a,b?""c""",o.x.test,picture,img src,open,1,,false,1,structural,,,1 x 1 pixel. Hidden by CSS.\r\n',
    );
    expect(CSV_HEADER.split(',')).toHaveLength(19);
  });
  it('is no formula, and stays one line', () => {
    expect(csvLines(inspection('=HYPERLINK("https://x.test")\r\nb', [PIXEL]))).toContain(`,"'=HYPERLINK(""https://x.test"") b",`);
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) expect(csvLines(inspection(`${sign}1`, [PIXEL]))).toContain(`,'${sign}1,`);
  });
  it('is written for each resource, and for no message without one', () => {
    expect(csvLines(inspection('Hi', [PIXEL, PIXEL])).match(/\r\n/g)).toHaveLength(2);
    expect(csvLines(inspection('Hi', []))).toBe('');
  });
});
