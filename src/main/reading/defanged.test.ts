import { expect, it } from 'vitest';
import { defanged } from './defanged.ts';

it.each([
  ['https://t.shop.test/o?u=1', 'hxxps://t[.]shop[.]test/o?u=1'],
  ['HTTP://T.Shop.test:80/', 'hxxp://T[.]Shop[.]test:80/'],
  ['https://me:x@t.shop.test/', 'hxxps://me:x@t.shop.test/'],
  ['t.shop.test was told (https://t.shop.test/).', 't[.]shop[.]test was told (hxxps://t[.]shop[.]test/).'],
  ['id7.watch.test knows', 'id7[.]watch[.]test knows'],
  ['From news@watch.test, of 2026.', 'From news@watch.test, of 2026.'],
  ['logo.png at other.test', 'logo.png at other.test'],
  ['https://a.test/?to=https://b.test/x and b.test', 'hxxps://a[.]test/?to=hxxps://b[.]test/x and b[.]test'],
  ['https://[2606:4700::1]/ and http://1.2.3.4/', 'hxxps://[2606:4700::1]/ and hxxp://1[.]2[.]3[.]4/'],
  ['https://müller.test/', 'hxxps://müller[.]test/'],
])('%s is written as %s', (text, written) => expect(defanged(text, ['id7.watch.test'])).toBe(written));

it('a report of any length is written in one go', () => {
  const text = Array.from({ length: 20_000 }, (_, at) => `https://u${at}.watch.test/o?u=${at}`).join('\n');
  expect(defanged(text, [])).not.toMatch(/https|watch\.test/);
});
