import type { Resource } from '../report.ts';

/** What a message asks for, as tests need it: a picture in sight that nothing is wrong with, unless it is said. */
export const resourceAt = (id: number, url: string, change: Partial<Resource> = {}): Resource => ({
  id,
  url,
  host: url.split('/')[2] ?? '',
  kind: 'picture',
  via: 'img src',
  trigger: 'open',
  repeats: 1,
  width: null,
  height: null,
  visible: true,
  grade: 'none',
  service: null,
  evidence: [],
  status: { state: 'blocked' },
  ...change,
});
