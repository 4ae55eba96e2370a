/**
 * What reading one message may cost. No honest message comes near it; together the bounds keep the reader process within its two seconds,
 * whatever a message is padded with. What lies beyond is told to whoever reads the message, never passed over in silence.
 */
const MOST = {
  /** Start tags, in all readings of all documents. The longest newsletters have some 10,000. */
  elements: 200_000,
  attributes: 300_000,
  /** Elements that a parser of HTML makes, those that it opens anew included: a document that is laid out has at most 50,000 pieces. */
  built: 120_000,
  /** Characters that it is given. */
  parsed: 6_000_000,
  /** Characters of style sheets that are taken apart. */
  style: 4_000_000,
  /** Characters of documents in documents: parts that are framed again and again must not cost more than a large message does. */
  inner: 4_000_000,
  /** Characters of cards, entries, feeds and lists in XML and JSON, which take the longest of all that is drawn beside a message. */
  data: 1_500_000,
  /** Places at which an address is asked for or linked to. */
  places: 40_000,
  /** Different addresses that are judged. */
  judged: 10_000,
} as const;

/** Keeps count of it, and of whether anything was left out. */
export class Effort {
  private readonly left: Record<keyof typeof MOST, number> = { ...MOST };
  private complete = true;

  /** Nothing of the message was left unread so far. */
  get whole(): boolean {
    return this.complete;
  }

  /** Takes as much of what is left; where there is not enough, nothing is taken, and something stays unread. */
  spend(on: keyof typeof MOST, amount: number): boolean {
    const enough = amount <= this.left[on];
    if (enough) this.left[on] -= amount;
    else this.complete = false;
    return enough;
  }

  /** The same for what can be read in part: as much as there is. */
  take(on: keyof typeof MOST, amount: number): number {
    const given = Math.min(amount, this.left[on]);
    this.left[on] -= given;
    if (given < amount) this.complete = false;
    return given;
  }

  /** Something is left out for another reason. */
  leaveOut(): void {
    this.complete = false;
  }
}
