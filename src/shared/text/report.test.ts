import { describe, expect, it } from 'vitest';
import { REPORT_TEXT } from './report.ts';
import { kindsOf } from './testing/leaves.ts';

describe('the words of a report', () => {
  it('have the same places in every language, of the same kinds, none of them empty', () => {
    expect(kindsOf(REPORT_TEXT.de)).toEqual(kindsOf(REPORT_TEXT.en));
    expect(Object.values(kindsOf(REPORT_TEXT.en))).not.toContain('string false');
  });

  it('write dates and count by the rules of their language', () => {
    const at = Date.UTC(2026, 2, 3, 9, 5);
    const { en, de } = REPORT_TEXT;
    expect([en.page.moment(at), de.page.moment(at)]).toEqual(['Tue, 03 Mar 2026 09:05:00 GMT', 'Dienstag, 3. März 2026 um 09:05:00 UTC']);
    expect([en.lines.day(at), de.lines.day(at), de.lines.day(null)]).toEqual(['2026-03-03', '3. März 2026', 'kein Datum']);
    expect([en, de].map(({ lines }) => [lines.plainLinks(1, true), lines.plainLinks(2_400, false)])).toEqual([
      ['1 link more that leads where it says.', '2,400 links that lead where they say.'],
      ['1 weiterer Link führt dorthin, wohin er zu führen scheint.', '2.400 Links führen dorthin, wohin sie zu führen scheinen.'],
    ]);
  });
});
