import { useMedia } from '../ui/media.ts';
import { useStarted } from './queries.ts';

/** Whether the window is dark, by the reader's choice or the system's. */
export function useIsDark(): boolean {
  const { theme } = useStarted().settings;
  const system = useMedia('(prefers-color-scheme: dark)');
  return theme === 'system' ? system : theme === 'dark';
}
