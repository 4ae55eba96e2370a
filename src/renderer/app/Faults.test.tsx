import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Faults } from './Faults.tsx';
import { useUi } from './ui-state.ts';

it('an interface that fails says so, and begins anew without what it failed over', async () => {
  const Broken = () => {
    if (useUi((ui) => ui.screen) === 'overview') throw new Error('broken');
    return <p>All is well.</p>;
  };
  // React tells of it there.
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  useUi.setState({ screen: 'overview' });
  render(
    <Faults>
      <Broken />
    </Faults>,
  );
  expect(screen.getByRole('alert').textContent).toContain('This window has failed');
  await userEvent.click(screen.getByRole('button', { name: 'Begin anew' }));
  expect(screen.getByText('All is well.')).toBeTruthy();
  told.mockRestore();
});
