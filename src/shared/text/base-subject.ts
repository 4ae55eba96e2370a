/** What programs put before the subject of an answer, in the languages of those that do not leave it at `Re`. */
const ANSWER =
  /^(?:re|aw|antw|antwort|sv|vs|vá|r|rif|ris|res|resp|odp|ynt|yan|atb|bls|απ|σχετ|ответ|отв|отг|回复|回覆|答复|答覆|返信|답장|회신|תגובה|השב|رد)\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s*[:：]\s*/iu;
const FORWARD = /^(?:fwd?|wg|tr|vb|vl|vp|enc|rv|doorst|i|inoltro|pd|ilt|转发|轉寄|転送)\s*(?:\[\d{1,3}\])?\s*[:：]\s*/iu;
/** A mailing list's name, or that it came from outside, as servers of organisations say. */
const BLOB = /^(?:\[[^[\]]{1,40}\]|\(ext\w{0,10}\))\s*/i;
/** Nobody answers more often than that; a subject of nothing else is none. */
const MOST_PREFIXES = 20;

interface BaseSubject {
  /** What it is about (RFC 5256, 2.1), in lower case and with single spaces. */
  base: string;
  /** It is an answer, as it says itself; what was forwarded is none. */
  isAnswer: boolean;
}

/** @param subject decoded, on one line */
export function baseSubject(subject: string): BaseSubject {
  let base = subject.trim();
  let isAnswer: boolean | null = null;
  for (let count = 0; count < MOST_PREFIXES; count++) {
    const prefix = ANSWER.exec(base) ?? FORWARD.exec(base) ?? BLOB.exec(base);
    if (!prefix) break;
    if (!BLOB.test(base)) isAnswer ??= ANSWER.test(base);
    base = base.slice(prefix[0].length);
  }
  base = base.replace(/(?:\s*\(fwd\)){1,20}$/i, '');
  return { base: base.replaceAll(/\s+/g, ' ').trim().toLowerCase(), isAnswer: isAnswer === true };
}
