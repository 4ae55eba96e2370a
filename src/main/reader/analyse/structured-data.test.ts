import { describe, expect, it } from 'vitest';
import { analyse } from './index.ts';

const resources = (html: string) =>
  analyse({ documents: [{ html, base: null }], headers: [], me: [] }).resources.map(({ url, kind, trigger }) => [url, kind, trigger]);
const data = (value: unknown, type = 'application/ld+json') => `<script type="${type}">${JSON.stringify(value)}</script><p>x</p>`;

describe('a picture that data for mail programs name is one that some of them draw', () => {
  it.each([
    ['of an offer', { '@type': 'PromotionCard', image: 'https://t.test/a' }],
    ['of the sender, in an object', [{ '@type': 'Organization', logo: { '@type': 'ImageObject', url: 'https://t.test/a' } }]],
    ['in a list', { '@graph': [{ itemOffered: { image: ['https://t.test/a'] } }] }],
    ['of a page', { primaryImageOfPage: 'https://t.test/a' }],
    ['without a scheme', { thumbnailUrl: '//t.test/a' }],
  ])('%s', (_, value) => {
    expect(resources(data(value))).toEqual([['https://t.test/a', 'picture', 'legacy']]);
  });

  it.each([
    ['what is opened by a click', data({ potentialAction: { '@type': 'ViewAction', url: 'https://t.test/a' } })],
    ['what is said of a picture', data({ imageCaption: 'https://t.test/a', photographer: 'https://t.test/b' })],
    ['what says whose words these are', data({ '@context': 'https://schema.org', image: null })],
    ['what cannot be read', '<script type="application/ld+json">{"image":"https://t.test/a"</script>'],
    ['data of a script', '<script type="text/x-data">{image:0}</script>'],
  ])('%s is none', (_, html) => {
    expect(resources(html)).toEqual([]);
  });

  it('is none where it is deep in a very deep one, and nothing breaks', () => {
    expect(resources(`<script type="application/json">${'['.repeat(50_000)}${']'.repeat(50_000)}</script>`)).toEqual([]);
  });
});

it('a meta element that names a picture tells of a picture', () => {
  const names = ['property="og:image"', 'itemprop="logo"', 'name="msapplication-TileImage"', 'name="msapplication-square70x70logo"'];
  expect(resources(names.map((name, index) => `<meta ${name} content="https://t.test/${index}">`).join(''))).toEqual(
    names.map((_, index) => [`https://t.test/${index}`, 'picture', 'legacy']),
  );
});
