import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Breakable } from './Breakable.tsx';

/** The pieces between which a line may end. */
const pieces = (words: string) => render(<Breakable words={words} />).container.innerHTML.split('<wbr>');

it.each([
  ['metrics.long-shop.example', ['metrics.', 'long-', 'shop.', 'example']],
  ['Unnamed tracker at t.shop.example', ['Unnamed tracker at t.shop.example']],
  ['Unnamed tracker at 198.51.100.251 again', ['Unnamed tracker at 198.51.100.251 again']],
  ['Unnamed tracker at metrics.long-shop.example again', ['Unnamed tracker at metrics.', 'long-', 'shop.', 'example again']],
  ['https://shop.example/a/2026?u=1', ['https://', 'shop.', 'example/', 'a/', '2026?', 'u=', '1']],
  ['news@shop.example', ['news@', 'shop.', 'example']],
  ['Kept out. Nobody learns it.', ['Kept out. Nobody learns it.']],
  ['', ['']],
])('%s may be broken between its parts', (words, parts) => expect(pieces(words)).toEqual(parts));

it('words are the same to whoever copies them, however long they are', () => {
  const long = `https://shop.example/${'a/b.'.repeat(10_000)}`;
  const { container } = render(<Breakable words={long} />);
  expect(container.textContent).toBe(long);
  expect(container.querySelectorAll('wbr').length).toBeLessThan(2_000);
});
