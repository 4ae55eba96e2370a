import { useQueryClient } from '@tanstack/react-query';
import { callFor, useBridge, userErrorOf } from './bridge.ts';
import { useUi } from './ui-state.ts';
import { unsubscriptionsChanged } from './views.ts';

/** Has forgotten that a list was asked; what failed is told in a notice. */
export function useForgetUnsubscription(): (unsubscriptionId: number) => Promise<void> {
  const bridge = useBridge();
  const client = useQueryClient();
  const tell = useUi((ui) => ui.tell);
  return async (unsubscriptionId) => {
    try {
      await callFor(bridge, 'unsubscribe:forget', { unsubscriptionId });
      await unsubscriptionsChanged(client, (of) => (of.asked?.id === unsubscriptionId ? null : of.asked));
    } catch (thrown) {
      const { message, next } = userErrorOf(thrown);
      tell({ kind: 'failure', sentence: message, next });
    }
  };
}
