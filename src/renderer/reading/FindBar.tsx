import { useShallow } from 'zustand/react/shallow';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { hitsOf } from './find.ts';
import { FindField } from './FindField.tsx';

/**
 * Looks for something in the words of the open message. They alone are shown meanwhile: what is drawn by the sender's design is in a frame
 * that nothing may reach into.
 */
export function FindBar({ words }: { words: string }) {
  const { find, look, as, readAs } = useUi(useShallow(({ find, look, as, readAs }) => ({ find, look, as, readAs })));
  if (!find) return null;
  const close = () => {
    look(null);
    if (as === 'words') readAs('html');
    document.getElementById('message')?.focus();
  };
  return <FindField label={text.reading.find.label} find={find} hits={hitsOf(words, find.query)} onLook={look} onClose={close} takesFocus />;
}
