import { DARK_GROUND, LIGHT_ON_DARK } from '../../shared/dark-grounds.ts';

/** How far light is turned into dark: all the way, white would be a black that glows beside its letters. */
export const INVERTED = 0.93;

/**
 * A light line and a dark one around what a picture with a clear ground shows: black letters would be lost on the dark page, white ones in a block that was dark. They end
 * at the picture's edge, where one that fills its box has none to be seen; a clear one that only keeps room has no edge at all. Drawn before the page is turned, so that black is light.
 */
const OUTLINE = 'drop-shadow(0 0 1px #000) drop-shadow(0 0 1px #000) drop-shadow(0 0 1px #fff)';

/**
 * What has a picture behind it is turned back as a whole: its words were chosen for that picture. Not so the page, whose picture lies on the canvas, which only the root
 * turns, and what holds all of a letter, with a pattern around it: tables in tables in tables, or a sheet with a colour of its own on which there is more than a few words.
 */
const SHEET = ':is(table,td,div):is([bgcolor]:not([bgcolor=transparent]),[style*="background-color"]:not([style*="transparent"]))';
const PICTURED = `[background]:not(body,:has(table table table,${SHEET} :is(table,ul,ol,p~p,br~br~br)))`;
const BEHIND = `${PICTURED}{filter:invert(1) hue-rotate(180deg)!important}${PICTURED} :is(img,${PICTURED}){filter:none!important}`;

const TURNED = 'filter:invert(1) hue-rotate(180deg)';

/**
 * What was dark in the light stays as it is, with its pictures, and what is light on it is turned. A page that is dark as a whole is not turned at all: a body's colour is
 * drawn by the root.
 */
const GROUNDS =
  `html:has(>body.${DARK_GROUND}),body.${DARK_GROUND}{filter:none!important}.${DARK_GROUND}:not(body){${TURNED}!important}` +
  `.${DARK_GROUND} :is(img,${PICTURED}),${PICTURED} .${DARK_GROUND}{filter:none!important}` +
  `.${DARK_GROUND} .${LIGHT_ON_DARK}{filter:invert(${INVERTED}) hue-rotate(180deg)!important}` +
  `.${DARK_GROUND} .${LIGHT_ON_DARK} :is(img,${PICTURED}){${TURNED}!important}.${DARK_GROUND} .${LIGHT_ON_DARK} ${PICTURED} img{filter:none!important}`;

/**
 * Turns light into dark and keeps the hue. What can be read on white, or white on a colour, can be read afterwards (dark.test.ts
 * measures it); dark letters on a glaring colour lose contrast, for which there is a switch. Pictures are turned back. The root gets no colour: that of the body
 * fills the page then, as it does in the light, and where neither has one the frame's own is seen.
 */
const DARK_STYLE =
  `<style>html{scrollbar-color:#555 #121212;filter:invert(${INVERTED}) hue-rotate(180deg)!important}` +
  `img{filter:invert(1) hue-rotate(180deg) ${OUTLINE}!important;clip-path:inset(0)!important}${BEHIND}${GROUNDS}</style>`;

/** Style sheets of a document of ours, in which `<` is escaped. */
const STYLE_SHEETS = /<style[^<>]*>[^<]*<\/style>/g;

/** A scheme that nobody prefers: what is turned is the sender's light design, whatever the system is set to. */
const lightOnly = (sheet: string) => sheet.replaceAll(/(prefers-color-scheme\s*:\s*)dark/gi, '$1none');

/** A body document for the dark. Its first `</head>` ends the head, since no style sheet in it holds one. */
export const darkened = (html: string): string => html.replaceAll(STYLE_SHEETS, lightOnly).replace('</head>', `${DARK_STYLE}</head>`);
