import { describe, expect, it } from 'vitest';
import { trackerOfUrl, watchesOnePerson } from './index.ts';

describe('a URL that is seen alone', () => {
  it.each(['https://shop.test/open.gif?id=9c1e5a7d3b6f48e2a0', 'https://track.shop.test/i?uid=550e8400-e29b-41d4-a716-446655440000'])(
    'watches one person: %s',
    (url) => {
      expect(watchesOnePerson(url)).toBe(true);
    },
  );

  it.each([
    'https://shop.test/picture/logo.png',
    'https://cdn.shop.test/images/3f2a9c1d8e5b7a6f4c3d2e1f0a9b8c7d.png?v=3',
    'https://bucket.s3.amazonaws.com/a.png?X-Amz-Signature=3f2a9c1d8e5b7a6f4c3d2e1f0a9b8c7d3f2a9c1d8e5b7a6f4c3d2e1f0a9b8c7d&X-Amz-Expires=300',
    'not a url',
  ])('watches nobody: %s', (url) => {
    expect(watchesOnePerson(url)).toBe(false);
  });

  it('is named where it is a service’s own', () => {
    expect(trackerOfUrl('https://u1.ct.sendgrid.net/wf/open?upn=u001.abcdefghijkl')?.name).toMatch(/SendGrid/);
    expect(trackerOfUrl('https://shop.test/logo.png')).toBeNull();
  });
});
