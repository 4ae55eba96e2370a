/**
 * How much likelier a letter follows another in words and in names of programs than in a text that was drawn by lot: in bits, from 0 (64
 * times rarer) over 6 (alike) to 9 (8 times likelier). A row for each letter, a column for the one behind it. Counted in 500,000 words of
 * the names of packages and of this project's own texts; abbreviations and compounds are among them, as in the names of files.
 */
const PAIRS: readonly string[] = [
  '46763463625768372778554454', // a
  '85558444743754852765733352', // b
  '73547438617753852767632241', // c
  '86559654845654752665644352', // d
  '75766553524768563877455643', // e
  '74547743823854852766623361', // f
  '74559466723656762765634242', // g
  '84558433824554853657734261', // h
  '66766662325778763677452525', // i
  '84558444744454754485745343', // j
  '85558555834655752676644252', // k
  '84568442824753851476643262', // l
  '86558443723664873465633352', // m
  '74778573735545752478553353', // n
  '55663563545778772867656532', // o
  '73557346714743762766523291', // p
  '65655444623854554666944332', // q
  '84668453725565852566653262', // r
  '64758447725564674478644261', // s
  '84648447824553852766634352', // t
  '66666453624778462778332434', // u
  '84549443923554752555532341', // v
  '84558446824656752675423442', // w
  '75767554734665673568544563', // x
  '76766665544677674677545434', // y
  '85559446734554753555634477', // z
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
