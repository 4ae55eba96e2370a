import { describe, expect, it } from 'vitest';
import { tokenShape } from './tokens.ts';

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LETTERS = `${CAPITALS}${CAPITALS.toLowerCase()}`;

const DRAWS = 1_000;

/** The same texts at each run, drawn by a linear congruential generator (Numerical Recipes). */
function drawn(alphabet: string, length: number): string[] {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return alphabet[Math.floor((state / 2 ** 32) * alphabet.length)] ?? '';
  };
  return Array.from({ length: DRAWS }, () => Array.from({ length }, next).join(''));
}

const found = (texts: readonly string[]) => texts.filter((text) => tokenShape(text) !== null).length / texts.length;

describe('a text that was drawn by lot is a token, whichever characters it is made of', () => {
  it.each([
    ['letters and digits, as Meteor draws 17', `${LETTERS}0123456789`, 17],
    ['base64url of 12 bytes', `${LETTERS}0123456789-_`, 16],
    ['small letters and digits', `${CAPITALS.toLowerCase()}0123456789`, 20],
    ['base32', `${CAPITALS}234567`, 26],
    ['letters alone', LETTERS, 20],
    ['small letters alone', CAPITALS.toLowerCase(), 32],
  ])('%s', (_, alphabet, length) => {
    expect(found(drawn(alphabet, length))).toBeGreaterThan(0.95);
  });
});

it.each([
  'newsletterheaderbackground',
  'imgHeaderLogoNewsletter',
  'rundschreibenherbstangebote',
  'strassenbahnfahrplanauskunft',
  'przedsprzedazlatonowosci',
  'HDRLOGOBGTOPLEFTMOBILE',
  'icon-facebook-rounded-white-2x',
  'xmlhttprequestpolyfill',
  'actionnairesassembleegenerale',
  'uitnodigingnieuwjaarsreceptie',
  'Fruehjahrsputz2026',
  'FRUEHJAHRSPUTZ',
  'szczegolneoferty01',
  'Najwyzszajakosc',
  'ctvrtekvyprodej2026',
  'hyvaajoulua2026',
  'Karacsonyiajanlat_2',
])('%s is a name', (name) => {
  expect(tokenShape(name)).toBeNull();
});
