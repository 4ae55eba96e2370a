import { expect, it } from 'vitest';
import { analyse } from '../reader/analyse/index.ts';
import type { MessageView } from '../../shared/message-view.ts';
import { reportText } from './report-text.ts';

const report = analyse({
  documents: [{ html: '<p>Hello</p><img src="https://t.shop.test/o?u=\u202ekN2vQx8rT4mZb1Lw9YpS3k" width="1" height="1">', base: null }],
  headers: [],
  me: [],
});
const view = {
  subject: 'Autumn\u001b[2J sale',
  from: [{ name: 'Shop', address: 'news@shop.test' }],
  sentAt: Date.UTC(2026, 2, 3),
  authentication: { verdict: 'none', domain: null, by: null, results: [], sentence: 'Nobody that you trust has confirmed who sent this.' },
  report,
} as unknown as MessageView;

it('the report as text tells who watched, how that is known, and who sent it', () => {
  const text = reportText(view, 'en');
  expect(text).toContain('From:     Shop <news@shop.test>');
  expect(text).toContain('Date:     2026-03-03');
  expect(text).toContain('structural: t[.]shop[.]test');
  expect(text).not.toMatch(/https?:|t\.shop\.test/);
  expect(text).toContain('- 1 × 1 pixel');
  expect(text).toContain('Nobody that you trust has confirmed who sent this.');
});

it('nothing in it is what a terminal would obey, or turns text round', () => {
  for (const character of ['\u001b', '\u202e']) expect(reportText(view, 'en')).not.toContain(character);
});

it('all of it, in English', () => {
  expect(reportText(view, 'en').split('\n')).toMatchInlineSnapshot(`
    [
      "From:     Shop <news@shop.test>",
      "Subject:  Autumn [2J sale",
      "Date:     2026-03-03",
      "",
      "t[.]shop[.]test would have learnt that you opened this message, when and how often, from which IP address and so roughly where, and with which device and mail program.",
      "",
      "Trackers",
      "  structural: t[.]shop[.]test (img src, 1 x 1)",
      "    hxxps://t[.]shop[.]test/o?u=%E2%80%AEkN2vQx8rT4mZb1Lw9YpS3k",
      "    - 1 × 1 pixel: <img src="hxxps://t[.]shop[.]test/o?u= kN2vQx8rT4mZb1Lw9YpS3k" width="1" height="1">",
      "    - Stands at the end of the message, after all of its text",
      "",
      "Nobody that you trust has confirmed who sent this.",
      "Made by Unseen. Nothing was loaded to make it. Addresses are written with hxxp and [.], so that no program that they are pasted into asks for them.",
      "",
    ]
  `);
});

it('all of it, in German', () => {
  expect(reportText(view, 'de').split('\n')).toMatchInlineSnapshot(`
    [
      "Von:           Shop <news@shop.test>",
      "Betreff:       Autumn [2J sale",
      "Datum:         3. März 2026",
      "",
      "Bei t[.]shop[.]test hätte man erfahren, dass Sie diese Nachricht geöffnet haben, wann und wie oft, von welcher IP-Adresse und so ungefähr wo, und mit welchem Gerät und Mailprogramm.",
      "",
      "Tracker",
      "  gebaut wie ein Tracker: t[.]shop[.]test (img src, 1 x 1)",
      "    hxxps://t[.]shop[.]test/o?u=%E2%80%AEkN2vQx8rT4mZb1Lw9YpS3k",
      "    - 1 × 1 Pixel: <img src="hxxps://t[.]shop[.]test/o?u= kN2vQx8rT4mZb1Lw9YpS3k" width="1" height="1">",
      "    - Steht am Ende der Nachricht, nach allem Text",
      "",
      "Niemand, dem Sie vertrauen, hat bestätigt, wer das geschickt hat.",
      "Erstellt von Unseen. Dafür wurde nichts geladen. Adressen stehen mit hxxp und [.], damit kein Programm, in das sie eingefügt werden, sie abruft.",
      "",
    ]
  `);
});
