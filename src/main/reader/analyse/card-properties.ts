import type { ResourceKind } from '../../../shared/report.ts';

/** What a program draws or plays with a card or an entry, or asks for to know more. Where its links lead stands with the links. */
export const PROPERTIES: ReadonlyMap<string, ResourceKind> = new Map([
  ['PHOTO', 'picture'],
  ['LOGO', 'picture'],
  ['IMAGE', 'picture'],
  ['SOUND', 'media'],
  ['KEY', 'other'],
  ['SOURCE', 'other'],
  ['TZURL', 'other'],
  ['STYLED-DESCRIPTION', 'other'],
  ['STRUCTURED-DATA', 'other'],
]);
