import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { TextBody } from './TextBody.tsx';

const words = 'See https://a.example/b.\n> one\n> two\n> three https://c.example\n> four\n';
const links = ['https://a.example/b', 'https://c.example'].map((address, link) => {
  const from = words.indexOf(address);
  return { from, to: from + address.length, link };
});

it('a text has its links, in quotes as well, and says the same words', async () => {
  const [onLink, onPoint] = [vi.fn(), vi.fn()];
  const { container } = render(<TextBody written={words} shown={words} subject="Re: x" links={links} onLink={onLink} onPoint={onPoint} />);
  expect(container.textContent).toBe(words);
  const user = userEvent.setup();
  await user.click(screen.getByRole('link', { name: 'https://a.example/b' }));
  expect(onLink).toHaveBeenLastCalledWith(0);
  expect(onPoint).toHaveBeenCalledWith(0);
  const quoted = screen.getByText('https://c.example');
  quoted.focus();
  expect(onPoint).toHaveBeenLastCalledWith(1);
  await user.keyboard('{Enter}');
  expect(onLink).toHaveBeenLastCalledWith(1);
  quoted.blur();
  expect(onPoint).toHaveBeenLastCalledWith(null);
});

it('a text is split as it was written, and laid out otherwise', () => {
  const written = 'Of course we\ncome.\n-- \nBoris\n';
  const shown = 'Of course we come.\n-- \nBoris\n';
  const { container } = render(<TextBody written={written} shown={shown} subject="x" links={[]} onLink={vi.fn()} onPoint={vi.fn()} />);
  expect(container.textContent).toBe(shown);
  expect(container.querySelector('.text-signature')?.textContent).toBe('-- \nBoris\n');
});

it('a very long text stands in pieces, and says the same words', () => {
  const long = `See https://a.example/b\n${'אx1 '.repeat(30_000)}\n-- \nBoris\n`;
  const { container } = render(
    <TextBody written={long} shown={long} subject="x" links={[{ from: 4, to: 23, link: 0 }]} onLink={vi.fn()} onPoint={vi.fn()} />,
  );
  expect(container.textContent).toBe(long);
  expect(container.querySelectorAll('.text-piece').length).toBeGreaterThan(5);
  expect(screen.getByRole('link', { name: 'https://a.example/b' })).toBeTruthy();
});

it('bars stand in the place of the marks of a quote, which are copied all the same', () => {
  const written = 'Yes.\n> Are you coming?\n>> To https://a.example/b\n\nBoris\n';
  const at = written.indexOf('https');
  const link = { from: at, to: at + 'https://a.example/b'.length, link: 0 };
  const { container } = render(<TextBody written={written} shown={written} subject="Re: x" links={[link]} onLink={vi.fn()} onPoint={vi.fn()} />);
  expect(container.textContent).toBe(written);
  expect([...container.querySelectorAll('.quote-mark')].map(({ textContent }) => textContent)).toEqual(['> ', '>> ']);
  expect([...container.querySelectorAll<HTMLElement>('.quote-level')].map(({ style }) => style.getPropertyValue('--deeper'))).toEqual(['0', '1']);
  expect(screen.getByRole('link').textContent).toBe('https://a.example/b');
});
