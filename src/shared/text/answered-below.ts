/**
 * Words by which somebody says that the answer goes on in what stands below: `see my comments below`, `answers in red`. Where they stand, the message that
 * is answered may have been written into, and no mark tells which words are whose.
 */
const BELOW =
  /(?:^|[^\p{L}])(?:below|in-?line|interspersed|in (?:red|blue|green|bold|purple)|unten|unterhalb|untenstehend\p{L}*|im text|in (?:rot|blau|grün|fett)|(?:rot|blau|grün) markiert|ci-dessous|plus bas|en (?:rouge|bleu|vert|gras)|abajo|en (?:rojo|azul|verde|negrita)|abaixo|a (?:vermelho|azul)|em (?:vermelho|azul)|sotto|in (?:rosso|blu|grassetto)|hieronder|in (?:rood|blauw|groen)|nedan|nedenfor|i rött|poniżej|na czerwono|níže|červeně|ниже|красным|синим|нижче|aşağıda\p{L}*|kırmızı|lejjebb|alább|παρακάτω)(?:$|[^\p{L}])|下面|下方|如下|以下|红色|紅色|下記|赤字|青字|아래|빨간/iu;

/** Letters that are looked at: it is said near the beginning. */
const LONGEST = 4_000;

/** Whether what was written above a message that is answered says so. */
export const answersBelow = (above: string): boolean => BELOW.test(above.slice(0, LONGEST));

/** `[Nora] Yes, gladly.`, `[NH]: no`: who answers into a message without marks puts a name before each answer. Warnings of servers stand alone on their lines. */
const SIGNED_ANSWER = /^\[\p{L}[\p{L} .'-]{0,24}\]\s?:?\s+\S/u;
const WARNING = /^\[(?:ext|external|extern|caution|warning|spam|suspicious)/i;

/** Lines of what is answered that are looked at. */
const MOST_LINES = 2_000;

/** Whether one of these lines is an answer that was written into what is answered. */
export const isAnsweredIn = (lines: readonly string[]): boolean =>
  lines.slice(0, MOST_LINES).some((line) => line.startsWith('[') && SIGNED_ANSWER.test(line) && !WARNING.test(line));
