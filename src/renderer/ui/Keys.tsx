import { Fragment } from 'react';
import { text } from '../text/text.ts';

const NAMES: Readonly<Partial<Record<string, string>>> = { ArrowDown: '↓', ArrowUp: '↑', ...text.keys.printed };
const isMac = /mac/i.test(navigator.userAgent);

/** The key that `Mod` stands for, as it is printed. */
export const MOD = isMac ? '⌘' : 'Ctrl';

/** A shortcut as it is shown, its keys as they are printed where the language is spoken: `Ctrl+R` is Strg and R on a German keyboard. */
export const asPrinted = (shortcut: string): string => shortcut.replaceAll(/[A-Za-z]{2,}/g, (name) => NAMES[name] ?? name);

/** What is printed on the keys that `key` asks for: `I` is Shift and I, `g i` is one after the other. */
function caps(key: string): string[] {
  if (key.startsWith('Mod+Shift+')) return [MOD, '+', 'Shift', '+', key.slice(10).toUpperCase()];
  if (key.startsWith('Mod+')) return [MOD, '+', key.slice(4).toUpperCase()];
  if (key.includes(' ')) return key.split(' ').flatMap((one, index) => (index > 0 ? [text.keys.afterwards, one.toUpperCase()] : [one.toUpperCase()]));
  if (/^\p{Lu}$/u.test(key)) return ['Shift', '+', key];
  return [key.length === 1 ? key.toUpperCase() : (NAMES[key] ?? key)];
}

/** Keys as they look on a keyboard; more than one are alternatives. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="keys">
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ` ${text.keys.or} `}
          {caps(key).map((cap, at) =>
            // oxlint-disable-next-line react/no-array-index-key -- what joins keys may stand twice
            (cap === '+' && key !== '+') || cap === text.keys.afterwards ? <span key={at}>{cap}</span> : <kbd key={at}>{asPrinted(cap)}</kbd>,
          )}
        </Fragment>
      ))}
    </span>
  );
}
