import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Star } from 'lucide-react';
import { expect, it } from 'vitest';
import { IconButton } from './Button.tsx';
import { Tips } from './Tip.tsx';

it('the name of an icon shows where Tab comes to it, and not where the focus is put on it', async () => {
  const user = userEvent.setup();
  render(
    <Tips>
      <IconButton icon={Star} label="Star" />
    </Tips>,
  );
  const shown = () => document.querySelector('.tip');
  await user.keyboard('{Escape}');
  act(() => screen.getByRole('button', { name: 'Star' }).focus());
  expect(shown()).toBeNull();
  act(() => screen.getByRole('button', { name: 'Star' }).blur());
  await user.tab();
  await screen.findByText('Star');
  expect(shown()?.textContent).toBe('Star');
});
