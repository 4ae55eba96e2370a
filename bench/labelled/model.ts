/** A labelled message: what a reader would receive, and what a careful person would say of each remote URL in it. */

/**
 * `tracker`: an open pixel or another hidden beacon. `picture`: an ordinary visible picture, logo, icon, spacer, font or
 * stylesheet. `personal`: a picture that can be seen, whose URL carries something that is the recipient's alone.
 */
export type Label = 'tracker' | 'picture' | 'personal';

/**
 * Who runs the tracker. A list means that any of its names is right (SendGrid below a shop's own name); the empty list that
 * nobody may be named; null that the name is not judged.
 */
export type Service = readonly string[] | null;

export interface LabelledUrl {
  /** As it stands in the message, with its entities decoded. */
  url: string;
  label: Label;
  service: Service;
}

export interface LabelledMessage {
  id: string;
  /** What it is modelled on. */
  about: string;
  me: string[];
  headers: { name: string; value: string }[];
  html: string;
  urls: LabelledUrl[];
}
