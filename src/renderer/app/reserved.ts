import { create } from 'zustand';

/** An origin at which an empty frame waits for the message that is opened next; it serves for one. */
interface Reserved {
  /** Of the empty document; null: none is reserved. */
  url: string | null;
  /** Main has been told to put a message's body there: whoever asks for it now has it as soon as it is harmless. */
  isAwaited: boolean;
}

export const useReserved = create<Reserved>(() => ({ url: null, isAwaited: false }));

/** Takes in what main has reserved. */
export function takeReserved(url: string): void {
  useReserved.setState({ url, isAwaited: false });
}

/** The reserved origin, for a message that is opened now; undefined: there is none. */
export function spendReserved(): string | undefined {
  const { url, isAwaited } = useReserved.getState();
  if (url === null || isAwaited) return undefined;
  useReserved.setState({ isAwaited: true });
  return url;
}
