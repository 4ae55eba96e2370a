import { expect, it } from 'vitest';
import type { PredictedResource, Requested } from './job.ts';
import { compare } from './prediction.ts';

const picture = (url: string, more: Partial<PredictedResource> = {}): PredictedResource => ({
  url,
  host: new URL(url).hostname,
  kind: 'picture',
  via: 'img src',
  trigger: 'open',
  ...more,
});
const asked = (url: string, made: Requested['made'] = 'by-message'): Requested => ({ file: 'a.eml', url, made });

it('a request that the report does not name is missed', () => {
  const { requested, foretold, missed } = compare({ 'a.eml': [picture('https://a.test/1')] }, [asked('https://a.test/1'), asked('https://a.test/2')]);
  expect({ requested, foretold, missed }).toEqual({ requested: 2, foretold: 1, missed: [{ file: 'a.eml', url: 'https://a.test/2' }] });
});

it('what a script or an answer asked for is nothing that a report could know', () => {
  const { requested, unknowable } = compare({ 'a.eml': [] }, [asked('https://a.test/1', 'by-script'), asked('https://a.test/2', 'by-answer')]);
  expect({ requested, unknowable }).toEqual({ requested: 0, unknowable: { byScript: 1, byAnswer: 1 } });
});

it('a browser that asks by https for what stands there as http asks for the same', () => {
  expect(compare({ 'a.eml': [picture('http://a.test/1#top')] }, [asked('https://a.test/1')]).missed).toEqual([]);
});

it('a resource that was not asked for is surplus, with its reason', () => {
  const { surplus } = compare({ 'a.eml': [picture('https://a.test/1', { trigger: 'legacy', via: 'img dynsrc' })] }, []);
  expect(surplus).toEqual([{ reason: 'only older or other engines load it', resources: 1, example: 'a.eml: img dynsrc' }]);
});
