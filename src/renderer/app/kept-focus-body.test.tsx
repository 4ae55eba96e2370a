import { render, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useKeptFocus } from './kept-focus.ts';

function Pane({ read, isAwaited }: { read: string; isAwaited: boolean }) {
  useKeptFocus();
  return (
    <div id="message" tabIndex={-1}>
      <div className="body" data-awaited={isAwaited || undefined}>
        {['one', 'two'].map((name) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it stands for a frame, which takes the focus
          <div key={name} id={name} className={name === read ? 'body-frame' : 'body-ahead'} tabIndex={0} inert={name !== read} />
        ))}
      </div>
    </div>
  );
}

it('the body that is read next takes the focus of the one before when it is on the screen, though no element comes or goes', async () => {
  const { rerender } = render(<Pane read="one" isAwaited={false} />);
  document.getElementById('one')?.focus();
  rerender(<Pane read="two" isAwaited />);
  // As a browser takes it from what is inert.
  document.getElementById('one')?.blur();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement).toBe(document.body);
  rerender(<Pane read="two" isAwaited={false} />);
  await waitFor(() => expect(document.activeElement?.id).toBe('two'));
});
