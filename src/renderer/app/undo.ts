import { useUi, type Notice } from './ui-state.ts';

/**
 * Does something that can be taken back. As long as it is on its way it is what undo is for, before what a notice still tells of.
 * @param act says what it has done by a notice with an undo; where it says nothing, there is nothing to take back
 */
export async function undoable(act: (done: (notice: Notice) => void) => Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<Notice | null>();
  useUi.setState({ underway: promise });
  const answered = (notice: Notice | null) => {
    resolve(notice);
    if (useUi.getState().underway === promise) useUi.setState({ underway: null });
  };
  try {
    await act((notice) => {
      useUi.getState().tell(notice);
      answered(notice);
    });
  } finally {
    answered(null);
  }
}

/** Takes back what was done last, once it has been done. */
export async function takeBack(): Promise<void> {
  const { underway, notice } = useUi.getState();
  // Whoever asks twice does not mean what was done before.
  useUi.setState({ underway: null, notice: null });
  const told = underway === null ? notice : await underway;
  if (told === null) return;
  if (useUi.getState().notice === told) useUi.getState().tell(null);
  told.undo?.();
}
