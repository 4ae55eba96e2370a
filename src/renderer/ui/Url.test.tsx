import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Url } from './Url.tsx';

it('a host that is too long for its line goes on after a dot', () => {
  const { container } = render(<Url url="https://metrics.shop.example/a/o.gif?u=1" />);
  expect(container.querySelector('.url')?.innerHTML).toBe(
    'https://<strong>metrics.<wbr>shop.<wbr>example</strong>/<wbr>a/<wbr>o.<wbr>gif?<wbr>u=<wbr>1',
  );
});

function shown(url: string) {
  const { container } = render(<Url url={url} />);
  const element = container.querySelector('.url');
  return { text: element?.textContent, host: element?.querySelector('strong')?.textContent, isWhole: element?.classList.contains('url-whole') };
}

it.each([
  ['https://shop.example/a?b=c', 'https://shop.example/a?b=c', 'shop.example', false],
  ['https://shop.example@evil.example/', 'https://shop.example@evil.example/', 'evil.example', false],
  [`https://shop.example:${'x'.repeat(100)}@evil.example/`, `https://shop.example:${'x'.repeat(27)}…@evil.example/`, 'evil.example', false],
  [`https://${'shop.'.repeat(20)}evil.example/`, `https://${'shop.'.repeat(20)}evil.example/`, `${'shop.'.repeat(20)}evil.example`, true],
  [
    `mailto:a@shop.example?body=${'x'.repeat(200)}`,
    `mailto:a@shop.example?body=${'x'.repeat(200)}`,
    `mailto:a@shop.example?body=${'x'.repeat(200)}`,
    false,
  ],
])('of %s the host stands out, and is in sight', (url, text, host, isWhole) => expect(shown(url)).toEqual({ text, host, isWhole }));
