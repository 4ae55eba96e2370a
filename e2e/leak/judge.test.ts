import { describe, expect, it } from 'vitest';
import { BEFORE, judge } from './judge.ts';
import type { Sighting } from './net/sinkhole.ts';

const seen = (at: number, layer: Sighting['layer'], host: string, url?: string): Sighting => ({
  at,
  layer,
  host,
  detail: `${layer} ${url ?? host}`,
  url,
  headers: {},
});
const PICTURE = 'https://shop.test/logo.png#top';

describe('what a message let out', () => {
  it('is what was seen while it was the open one', () => {
    const opened = [
      { file: 'a.eml', from: 10, approved: [] },
      { file: 'b.eml', from: 20, approved: [] },
    ];
    expect(judge(opened, [seen(5, 'dns', 'x.test'), seen(15, 'dns', 'y.test'), seen(25, 'other', 'z.test')]).leaked).toEqual([
      { file: BEFORE, layer: 'dns', detail: 'dns x.test' },
      { file: 'a.eml', layer: 'dns', detail: 'dns y.test' },
      { file: 'b.eml', layer: 'other', detail: 'other z.test' },
    ]);
  });

  it('is not what was approved, nor the connection that it needs', () => {
    const opened = [{ file: 'a.eml', from: 10, approved: [PICTURE] }];
    const sightings = [
      seen(11, 'dns', 'shop.test'),
      seen(11, 'tcp', 'shop.test'),
      seen(11, 'tls', 'shop.test'),
      seen(12, 'http', 'shop.test', 'https://shop.test/logo.png'),
    ];
    expect(judge(opened, sightings)).toEqual({ leaked: [], approved: [{ file: 'a.eml', url: 'https://shop.test/logo.png', headers: {} }] });
  });

  it('is anything else of the same host, and QUIC to it', () => {
    const opened = [{ file: 'a.eml', from: 10, approved: [PICTURE] }];
    expect(judge(opened, [seen(11, 'http', 'shop.test', 'https://shop.test/open.gif'), seen(11, 'other', 'shop.test')]).leaked).toHaveLength(2);
  });

  it('is what another message approved', () => {
    const opened = [
      { file: 'a.eml', from: 10, approved: [PICTURE] },
      { file: 'b.eml', from: 20, approved: [] },
    ];
    expect(judge(opened, [seen(21, 'http', 'shop.test', 'https://shop.test/logo.png')]).leaked).toHaveLength(1);
  });

  it('is not the look-up of an approved name that leads to a private address, but a connection to it is', () => {
    const opened = [{ file: 'a.eml', from: 10, approved: [], lookedUp: ['https://private.shop.test/logo.png'] }];
    expect(judge(opened, [seen(11, 'dns', 'private.shop.test')]).leaked).toEqual([]);
    expect(judge(opened, [seen(11, 'tcp', 'private.shop.test')]).leaked).toHaveLength(1);
  });
});
