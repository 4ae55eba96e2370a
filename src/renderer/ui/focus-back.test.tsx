import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { Menu } from 'lucide-react';
import { ActionMenu } from './ActionMenu.tsx';
import { Modal } from './Modal.tsx';
import { Tips } from './Tip.tsx';

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

it('a menu that is left by Escape gives it back without a ring, where a mouse opened it', async () => {
  const user = userEvent.setup();
  render(
    <Tips>
      <ActionMenu label="More" actions={[{ icon: Menu, label: 'Look', act: () => undefined }]} />
    </Tips>,
  );
  const button = screen.getByRole('button', { name: 'More' });
  const matches = button.matches.bind(button);
  vi.spyOn(button, 'matches').mockImplementation((selector) => selector !== ':focus-visible' && matches(selector));
  await user.click(button);
  await screen.findByRole('menuitem', { name: 'Look' });
  const given = vi.spyOn(button, 'focus');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(given.mock.lastCall?.[0]?.focusVisible).toBe(false);
});

it('what was chosen from a menu gives it back to what opened the menu', async () => {
  const user = userEvent.setup();
  function Chosen() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <ActionMenu label="More" actions={[{ icon: Menu, label: 'Look', act: () => setOpen(true) }]} />
        {isOpen && (
          <Modal title="Look" onClose={() => setOpen(false)}>
            <p>Here.</p>
          </Modal>
        )}
      </>
    );
  }
  render(
    <Tips>
      <Chosen />
    </Tips>,
  );
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Look' }));
  await screen.findByRole('dialog', { name: 'Look' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' })));
});

it('what was opened from another dialog gives it back to where that one was opened', async () => {
  const { user, row, given } = await start(false);
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await screen.findByRole('dialog', { name: 'Second' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(row));
  expect(given.mock.lastCall?.[0]?.focusVisible).toBe(false);
});
