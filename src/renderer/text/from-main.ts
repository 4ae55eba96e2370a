import type { UnseenBridge } from '../../shared/contract.ts';
import type { Language } from '../../shared/settings.ts';
import { speakerOf } from '../../shared/text/sentences.ts';

/** The bridge to main, whose answers and events speak the language of the interface. */
export function bridgeIn(language: Language, bridge: UnseenBridge): UnseenBridge {
  // It is what the other processes speak.
  if (language === 'en') return bridge;
  const spoken = speakerOf(language);
  return {
    call: async (channel, request) => spoken(await bridge.call(channel, request)),
    on: (event, listener) => bridge.on(event, (payload) => listener(spoken(payload))),
  };
}
