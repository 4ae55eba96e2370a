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

it('with letters twice as large the line stays under the mouse, and the width is that of the usual ones', () => {
  document.documentElement.style.fontSize = '32px';
  const widths: (number | null)[] = [];
  render(<Splitter side="end" label="List" value={300} bounds={{ least: 200, most: 400 }} onResize={(width) => widths.push(width)} />);
  const line = screen.getByRole('separator', { name: 'List' });
  line.setPointerCapture = () => undefined;
  fireEvent.pointerDown(line, { button: 0, clientX: 600 });
  fireEvent.pointerMove(line, { clientX: 660 });
  document.documentElement.style.fontSize = '';
  expect(widths).toEqual([330]);
});
