import type { MarkupListener } from './analyse/listener.ts';
import type { Document } from './documents.ts';
import type { BodyPart } from './mime/select.ts';
import { plainTextOf } from './text/body-text.ts';
import { extractText } from './text/from-html.ts';
import { HtmlText } from './text/html-text.ts';
import { withoutCipher } from './text/pgp-armour.ts';

/** Characters that the preview line is looked for in: newsletters put hundreds that take no room behind the words that are for it. */
const PREVIEW_REACH = 4_000;

const ofPlain = ({ plain }: BodyPart, most: number) => plain.map(plainTextOf).join('\n\n').slice(0, most);

/** Everything that a document says, for the index, and what the preview line is made of, which the sender may have hidden. */
interface IndexedText {
  text: string;
  preview: string;
}

/** Tells what it hears to each that has not enough yet. */
function toEach(texts: readonly HtmlText[]): MarkupListener {
  return {
    onopentag(name, attributes) {
      for (const text of texts) if (!text.isEnough) text.onopentag(name, attributes);
    },
    ontext(heard) {
      for (const text of texts) if (!text.isEnough) text.ontext(heard);
    },
    onclosetag(name) {
      for (const text of texts) if (!text.isEnough) text.onclosetag(name);
    },
    onend() {
      for (const text of texts) text.onend();
    },
  };
}

/** What the HTML shows rather than a stub of text beside it; made while the document is read for the report, where that reads all of it. */
class HtmlIndex {
  readonly listener: MarkupListener;
  private readonly document: Extract<Document, { kind: 'html' }>;
  private readonly most: number;
  private readonly shown: HtmlText;
  private readonly written: HtmlText;

  constructor(document: Extract<Document, { kind: 'html' }>, most: number) {
    this.document = document;
    this.most = most;
    this.shown = new HtmlText({ links: false, hidden: false, most });
    this.written = new HtmlText({ links: false, hidden: true, brief: true, most: PREVIEW_REACH });
    this.listener = toEach([this.shown, this.written]);
  }

  get made(): IndexedText {
    const { html, body } = this.document;
    const of = (heard: HtmlText) => (heard.whole ? heard : extractText(html, heard.options));
    const { text: shown } = of(this.shown);
    const text = shown === '' ? ofPlain(body, this.most) : shown;
    const preview = of(this.written).text;
    return { text, preview: preview === '' ? text : preview };
  }
}

/** Texts of documents that are read for a report as well. */
export class IndexedTexts {
  /** Who hears a document as it is read. */
  readonly listeners = new Map<Document, MarkupListener>();
  private readonly texts: (() => IndexedText)[];

  /** @param most characters of a text */
  constructor(documents: readonly Document[], most: number) {
    this.texts = documents.flatMap((document) => {
      if (document.kind === 'picture') return [];
      if (document.kind === 'text') {
        const text = withoutCipher(document.text.slice(0, most));
        return [() => ({ text, preview: text })];
      }
      const index = new HtmlIndex(document, most);
      this.listeners.set(document, index.listener);
      return [() => index.made];
    });
  }

  /** In the order of the documents, once the report was made. */
  made(): IndexedText[] {
    return this.texts.map((made) => made());
  }
}
