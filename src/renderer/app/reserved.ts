import { create } from 'zustand';

/** An origin at which an empty frame waits for the message that is opened next; it serves for one. */
interface Reserved {
  /** Of the empty document; null: none is reserved. */
  url: string | null;
  /** The empty document is in its frame. */
  isStanding: boolean;
  /** Main has been told to put a message's body there: whoever asks for it now has it as soon as it is harmless. */
  isAwaited: boolean;
}

export const useReserved = create<Reserved>(() => ({ url: null, isStanding: false, isAwaited: false }));

/** Takes in what main has reserved. */
export function takeReserved(url: string): void {
  useReserved.setState({ url, isStanding: false, isAwaited: false });
}

/** The empty document at this address has come. */
export function reservedStands(url: string): void {
  useReserved.setState((reserved) => (reserved.url === url ? { isStanding: true } : {}));
}

/** The frame that the empty document stood in is taken down; it comes again in another. */
export function reservedFell(): void {
  useReserved.setState({ isStanding: false });
}

/**
 * The reserved origin, for a message that is opened now; undefined: there is none, or its frame is still on its way to the empty document:
 * told to go elsewhere meanwhile, it may end there and stay empty.
 */
export function spendReserved(): string | undefined {
  const { url, isStanding, isAwaited } = useReserved.getState();
  if (url === null || !isStanding || isAwaited) return undefined;
  useReserved.setState({ isAwaited: true });
  return url;
}
