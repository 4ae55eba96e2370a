import { describe, expect, it } from 'vitest';
import { SENTENCES_DE } from './sentences.de.ts';
import { translator } from './sentences.ts';

const german = translator(SENTENCES_DE);

describe('a sentence of another process', () => {
  it.each([
    ['Clipped away by CSS.', 'Durch CSS weggeschnitten.'],
    ['Markdown picture', 'Bild in Markdown'],
    ['Open-tracking address of Klaviyo.', 'Adresse, mit der Klaviyo das Öffnen misst.'],
    ['Token of 22 characters in its path.', 'Kennung aus 22 Zeichen im Pfad.'],
    ['Name of a person in its parameter “fname”.', 'Name einer Person im Parameter „fname“.'],
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
      'Also: in real time, as a notification to the sender, who you are on other sites and in other mail and all of it joined with their profile of you.',
      'Außerdem: sofort, als Hinweis an den Absender, wer Sie auf anderen Seiten und in anderer E-Mail sind und all das zusammen mit Ihrem Profil dort.',
    ],
    [
      'Also: all of it joined with their profile of you and who you are on other sites and in other mail.',
      'Außerdem: all das zusammen mit Ihrem Profil dort und wer Sie auf anderen Seiten und in anderer E-Mail sind.',
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
    for (const [said, here] of SENTENCES_DE) expect(names(here)).toEqual(names(said));
  });
});
