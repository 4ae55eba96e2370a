import { useSyncExternalStore } from 'react';
import { useStarted } from './queries.ts';

const DARK = '(prefers-color-scheme: dark)';

const onChange = (listener: () => void) => {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether the window is dark, by the reader's choice or the system's. */
export function useIsDark(): boolean {
  const { theme } = useStarted().settings;
  const system = useSyncExternalStore(onChange, () => window.matchMedia(DARK).matches);
  return theme === 'system' ? system : theme === 'dark';
}
