import { describe, expect, it } from 'vitest';
import { scan } from '../scan.ts';
import { message } from '../testing/message.ts';
import { html } from '../testing/seen.ts';
import { fromFirstWords, saysSomething } from './first-words.ts';
import { snippetOf } from './snippet.ts';

const NOW = Date.UTC(2026, 10, 24);
const snippet = (raw: Uint8Array) => scan({ raw, me: [], trustedAuthserv: [] }, NOW).snippet;

describe('what a list shows of a message', () => {
  it.each([
    'View this email in your browser',
    'View in browser »',
    'Read online',
    'Web version',
    'Having trouble viewing this email? Click here.',
    'If you can’t see the images, click here',
    'Can’t read this message? View it online.',
    'Newsletter im Browser öffnen',
    'Zur Webversion',
    'Wird diese E-Mail nicht richtig dargestellt? Dann klicken Sie hier.',
    'Voir la version en ligne',
    'Ver en el navegador',
  ])('is not: %s', (notice) => {
    expect(fromFirstWords(`${notice}\n\nSpring is here.`)).toBe('Spring is here.');
    expect(fromFirstWords(notice)).toBe(notice);
  });

  it.each([
    'I cannot see you on Monday',
    'View from the lighthouse',
    'Read my new book',
    'Wir sehen uns nicht vor Montag',
    'The web version of our shop is ready, and with it come new ways to pay',
    'Open Wednesday to Sunday',
  ])('is: %s', (words) => expect(fromFirstWords(`${words}\n\nSpring is here.`)).toContain(words));

  it('is no rule, and no row of signs', () => {
    expect(fromFirstWords('==========\nThe News\n**********\n\nSpring')).toBe('The News\nSpring');
    expect(snippetOf('---- The News ---- ....Spring')).toBe('The News Spring');
  });

  it('is what was answered, not what was asked', () => {
    const quote = 'On Mon, 23 Nov 2026 at 10:00, Robin Vale\n<robin@home.example> wrote:\n> Can you come?\n> Robin';
    expect(fromFirstWords(`${quote}\n\nYes, at six.`)).toBe('Yes, at six.');
    expect(fromFirstWords(`Yes.\n\n${quote}`)).toBe('Yes.');
    expect(fromFirstWords(`Bring these:\n> milk\n> bread`)).toBe('Bring these:');
    expect(fromFirstWords('> Can you come?')).toBe('> Can you come?');
  });

  it('is what was passed on, not who passed it on', () => {
    const head = 'From: Dana <dana@work.example>\nDate: Mon, 23 Nov 2026\nSubject: Tea\nTo: Robin <robin@home.example>';
    expect(fromFirstWords(`---------- Forwarded message ---------\n${head}\n\n\nTea is at four.`)).toBe('Tea is at four.');
    expect(fromFirstWords(`Begin forwarded message:\n\n${head}\n\nTea: at four.`)).toContain('Tea: at four.');
    expect(fromFirstWords(`See below.\n\n---------- Forwarded message ---------\n${head}`)).toContain('See below.');
    expect(fromFirstWords(`---------- Forwarded message ---------\n${head}`)).toContain('Dana');
  });

  it('is no name of a picture, unless there is nothing else', () => {
    expect(saysSomething('Logo')).toBe(false);
    expect(saysSomething('Everything half price today')).toBe(true);
    const logo = '<img src="https://cdn.shop.example/a.png" alt="Shop">';
    expect(snippet(html(logo, '<p>Spring is here.</p>'))).toBe('Spring is here.');
    expect(snippet(html(logo))).toBe('Shop');
    expect(snippet(html('<img src="https://cdn.shop.example/a.png" alt="Everything half price today">', '<p>Unsubscribe</p>'))).toBe(
      'Everything half price today Unsubscribe',
    );
  });

  it('is the words of what is HTML and says that it is plain', () => {
    const raw = message('Content-Type: text/plain', '', '<!DOCTYPE html><html><style>p{color:red}</style><body><p>Spring is here.</p>');
    expect(snippet(raw)).toBe('Spring is here.');
  });

  it('is read in a moment', () => {
    expect(fromFirstWords(`${'if you '.repeat(20)}\n`.repeat(2_000))).toBeDefined();
    expect(snippetOf('> a\n'.repeat(100_000))).toContain('> a');
    expect(snippetOf('='.repeat(1_000_000))).toBe('');
  });
});
