/** Words of CSS that may stand in values, selectors and conditions. */

/** Functions that compute or paint and can fetch nothing. Without `attr`, `env` and `var`: what they stand for is not seen here. */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  'rgb',
  'rgba',
  'hsl',
  'hsla',
  'hwb',
  'color',
  'color-mix',
  'light-dark',
  'lab',
  'lch',
  'oklab',
  'oklch',
  'calc',
  'min',
  'max',
  'clamp',
  'linear-gradient',
  'radial-gradient',
  'conic-gradient',
  'repeating-linear-gradient',
  'repeating-radial-gradient',
  'repeating-conic-gradient',
  '-webkit-linear-gradient',
  '-webkit-radial-gradient',
  'minmax',
  'fit-content',
  'repeat',
]);

export const UNITS: ReadonlySet<string> = new Set([
  'px',
  'pt',
  'pc',
  'em',
  'rem',
  'ex',
  'ch',
  'lh',
  'rlh',
  'cm',
  'mm',
  'in',
  'q',
  'vw',
  'vh',
  'vi',
  'vb',
  'vmin',
  'vmax',
  'svw',
  'svh',
  'lvw',
  'lvh',
  'dvw',
  'dvh',
  'fr',
  'deg',
  'rad',
  'grad',
  'turn',
  'dpi',
  'dpcm',
  'dppx',
]);

/**
 * Properties that take these words only. All else about `cursor` is an image; the other words of `unicode-bidi` are overrides, by which
 * a text is read backwards.
 */
export const KEYWORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['cursor', new Set(['auto', 'default', 'pointer', 'text', 'help', 'not-allowed', 'inherit', 'initial'])],
  ['unicode-bidi', new Set(['normal', 'embed', 'isolate', 'plaintext', 'inherit', 'initial'])],
]);

/** Properties whose value may hold a string: a font's name, a grid's areas, quotation marks. */
export const STRING_PROPERTIES: ReadonlySet<string> = new Set([
  'font',
  'font-family',
  'font-feature-settings',
  'grid-template-areas',
  'grid-template',
  'grid',
  'quotes',
]);

/** With selectors in parentheses where `true`. None makes a request; what is left out is of no use without forms and scripts. */
export const PSEUDO_CLASSES: ReadonlyMap<string, boolean> = new Map([
  ['active', false],
  ['any-link', false],
  ['empty', false],
  ['first-child', false],
  ['first-of-type', false],
  ['focus', false],
  ['focus-visible', false],
  ['focus-within', false],
  ['hover', false],
  ['last-child', false],
  ['last-of-type', false],
  ['link', false],
  ['only-child', false],
  ['only-of-type', false],
  ['root', false],
  ['visited', false],
  ['is', true],
  ['lang', true],
  ['not', true],
  ['nth-child', true],
  ['nth-last-child', true],
  ['nth-last-of-type', true],
  ['nth-of-type', true],
  ['where', true],
]);

export const PSEUDO_ELEMENTS: ReadonlySet<string> = new Set(['first-letter', 'first-line', 'marker', 'selection']);

/** Features that a media query may ask for (Media Queries 5); `-webkit-min-device-pixel-ratio` is how mail aims at Apple Mail. */
export const MEDIA_FEATURES: ReadonlySet<string> = new Set([
  'width',
  'min-width',
  'max-width',
  'height',
  'min-height',
  'max-height',
  'device-width',
  'min-device-width',
  'max-device-width',
  'device-height',
  'min-device-height',
  'max-device-height',
  'aspect-ratio',
  'min-aspect-ratio',
  'max-aspect-ratio',
  'orientation',
  'resolution',
  'min-resolution',
  'max-resolution',
  '-webkit-device-pixel-ratio',
  '-webkit-min-device-pixel-ratio',
  '-webkit-max-device-pixel-ratio',
  'color',
  'monochrome',
  'hover',
  'pointer',
  'prefers-color-scheme',
  'prefers-contrast',
  'prefers-reduced-motion',
  'forced-colors',
]);

export const MEDIA_TYPES: ReadonlySet<string> = new Set(['all', 'screen', 'print', 'handheld', 'projection', 'tv', 'tty', 'speech', 'aural']);
