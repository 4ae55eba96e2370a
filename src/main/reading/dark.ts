/** How far light is turned into dark: all the way, white would be a black that glows beside its letters. */
export const INVERTED = 0.93;

/**
 * Turns light into dark and keeps the hue. What can be read on white, or white on a colour, can be read afterwards (dark.test.ts
 * measures it); dark letters on a glaring colour lose contrast, for which there is a switch. Pictures are turned back.
 */
const DARK_STYLE =
  `<style>html{background-color:#fff!important;filter:invert(${INVERTED}) hue-rotate(180deg)!important}` +
  'img{filter:invert(1) hue-rotate(180deg)!important}</style>';

/** A body document for the dark. The document is ours, and `<` in a style sheet of the sender's is escaped: its first `</head>` ends the head. */
export const darkened = (html: string): string => html.replace('</head>', `${DARK_STYLE}</head>`);
