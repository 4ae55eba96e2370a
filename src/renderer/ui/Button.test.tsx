import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Star } from 'lucide-react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Button, IconButton } from './Button.tsx';
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

it('one that is at what it says keeps the focus, does it no second time, and sends no form', async () => {
  const user = userEvent.setup();
  const send = vi.fn((event: React.FormEvent) => event.preventDefault());
  function Form() {
    const [busy, setBusy] = useState(false);
    return (
      <form
        onSubmit={(event) => {
          send(event);
          setBusy(true);
        }}
      >
        <input aria-label="Name" />
        <Button type="submit" busy={busy}>
          Send
        </Button>
      </form>
    );
  }
  render(<Form />);
  const button = screen.getByRole('button', { name: 'Send' });
  button.focus();
  await user.keyboard('{Enter}{Enter} ');
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('textbox'));
  await user.keyboard('{Enter}');
  expect(send).toHaveBeenCalledTimes(1);
});
