import type { Resource } from '../../src/shared/report.ts';
import type { Approved, Leak } from './judge.ts';

export type ConsentGiven = 'none' | 'once' | 'sender';

/** What one namespace is to do: open these messages in the app, or in a plain Chromium. */
export interface Job {
  in: 'app' | 'chromium';
  /** The folder of messages, and the files of it that are this job's. */
  messages: string;
  files: readonly string[];
  /** For files of this job. */
  folder: string;
  /** Where the findings go. */
  out: string;
  /** Milliseconds that a message stays open. */
  settle: number;
  consent: ConsentGiven;
  /** Consent is given in these files alone; null: in each message that offers it. */
  approve: readonly string[] | null;
  trustAuthserv: string | null;
  /** It runs in a namespace of its own; else the outside is a web server on loopback. */
  sealed: boolean;
  /** Main module of another app than the built one. */
  main: string | null;
}

export interface Shown {
  file: string;
  shown: boolean;
  /** Why it counts as not shown. */
  why: string | null;
}

/** What the report says about one URL of a message, nested messages included. */
export type PredictedResource = Pick<Resource, 'url' | 'host' | 'kind' | 'via' | 'trigger'>;

/** A request that was made while a message was open in a plain Chromium. */
export interface Requested {
  file: string;
  url: string;
  /** An answer from outside, or a script of the message, made it: no report can know of it. */
  made: 'by-message' | 'by-answer' | 'by-script';
}

export interface Findings {
  leaked: Leak[];
  approved: Approved[];
  shown: Shown[];
  /** All packets that came out of the namespace. */
  packets: number;
  /** Of the app: what its reports say, by file. */
  predicted: Record<string, PredictedResource[]>;
  /** Of the control. */
  requested: Requested[];
}
