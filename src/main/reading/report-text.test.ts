import { expect, it } from 'vitest';
import { analyse } from '../reader/analyse/index.ts';
import type { MessageView } from '../../shared/model.ts';
import { reportText } from './report-text.ts';

const report = analyse({
  documents: [{ html: '<p>Hello</p><img src="https://t.shop.test/o?u=\u202ekN2vQx8rT4mZb1Lw9YpS3k" width="1" height="1">', base: null, part: 0 }],
  headers: [],
  me: [],
});
const view = {
  subject: 'Autumn\u001b[2J sale',
  from: [{ name: 'Shop', address: 'news@shop.test' }],
  sentAt: Date.UTC(2026, 2, 3),
  authentication: { verdict: 'none', domain: null, by: null, results: [], sentence: 'Nobody that you trust has confirmed who sent this.' },
  report,
} as unknown as MessageView;

it('the report as text tells who watched, how that is known, and who sent it', () => {
  const text = reportText(view);
  expect(text).toContain('From:     Shop <news@shop.test>');
  expect(text).toContain('Date:     2026-03-03');
  expect(text).toContain('structural: t.shop.test');
  expect(text).toContain('- 1 × 1 pixel');
  expect(text).toContain('Nobody that you trust has confirmed who sent this.');
});

it('nothing in it is what a terminal would obey, or turns text round', () => {
  for (const character of ['\u001b', '\u202e']) expect(reportText(view)).not.toContain(character);
});
