import type { AccountId } from './model.ts';
import type { ServiceRef } from './report.ts';

/**
 * How one leaves a list: by one request that Unseen sends (RFC 8058), on a web page, or by a letter (RFC 2369). The last two are done by the
 * reader, in their browser and their mail program.
 */
export type UnsubscribeWay = 'one-click' | 'page' | 'mail';

/**
 * What the signature of the proven sender covers of what its header says about unsubscribing (RFC 8058, 4). `both`: the address and that one
 * click is enough. `address`: that alone. `no`: none that the trusted server found good covers it. `unknown`: no server that is trusted said
 * anything. The signature itself is verified by that server, never here.
 */
export type UnsubscribeSigned = 'both' | 'address' | 'no' | 'unknown';

/** What the reader is advised. `proven`: to unsubscribe is reasonable; all others speak against it, each for its reason. */
export type UnsubscribeAdvice = 'proven' | 'unsigned' | 'unconfirmed' | 'disproven' | 'doubtful';

/** Somebody asked to be taken off a list, or went where one does. */
export interface Unsubscription {
  id: number;
  accountId: AccountId;
  /** The list's name (RFC 2919), else the address of its sender. */
  list: string;
  /** The address that the message was from. */
  sender: string;
  way: UnsubscribeWay;
  at: number;
}

/** One way that a header offers. */
export interface UnsubscribeOffer {
  way: UnsubscribeWay;
  /** The link of the report whose address it is. */
  link: number;
  /** Whose server it goes to, where that is known; null: nobody's that Unseen knows, or it goes to no server. */
  service: ServiceRef | null;
}

/** What an open message offers to leave its list by, and whether its reader asked before. */
export interface Unsubscribe {
  /** One of each kind at most, the best first. None where only `asked` is to be told. */
  ways: UnsubscribeOffer[];
  /** As of `Unsubscription`; null: nothing that it could be known again by. */
  list: string | null;
  signed: UnsubscribeSigned;
  advice: UnsubscribeAdvice;
  /** What speaks against the sender, a sentence each. */
  why: string[];
  /** The reader asked before; null: they did not. */
  asked: Unsubscription | null;
}
