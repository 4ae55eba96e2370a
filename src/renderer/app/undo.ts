import { text } from '../text/text.ts';
import { useUi, type Notice } from './ui-state.ts';

/** Whoever took more than this back would look for it where it is now. */
const MOST_PAST = 20;
/** One goes back over what one is just about, and not over what was done before something else. */
const PAST_FOR_MS = 5 * 60_000;

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
      useUi.setState(({ past }) => ({ past: [...past, { notice, at: Date.now() }].slice(-MOST_PAST) }));
      useUi.getState().tell(notice);
      answered(notice);
    });
  } finally {
    answered(null);
  }
}

/** Takes back what was done last, once it has been done. */
export function takeBack(): Promise<void> {
  const { underway, notice } = useUi.getState();
  // Whoever asks twice does not mean what was done before.
  useUi.setState({ underway: null, notice: null });
  return takingBack(async () => {
    const told = underway === null ? notice : await underway;
    if (told === null) return;
    if (useUi.getState().notice === told) useUi.getState().tell(null);
    await stepBack(told);
  });
}

async function takingBack(act: () => Promise<void>): Promise<void> {
  useUi.setState(({ takesBack }) => ({ takesBack: takesBack + 1 }));
  try {
    await act();
  } finally {
    useUi.setState(({ takesBack }) => ({ takesBack: takesBack - 1 }));
  }
}

/** Takes back what a notice tells of, and then offers the same for what was done before that: one goes back step by step, and sees each. */
export const takeBackTold = (notice: Notice): Promise<void> => takingBack(() => stepBack(notice));

async function stepBack({ undo }: Notice): Promise<void> {
  if (!undo) return;
  useUi.setState(({ past }) => ({ past: past.filter(({ notice }) => notice.undo !== undo) }));
  await undo();
  const { notice, underway, past, tell } = useUi.getState();
  const before = past.at(-1);
  // That it failed, or what was done meanwhile, is what one has to hear of.
  if (notice !== null || underway !== null || !before || Date.now() - before.at > PAST_FOR_MS) return;
  tell({ kind: 'done', sentence: text.app.takenBack(before.notice.sentence), undo: before.notice.undo });
}
