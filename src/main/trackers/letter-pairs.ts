/**
 * How much likelier a letter follows another in words and in names of programs than in a text that was drawn by lot: in bits, from 0 (64
 * times rarer) over 6 (alike) to 9 (8 times likelier). A row for each letter, a column for the one behind it. One half was counted in 500,000 words of
 * the names of packages and of this project's own texts, with abbreviations and compounds as the names of files have them; the other, each language
 * alike, in the words of 26 languages of Latin script that programs are translated into, without their diacritics.
 */
const PAIRS: readonly string[] = [
  '46764464646768362778554354', // a
  '85548344843744841764733252', // b
  '83547338727644842767632143', // c
  '85459544844545751664644254', // d
  '65766554545768463877454544', // e
  '73447743823744852766613351', // f
  '84459366743656751765734242', // g
  '83458324834554842657734151', // h
  '66766663346778763677452425', // i
  '94458334734455753475744233', // j
  '84448445825645851676744152', // k
  '84468443844754840366643152', // l
  '86448443723664872465633242', // m
  '74678573745445741378543253', // n
  '55664563545778672877665434', // o
  '83547345714743762866623281', // p
  '74555444633754554666945333', // q
  '84668453835565851566653153', // r
  '74748447726554673478644254', // s
  '83548436824544841766633254', // t
  '66666453645778462778443435', // u
  '84449332923545741554532242', // v
  '94558446834656752674424453', // w
  '75767545734665673568544663', // x
  '86766565645677673677545444', // y
  '85459345834555742445644366', // z
];

/** What a pair of letters is worth that is as frequent in words as in texts that were drawn. */
const EVEN = 6;

const FIRST = 'a'.charCodeAt(0);

const letterAt = (text: string, at: number): number => {
  const code = (text.charCodeAt(at) | 0x20) - FIRST;
  return code >= 0 && code < PAIRS.length ? code : -1;
};

/** Bits by which the letters that stand beside each other speak for words (above 0) or for a text that was drawn (below). */
export function wordiness(text: string): number {
  let bits = 0;
  let before = -1;
  for (let at = 0; at < text.length; at++) {
    const letter = letterAt(text, at);
    if (before !== -1 && letter !== -1) bits += Number(PAIRS[before]?.[letter] ?? EVEN) - EVEN;
    before = letter;
  }
  return bits;
}
