import { render } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { FoundText } from './FoundText.tsx';

const brought: string[] = [];
beforeEach(() => {
  brought.length = 0;
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    brought.push(this.textContent);
  });
});

it('with each letter that is typed what is found is brought into sight, also where it stands as the same piece of the text', () => {
  const words = 'here is a hedge, and there is the heating';
  const { rerender } = render(<FoundText words={words} query="he" at={0} />);
  rerender(<FoundText words={words} query="hea" at={0} />);
  rerender(<FoundText words={words} query="heat" at={0} />);
  expect(brought).toEqual(['he', 'hea', 'heat']);
});

it('and the next of them, each once', () => {
  const { rerender } = render(<FoundText words="one, one, one" query="one" at={0} />);
  rerender(<FoundText words="one, one, one" query="one" at={1} />);
  rerender(<FoundText words="one, one, one" query="one" at={1} />);
  expect(brought).toEqual(['one', 'one']);
});
