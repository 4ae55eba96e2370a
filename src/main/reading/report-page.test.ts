import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { MessageView } from '../../shared/message-view.ts';
import { view } from '../reader/view.ts';
import { reportJson, reportPage } from './report-page.ts';

const raw = readFileSync(join(import.meta.dirname, '../../../resources/sample-mail/shop-wool-and-weather.eml'));
const made = view({ raw, section: '', as: 'html', approved: [], me: [], trustedAuthserv: [] }, 0);
const seen = (change: Partial<MessageView> = {}) =>
  ({ ...made.envelope, receivedAt: 0, authentication: made.authentication, report: made.report, ...change }) as MessageView;

describe('the report as a page', () => {
  it('names who watched, how we know, and what they would have learnt', () => {
    const page = reportPage(seen(), 'en');
    expect(page).toContain('<h3>Klaviyo</h3>');
    expect(page).toContain('1 × 1 pixel.');
    expect(page).toContain('What they would have learnt');
  });

  it('loads nothing and leads nowhere, whatever the message holds', () => {
    const evil = '"><img src=https://leak.test/x><script>1</script><a href="https://leak.test/">';
    const page = reportPage(seen({ subject: evil, from: [{ name: evil, address: evil }] }), 'en');
    const names = new Set<string>();
    const walk = (nodes: ReturnType<typeof parseDocument>['children']): void => {
      for (const node of nodes) {
        if ('name' in node) names.add(node.name);
        if ('attribs' in node) for (const name of Object.keys(node.attribs)) names.add(`@${name}`);
        if ('children' in node) walk(node.children);
      }
    };
    walk(parseDocument(page).children);
    expect([...names].filter((name) => /^(?:img|script|a|link|iframe|@src|@href|@style|@on.*)$/.test(name))).toEqual([]);
    expect(page).not.toContain('url(');
  });
});

it('the report for a program is what the app has', () => {
  expect(JSON.parse(reportJson(seen(), 'en'))).toMatchObject({ subject: 'It is colder than you dressed for', report: made.report });
});
