import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Confirm } from './Confirm.tsx';
import { Modal } from './Modal.tsx';

let answered: number;
beforeEach(() => {
  answered = 0;
});
const answer = () => {
  answered++;
  return Promise.resolve();
};
const DIALOGS = {
  modal: () => (
    <Modal title="Open it?" onClose={() => undefined}>
      <button onClick={() => void answer()}>Yes</button>
    </Modal>
  ),
  question: () => <Confirm title="Remove it?" note="" label="Yes" busyLabel="" act={answer} onClose={() => undefined} />,
};

describe.each(Object.entries(DIALOGS))('a %s', (_, Shown) => {
  it('is not answered by the rest of a double click that was begun before it stood there', () => {
    render(<Shown />);
    const yes = screen.getByRole('button', { name: 'Yes' });
    for (const detail of [2, 3]) fireEvent.click(yes, { detail });
    expect(answered).toBe(0);
    fireEvent.click(yes, { detail: 1 });
    expect(answered).toBe(1);
  });

  it('hears no key that is still held', () => {
    render(<Shown />);
    const yes = screen.getByRole('button', { name: 'Yes' });
    // What is prevented presses no button.
    expect(fireEvent.keyDown(yes, { key: 'Enter', repeat: true })).toBe(false);
    expect(fireEvent.keyDown(yes, { key: 'x' })).toBe(true);
    expect(fireEvent.keyDown(yes, { key: 'x', repeat: true })).toBe(true);
  });
});
