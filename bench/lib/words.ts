import type { Random } from '../../src/main/testing/random.ts';

const WORDS = `morning harbour bread letter winter bicycle garden station copper window table paper river cloud lantern market kettle
orchard saddle ferry ticket meadow chimney basket violin pepper saffron walnut carpet mountain island notebook shelf
tomorrow yesterday always quietly slowly together without against between perhaps already another under beside after
send bring carry open close begin repair answer count plant gather measure remember order travel listen wonder
green small late warm early distant heavy gentle narrow bright certain common useful different important whole
the a of and to in that it for with on as was at by from or be this which you we they not are but have our your`.split(/\s+/);

/** Words outside ASCII, so that charsets and transfer encodings have work to do. */
const FAR_WORDS = ['grüße', 'crème', 'søndag', 'año', 'naïve', 'Zürich', 'čaj', 'świt', '図書館', 'утро'];

export function words(random: Random, count: number): string {
  const chosen: string[] = [];
  for (let index = 0; index < count; index++) chosen.push(random.chance(0.01) ? random.pick(FAR_WORDS) : random.pick(WORDS));
  return chosen.join(' ');
}

export function sentence(random: Random): string {
  const text = words(random, random.between(6, 18));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

/** Folded as mail programs fold text, at 76 characters. */
export function folded(text: string): string {
  return text.replaceAll(/(.{1,75})(?: |$)/gm, '$1\r\n').trimEnd();
}
