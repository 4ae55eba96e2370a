import type { UnseenBridge } from '../shared/contract.ts';

declare global {
  interface Window {
    /** Put there by src/preload; the only way out of this page. */
    readonly unseen: UnseenBridge;
  }
}
