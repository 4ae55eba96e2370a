import type { ResourceKind, Trigger } from '../../../shared/report.ts';
import { LONGEST_STYLESHEET } from '../sanitise/css-limits.ts';
import { condense } from './condense.ts';
import { scanCss, withoutPlainRules, type CssFindings, type CssUrl } from './css.ts';
import type { Effort } from './effort.ts';

/** As much of the source as proves a point. */
export const LONGEST_EXCERPT = 240;

/** Of a style sheet it begins so far before the address. */
const BEFORE_URL = 60;

/** What a style sheet has, each address with the piece of the sheet that shows it. */
export interface Sheet extends Omit<CssFindings, 'urls'> {
  urls: (CssUrl & { excerpt: string; kind: ResourceKind; trigger: Trigger })[];
}

/** What is asked for, where it is no picture: programs of IE and Mozilla, sounds, and pages that Word has for what stands on each page. */
const KINDS: readonly (readonly [RegExp, ResourceKind])[] = [
  [/^@import$/, 'stylesheet'],
  [/^@font-face$/, 'font'],
  [/^(?:-ms-)?behavior$|^-moz-binding$/, 'script'],
  [/^cue(?:-before|-after)?$|^play-during$/, 'media'],
  [/^mso-.*(?:header|footer|separator|notice)$|^color-profile$|^include-source$/, 'other'],
];

const kindOf = ({ property }: CssUrl): ResourceKind => KINDS.find(([properties]) => properties.test(property))?.[1] ?? 'picture';

function triggerOf({ property, selector, media, legacy }: CssUrl): Trigger {
  if (legacy) return 'legacy';
  if (property === 'cursor' || /:(?:hover|focus|active)/i.test(selector ?? '')) return 'hover';
  return media?.includes('print') && !media.includes('screen') ? 'click' : 'open';
}

/** A style sheet or style attribute, as much of it as there is room for. */
export function readSheet(css: string, effort: Effort, inAttribute: boolean): Sheet {
  const { text, restore } = condense(css.length > LONGEST_STYLESHEET ? withoutPlainRules(css) : css, 'css');
  const found = scanCss(text.slice(0, effort.take('style', text.length)), inAttribute);
  const excerpt = (at: number) => text.slice(Math.max(0, at - BEFORE_URL), at + LONGEST_EXCERPT - BEFORE_URL).trim();
  const whole = (url: CssUrl) => ({ ...url, raw: restore(url.raw), excerpt: excerpt(url.at), kind: kindOf(url), trigger: triggerOf(url) });
  return { ...found, urls: found.urls.map(whole) };
}
