import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { Modal } from './Modal.tsx';

function Page() {
  const [open, setOpen] = useState<'first' | 'second' | null>(null);
  return (
    <>
      <button type="button" onKeyDown={({ key }) => key === 'o' && setOpen('first')}>
        Row
      </button>
      {open === 'first' && (
        <Modal title="First" onClose={() => setOpen(null)}>
          <button type="button" onClick={() => setOpen('second')}>
            Go on
          </button>
        </Modal>
      )}
      {open === 'second' && (
        <Modal title="Second" onClose={() => setOpen(null)}>
          <p>Read this.</p>
        </Modal>
      )}
    </>
  );
}

afterEach(() => vi.restoreAllMocks());

async function start(isRinged: boolean) {
  const user = userEvent.setup();
  render(<Page />);
  const row = screen.getByRole('button', { name: 'Row' });
  const matches = row.matches.bind(row);
  vi.spyOn(row, 'matches').mockImplementation((selector) => (selector === ':focus-visible' ? isRinged : matches(selector)));
  row.focus();
  await user.keyboard('o');
  await screen.findByRole('dialog');
  const given = vi.spyOn(row, 'focus');
  return { user, row, given };
}

for (const isRinged of [false, true]) {
  it(`a dialog that is closed by Escape gives the focus back ${isRinged ? 'with the ring that there was' : 'without a ring, where there was none'}`, async () => {
    const { user, row, given } = await start(isRinged);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(row));
    expect(given.mock.calls.map(([options]) => options?.focusVisible)).toEqual([isRinged]);
  });
}

it('what was opened from another dialog gives it back to where that one was opened', async () => {
  const { user, row, given } = await start(false);
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await screen.findByRole('dialog', { name: 'Second' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(row));
  expect(given.mock.lastCall?.[0]?.focusVisible).toBe(false);
});
