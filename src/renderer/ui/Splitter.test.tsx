import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Splitter } from './Splitter.tsx';

it('an arrow key moves the line, a double click lets go of it', () => {
  const widths: (number | null)[] = [];
  render(<Splitter side="end" label="List" value={300} bounds={{ least: 200, most: 400 }} onResize={(width) => widths.push(width)} />);
  const line = screen.getByRole('separator', { name: 'List' });
  fireEvent.keyDown(line, { key: 'ArrowRight' });
  fireEvent.doubleClick(line);
  expect(widths).toEqual([316, null]);
});
