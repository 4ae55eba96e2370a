import type { Requested } from './job.ts';
import type { Opened } from './judge.ts';
import type { Sighting } from './net/sinkhole.ts';
import { onWire } from './on-wire.ts';

/** One document while it was open. */
export interface OpenedInChromium extends Opened {
  /** Scripts could run in it. */
  scripts: boolean;
  /** What the browser said that it asked for meanwhile. */
  asked: ReadonlySet<string>;
}

/** Asked for by the browser for every page that it was led to. */
const FAVICON = /^[^?#]*\/favicon\.ico$/;

/** Documents before the one that was open; on a busy machine a request arrives when the next is open already. */
const LATE = 3;

/** Which document a request is of: the one that was open, unless the browser said it of one just before, and not of this one. */
function askedBy(opened: readonly OpenedInChromium[], at: number, url: string): OpenedInChromium | undefined {
  const index = opened.findLastIndex(({ from }) => from <= at);
  const has = ({ asked }: OpenedInChromium) => [...asked].some((each) => onWire(each) === onWire(url));
  const lately = opened.slice(Math.max(index - LATE, 0), index + 1).reverse();
  return lately.find(has) ?? opened[index];
}

/** What was asked for, and by what. */
export function requestedBy(opened: readonly OpenedInChromium[], sightings: readonly Sighting[]): Requested[] {
  const requests = sightings.flatMap(({ at, url, led }) => {
    const during = url === undefined ? undefined : askedBy(opened, at, url);
    return url === undefined || during === undefined ? [] : [{ file: during.file, url, led: led || FAVICON.test(url), scripts: during.scripts }];
  });
  const ownDoing = new Set(requests.flatMap(({ file, url, scripts }) => (scripts ? [] : [`${file} ${onWire(url)}`])));
  const scripted = new Set(opened.flatMap(({ file, scripts }) => (scripts ? [file] : [])));
  return requests.map(({ file, url, led }) => {
    const byScript = scripted.has(file) && !ownDoing.has(`${file} ${onWire(url)}`);
    return { file, url, made: led ? 'by-answer' : byScript ? 'by-script' : 'by-message' };
  });
}
