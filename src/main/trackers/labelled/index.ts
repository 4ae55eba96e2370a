import type { Grade } from '../../../shared/report.ts';
import { INNOCENT } from './innocent.ts';
import { messageWith } from './message.ts';
import { NAMED_BY_HOST } from './named-by-host.ts';
import { NAMED } from './named.ts';
import type { Shape } from './shapes.ts';
import { STRUCTURAL } from './structural.ts';
import { SUSPECTED } from './suspected.ts';

/** A URL in a message, and what it is. */
export interface LabelledCase {
  shape: Shape;
  url: string;
  html: string;
  grade: Grade;
  /** Id of the service that it must be named as; null: it must be named as none. */
  service: string | null;
}

/** The forms that services put their pixels into. */
const PIXEL_SHAPES: readonly Shape[] = ['pixel', 'pixel-css', 'zero', 'hidden', 'bare-end'];

/** All labelled cases. `fill` puts what is computed (hashes of the reader's address) in place of its name. */
export function labelledCases(fill: (url: string) => string = (url) => url): LabelledCase[] {
  const one = (shape: Shape, url: string, grade: Grade, service: string | null): LabelledCase => {
    const filled = fill(url);
    return { shape, url: filled, html: messageWith(shape, filled), grade, service };
  };
  return [
    ...NAMED.map(([service, url], index) => one(PIXEL_SHAPES[index % PIXEL_SHAPES.length] ?? 'pixel', url, 'named', service)),
    ...NAMED_BY_HOST.map(([service, url]) => one('pixel', url, 'named', service)),
    ...STRUCTURAL.map(([shape, url]) => one(shape, url, 'structural', null)),
    ...SUSPECTED.map(([shape, url]) => one(shape, url, 'suspected', null)),
    ...INNOCENT.map(([shape, url]) => one(shape, url, 'none', null)),
  ];
}
