import { describe, expect, it } from 'vitest';
import type { UnseenBridge } from '../../shared/contract.ts';
import { bridgeIn } from './from-main.ts';

describe('the bridge in a language', () => {
  const answer = {
    ok: true,
    value: {
      subject: 'Its server took too long.',
      notes: ['The message ends in the middle of a part.'],
      evidence: [{ sentence: 'Clipped away by CSS.', excerpt: 'It is damaged.' }],
    },
  };
  const bridge = {
    call: () => Promise.resolve(answer),
    on: (_event: string, listener: (payload: unknown) => void) => (listener(answer.value), () => undefined),
  } as unknown as UnseenBridge;

  it('speaks it where Unseen speaks, and leaves what messages say', async () => {
    const spoken = {
      subject: 'Its server took too long.',
      notes: ['Die Nachricht endet mitten in einem Teil.'],
      evidence: [{ sentence: 'Durch CSS weggeschnitten.', excerpt: 'It is damaged.' }],
    };
    expect(await bridgeIn('de', bridge).call('app:state', {})).toEqual({ ok: true, value: spoken });
    const heard: unknown[] = [];
    bridgeIn('de', bridge).on('message:updated', (payload) => heard.push(payload));
    expect(heard).toEqual([spoken]);
  });

  it('is the same in English', () => {
    expect(bridgeIn('en', bridge)).toBe(bridge);
  });
});
