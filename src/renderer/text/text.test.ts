import { describe, expect, it } from 'vitest';
import { kindsOf, leaves } from '../../shared/text/testing/leaves.ts';
import { CATALOGUES, text } from './text.ts';

const english = new Map(leaves(CATALOGUES.en));
const german = new Map(leaves(CATALOGUES.de));

describe('the catalogues', () => {
  it('have the same places, of the same kinds, none of them empty', () => {
    expect(kindsOf(CATALOGUES.de)).toEqual(kindsOf(CATALOGUES.en));
    expect(Object.values(kindsOf(CATALOGUES.en))).not.toContain('string false');
  });

  it('are two languages', () => {
    const same = [...german]
      .filter(([way, value]) => typeof value === 'string' && value.length > 12 && value === english.get(way))
      .map(([way]) => way);
    expect(same).toEqual([]);
  });

  it('count by the rules of their language', () => {
    expect(CATALOGUES.de.list.count(1)).toBe('1 Nachricht');
    expect(CATALOGUES.de.list.count(2_400)).toBe('2.400 Nachrichten');
    expect(CATALOGUES.de.inspect.verdict.named(['Klaviyo'], 1)).toBe('Klaviyo wollte wissen, wann Sie dies lesen. Der Tracker wurde ferngehalten.');
    expect(CATALOGUES.de.inspect.verdict.named(['Klaviyo', 'HubSpot'], 2)).toMatch(/^Klaviyo und HubSpot wollten .* Beide Tracker wurden/);
    expect(CATALOGUES.de.inspect.verdict.named(['Klaviyo'], 3)).toMatch(/Alle 3 Tracker wurden/);
    expect(CATALOGUES.de.overview.share(1, 9, 1)).toBe('1 von 9 Nachrichten hat Sie verfolgt (11\u00a0%), von 1 Absender.');
  });

  it('are English where the page does not say otherwise', () => {
    expect(text).toBe(CATALOGUES.en);
  });
});
