/**
 * Words by which somebody says that the answer goes on in what stands below: `see my comments below`, `answers in red`. Where they stand, the message that
 * is answered may have been written into, and no mark tells which words are whose.
 */
const BELOW =
  /(?:^|[^\p{L}])(?:below|in[- ]?lined?|interspersed|in (?:red|blue|green|yellow|orange|purple|pink|bold|italics|caps|capitals|colou?r)|in the (?:text|body)|my (?:answers|comments|replies|responses|remarks)|(?:highlighted|marked) in|unten|unterhalb|untenstehend\p{L}*|s\. ?u\.|im text|in (?:rot|blau|grün|gelb|orange|lila|fett|farbe)|(?:rot|blau|grün|gelb|farbig) markiert|meine (?:antworten|kommentare|anmerkungen)|ci-dessous|plus bas|dans le texte|en (?:rouge|bleu|vert|gras)|mes (?:réponses|commentaires|remarques)|abajo|en (?:el texto|rojo|azul|verde|negrita)|mis (?:respuestas|comentarios)|abaixo|no texto|a (?:vermelho|azul)|em (?:vermelho|azul)|sotto|nel testo|in (?:rosso|blu|verde|grassetto)|hieronder|in (?:de tekst|rood|blauw|groen)|nedan|nedenfor|i (?:texten|teksten|rött|rødt)|poniżej|w (?:tekście|treści)|na czerwono|níže|v textu|červeně|ниже|в тексте|красным|синим|нижче|aşağıda\p{L}*|kırmızı|lejjebb|alább|παρακάτω)(?:$|[^\p{L}])|下面|下方|如下|以下|文中|红色|紅色|蓝色|藍色|下記|本文中|赤字|青字|아래|빨간/iu;

/** Letters that are looked at: it is said near the beginning. */
const LONGEST = 4_000;

/** Whether what was written above a message that is answered says so. */
export const answersBelow = (above: string): boolean => BELOW.test(above.slice(0, LONGEST));

/**
 * `[Nora] Yes, gladly.`, `[NH>] no`, `[[Nora]] no`, `1. [Nora]: yes`, `[Nora]:` above it: who answers into a message without marks puts a name before each answer. Warnings
 * of servers, which stand there as well, are none.
 */
const SIGNED_ANSWER =
  /^\s{0,12}(?:(?:\d{1,2}[.)]|[-*•·])\s{1,12})?(?!\[+(?:ext|external|extern|caution|warning|spam|suspicious)(?!\p{L}))(?:\[\p{L}[\p{L} .'-]{0,24}>?\]|\[\[\p{L}[\p{L} .'-]{0,24}\]\])(?:\s?:|\s+\S|(?=\p{L}))/iu;

/** Lines of what is answered that are looked at. */
const MOST_LINES = 2_000;

/** Whether one of these lines is an answer that was written into what is answered. */
export const isAnsweredIn = (lines: readonly string[]): boolean =>
  lines.slice(0, MOST_LINES).some((line) => line.includes('[') && SIGNED_ANSWER.test(line));
