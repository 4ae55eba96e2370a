/** One start tag of the document, with where it stands. */
export interface MarkupElement {
  /** Lower case, except the SVG names that have their own (`feImage`). */
  tag: string;
  attributes: Readonly<Record<string, string>>;
  parent: MarkupElement | null;
  /** Offset of the tag in the source, and past its end. */
  start: number;
  end: number;
  /** Offset past its end tag, or past what ended it; infinite where it is still open. */
  closed: number;
  /** Characters of text, white space apart, that came before. */
  textBefore: number;
  /** Only old engines see it: what stands in conditional comments, in `<noframes>`, in a template, in a tag that the document ends in. */
  legacy: boolean;
  /** It stands after `</body>` or `</html>`. */
  afterBody: boolean;
  /** In SVG, MathML or a template, where HTML's elements are not what they are elsewhere. */
  foreign: boolean;
  /** The link that it stands in. */
  link: MarkupElement | null;
  /** Text of a raw-text element (style, script), and of one that holds markup for other clients. */
  text: string;
  /** Text of a link, in order. */
  pieces: readonly LinkPiece[];
}

/** Text in a link, and what it stands directly in; a line that ends or begins there, where it is ''. */
export interface LinkPiece {
  text: string;
  at: MarkupElement;
}

export interface Markup {
  source: string;
  elements: MarkupElement[];
  /** Elements with an attribute that is written twice, as they are to whoever takes another one of the values. */
  variants: MarkupElement[];
  /** Text characters in all, white space apart. */
  textLength: number;
  /** `<? … ?>` instructions, without the angle brackets. */
  instructions: { text: string; start: number }[];
  /** Base elements that may count, in order: browsers pass over some, and not all over the same. */
  bases: { href: string; start: number }[];
}
