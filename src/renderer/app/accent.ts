import type { UnseenBridge } from '../../shared/contract.ts';
import { paint } from '../ui/accent.ts';

/** Paints the page in the system's accent colour, which main wrote into it, and in each that it becomes. */
export function followAccent(bridge: Pick<UnseenBridge, 'on'>, page: HTMLElement): void {
  let accent = page.dataset.accent ?? null;
  const repaint = () => paint(page, accent);
  repaint();
  bridge.on('accent:changed', (changed) => {
    ({ accent } = changed);
    repaint();
  });
  window.matchMedia('(prefers-contrast: more)').addEventListener('change', repaint);
}
