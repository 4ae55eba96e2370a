/** What is put in the place of a picture. */
export type PictureFate =
  /** `src` is `part/3` or `remote/7`. */
  | { kind: 'shown'; src: string }
  /** A picture that a person would have seen: it leaves a box of its size. */
  | { kind: 'kept-out' }
  /** A tracker, or nothing that could be seen: it leaves nothing. */
  | { kind: 'nothing' };

/** Answers what the sanitiser asks about an address in a message; everything that leads somewhere goes through it. */
export interface References {
  /** @param raw value of `src`, `srcset` (one candidate) or `background`, as written */
  picture(raw: string): PictureFate;
  /** `link/12`, or null where the address leads nowhere that could be offered. */
  link(raw: string): string | null;
  /** The id by which the place of a picture or a link can be found in the document; null: it has one already, or needs none. */
  place(raw: string, of: 'picture' | 'link'): string | null;
}

/** An address that the sanitiser wrote itself, in an earlier pass. */
export const OWN_PICTURE = /^(?:part|remote)\/\d{1,6}$/;
export const OWN_LINK = /^link\/\d{1,6}$/;

/** For a document that has been sanitised: its own addresses stay, any other is gone. */
export const SANITISED: References = {
  picture: (raw) => (OWN_PICTURE.test(raw) ? { kind: 'shown', src: raw } : { kind: 'nothing' }),
  link: (raw) => (OWN_LINK.test(raw) ? raw : null),
  place: () => null,
};
