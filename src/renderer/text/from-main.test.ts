import { describe, expect, it } from 'vitest';
import type { UnseenBridge } from '../../shared/contract.ts';
import { FROM_MAIN_DE } from './from-main.de.ts';
import { bridgeIn, translator } from './from-main.ts';

const german = translator(FROM_MAIN_DE);

describe('a sentence of another process', () => {
  it.each([
    ['Clipped away by CSS.', 'Durch CSS weggeschnitten.'],
    ['Open-tracking address of Klaviyo.', 'Adresse, mit der Klaviyo das Öffnen misst.'],
    ['Token of 22 characters in its path.', 'Kennung aus 22 Zeichen im Pfad.'],
    [
      'Token of 22 characters in its parameter “u”, the same as in the link that unsubscribes you, different in each of the 12 messages of this sender that you have.',
      'Kennung aus 22 Zeichen im Parameter „u“, dieselbe wie im Link zum Abbestellen, in jeder der 12 Nachrichten dieses Absenders, die Sie haben, eine andere.',
    ],
    [
      'The sender also asked your mail program for a read receipt. They know you by your e-mail address, which stands in the request.',
      'Der Absender hat auch Ihr Mailprogramm um eine Lesebestätigung gebeten. Man kennt Sie an Ihrer E-Mail-Adresse, die in der Anfrage steht.',
    ],
    [
      'Klaviyo and HubSpot would have learnt that you opened this message, when and how often, from which IP address and so roughly where, and with which device and mail program. Also: all of it joined with their profile of you.',
      'Bei Klaviyo und HubSpot hätte man erfahren, dass Sie diese Nachricht geöffnet haben, wann und wie oft, von welcher IP-Adresse und so ungefähr wo, und mit welchem Gerät und Mailprogramm. Außerdem: all das zusammen mit Ihrem Profil dort.',
    ],
    [
      'This message has not been fetched yet. The connection to mail.example.org was lost.',
      'Diese Nachricht wurde noch nicht geholt. Die Verbindung zu mail.example.org ging verloren.',
    ],
  ])('%s', (said, here) => {
    expect(german(said)).toBe(here);
  });

  it('that is not known stays, and so does what is no sentence', () => {
    for (const text of ['The moon is made of cheese and the sun of butter.', '', 'x'.repeat(5_000), 'text-only']) expect(german(text)).toBe(text);
  });

  it('has the same names in every language', () => {
    const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted((a, b) => a.localeCompare(b));
    for (const [said, here] of FROM_MAIN_DE) expect(names(here)).toEqual(names(said));
  });
});

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
