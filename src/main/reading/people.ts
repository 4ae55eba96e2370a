import type { Address } from '../../shared/model.ts';

/** Mailboxes as a line of text: `Ada <ada@engine.example>, me@home.example`. */
export const peopleLine = (all: readonly Address[]): string =>
  all.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join(', ');
