/** Oklab in polar form: lightness from 0 to 1, chroma from 0 (grey) to about 0.32 in sRGB, hue in radians. */
interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** Light of the three channels, not gamma-coded; from 0 to 1 where a screen can show it. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

const toLinear = (coded: number) => (coded <= 0.040_45 ? coded / 12.92 : ((coded + 0.055) / 1.055) ** 2.4);
const toCoded = (linear: number) => (linear <= 0.003_130_8 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055);

/** @param hex `#rrggbb`, or `#rgb` */
export function linearOf(hex: string): LinearRgb {
  const digits = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1);
  const channel = (at: number) => toLinear(Number.parseInt(digits.slice(at, at + 2), 16) / 255);
  return [channel(0), channel(2), channel(4)];
}

/** `#rrggbb` of a colour that a screen can show. */
export function hexOf(linear: LinearRgb): string {
  const digits = (channel: number) =>
    Math.round(toCoded(Math.min(1, Math.max(0, channel))) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${linear.map(digits).join('')}`;
}

/** Relative luminance, which contrast is measured by (WCAG 2.2). */
export const luminance = ([red, green, blue]: LinearRgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** By the matrices of Björn Ottosson (https://bottosson.github.io/posts/oklab/), as CSS Color 4 has them. */
export function oklchOf([red, green, blue]: LinearRgb): Oklch {
  const l = Math.cbrt(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue);
  const m = Math.cbrt(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue);
  const s = Math.cbrt(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue);
  const a = 1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s;
  const b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s;
  return { lightness: 0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

/** The way back; outside of 0 to 1 where no screen shows it. */
export function linearOfOklch({ lightness, chroma, hue }: Oklch): LinearRgb {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b) ** 3;
  const m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b) ** 3;
  const s = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b) ** 3;
  return [
    4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
    -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
    -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
  ];
}
