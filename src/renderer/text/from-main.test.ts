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

  it('speaks it of what makes one look twice', async () => {
    const warnings = [
      'The name shows service@bank.test, but the address is x@elsewhere.test.',
      'A link shows bank.test, but leads to evil.test.',
      'The text of a link is written backwards: it may not say what it seems to.',
      'A link leads to xn--bnk-6cd.test, which is made to look like another name with letters of another script.',
      'A link hides behind an @ that it leads to evil.test.',
    ];
    const notes = ['It went to more people than are named here. All of them stand in its source.'];
    const said = { call: () => Promise.resolve({ ok: true, value: { warnings, notes } }), on: bridge.on } as unknown as UnseenBridge;
    const spoken = (await bridgeIn('de', said).call('app:state', {})) as unknown as { value: { warnings: string[]; notes: string[] } };
    expect([...spoken.value.warnings, ...spoken.value.notes].filter((sentence) => [...warnings, ...notes].includes(sentence))).toEqual([]);
    expect(spoken.value.warnings[1]).toBe('Ein Link zeigt bank.test, führt aber zu evil.test.');
  });

  it('is the same in English', () => {
    expect(bridgeIn('en', bridge)).toBe(bridge);
  });
});
