import { describe, expect, it } from 'vitest';
import { baseSubject } from '../../shared/text/base-subject.ts';
import { safeFilename } from './attachment.ts';
import { guessCharset } from './mime/guess-charset.ts';
import { plainWords } from './sanitise/attributes.ts';
import { isTiny, room } from './sanitise/placeholder.ts';
import { sanitisedBody } from './testing/sanitised.ts';
import { textFromHtml } from './text/from-html.ts';

/** Long enough that what takes quadratic time outlasts the test. */
const LENGTH = 300_000;

const STRIP = { width: null, height: null, className: null };

const words = (html: string) => textFromHtml(html, { links: true, hidden: false, most: 1_000_000 });

/** Enough for a machine that has much else to do. Without what they are about, each of these takes longer. */
const timeout = 20_000;

describe('a text that is gone over from each of its places takes time with the square of its length, and here none is', { timeout }, () => {
  it.each<[string, () => unknown, unknown]>([
    ['spaces in a preformatted text', () => words(`<pre>x${' '.repeat(LENGTH)}y</pre>`).length, LENGTH + 2],
    ['question marks in an address', () => words(`<a href="mailto:${'?'.repeat(LENGTH)}\nx">y</a>`).startsWith('y'), true],
    ['letters in the words of an attribute', () => Array.from({ length: 2_500 }, () => plainWords('a'.repeat(2_000))).length, 2_500],
    ['commas in a srcset', () => sanitisedBody(`<img alt="x" srcset="y${','.repeat(LENGTH)}z">`).includes('x'), true],
    ['digits in a style sheet', () => sanitisedBody(`<style>@media (width:${'1'.repeat(LENGTH)}e5){p{color:red}}</style><p>x</p>`), '<p>x</p>'],
    ['mistakes in a style sheet', () => sanitisedBody(`<style>a{color:red;${'b=1;'.repeat(LENGTH / 4)}}</style><a>x</a>`), '<a>x</a>'],
    ['digits in the style of a picture', () => isTiny({ width: null, height: null, style: `width:${'1'.repeat(LENGTH)}%` }), false],
    ['digits in the style of a strip', () => room({ ...STRIP, style: `width:${'1'.repeat(LENGTH)}%` }, null), null],
    ['lines of a form', () => sanitisedBody(`<form>${'a<br>'.repeat(20_000)}</form>`).length, 100_000],
    ['styles beside bases', () => sanitisedBody('<base><p style="color:red">a</p>'.repeat(9_000)).length, 234_000],
    ['slots', () => sanitisedBody('<slot>a</slot>'.repeat(20_000)).length, 20_000],
    ['what stands in names that nobody knows', () => sanitisedBody(`${'<x-y>'.repeat(400)}${'a<br>'.repeat(20_000)}`), ''],
    ['dots in a file name', () => safeFilename(`a${'.'.repeat(LENGTH)}b`, 'x').startsWith('a'), true],
    ['signs in a text that names no charset', () => guessCharset(Buffer.from(`${'['.repeat(LENGTH)}\nM\u00fcller`, 'latin1')), 'windows-1252'],
    ['forwards in a subject', () => baseSubject(`${'(fwd)'.repeat(LENGTH / 5)}x`).base.endsWith('x'), true],
  ])('%s', (_, read, expected) => expect(read()).toEqual(expected));
});
