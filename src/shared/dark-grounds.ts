/** Class of a block of a body that is dark in the light: in the dark it stays as it is. A message that uses it has its own block stay as it is. */
export const DARK_GROUND = 'unseen-night';

/** Class of a sheet of paper on such a block, which is turned like the page. */
export const LIGHT_ON_DARK = 'unseen-day';
