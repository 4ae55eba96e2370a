import type { ServiceFacts } from '../../src/main/trackers/service.ts';
import { SEEN } from './sources.ts';

type Row = readonly [id: string, name: string, company: string, homepage: string, hosts: readonly string[], click: readonly string[]];

/** Services of a reader's own company or provider that put themselves before every link, and do not write into it where it leads. Those that do are redirectors. */
const ROWS: readonly Row[] = [
  [
    'mimecast',
    'Mimecast',
    'Mimecast',
    'https://www.mimecast.com',
    ['mimecast.com', 'mimecastprotect.com'],
    ['mimecast.com/s/**', 'mimecastprotect.com/s/**'],
  ],
  [
    'hornetsecurity',
    'Hornetsecurity',
    'Hornetsecurity',
    'https://www.hornetsecurity.com',
    ['hornetsecurity.com'],
    ['atpscan.global.hornetsecurity.com/**?d'],
  ],
  ['inky', 'INKY', 'Kaseya', 'https://www.inky.com', ['inky.com'], ['inky.com/link?t']],
  ['intermedia', 'Intermedia', 'Intermedia', 'https://www.intermedia.com', ['emailprotection.link'], ['url.emailprotection.link/**']],
  ['vipre', 'VIPRE', 'VIPRE Security Group', 'https://vipre.com', ['mailanyone.net'], ['mailanyone.net/scanner?m']],
];

export const LINK_SCANNERS: readonly ServiceFacts[] = ROWS.map(([id, name, company, homepage, hosts, click]) => ({
  id,
  name,
  company,
  purpose: 'looks at where a link leads before anybody follows it',
  learns: ['which links you follow, and when'],
  homepage,
  hosts,
  click,
  source: SEEN,
}));
