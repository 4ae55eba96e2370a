/** Hears a document while it is read for the report, so that nobody has to read it a second time. */
export interface MarkupListener {
  /** With the element's attributes, decoded; the names are in lower case. */
  onopentag(name: string, attributes: Readonly<Record<string, string>>): void;
  ontext(text: string): void;
  /** Also of an element that ends by itself. */
  onclosetag(name: string): void;
  /** The document was heard from its beginning to its end as it stands; without this it was not. */
  onend(): void;
}
