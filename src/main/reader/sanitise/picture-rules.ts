/**
 * What stands for a picture that is not shown is an element that no message has use for, so that rules for pictures can be rules for it as
 * well, with the same weight: `td img` becomes `td :is(img,data)`.
 */
export const STAND_IN = 'data';

/** The name where it is one in a selector: a block begins behind it before anything ends. */
const IN_SELECTOR = /(^|[\s>+~,{};(/])img(?=[\s>+~,{.:#[)/])(?=[^{};]{0,300}\{)/gi;

/** A style sheet whose rules for pictures are for what stands in their place as well. */
export const withPicturesMissing = (css: string): string => (/img/i.test(css) ? css.replace(IN_SELECTOR, `$1:is(img,${STAND_IN})`) : css);
