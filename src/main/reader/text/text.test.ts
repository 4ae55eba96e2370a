import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../mime/entity.ts';
import { message } from '../testing/message.ts';
import { plainTextOf } from './body-text.ts';
import { textFromHtml } from './from-html.ts';
import { withoutCipher } from './pgp-armour.ts';
import { snippetOf } from './snippet.ts';

const text = (html: string, options = {}) => textFromHtml(html, { links: true, hidden: false, most: 100_000, ...options });

describe('text made from HTML', () => {
  it.each([
    ['<p>Dear Robin,</p><p>the  mill\n wheel</p>', 'Dear Robin,\n\nthe mill wheel'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<div>a<div>b</div></div>c', 'a\nb\nc'],
    ['<h1>T</h1><ul><li>a</li><li>b</li></ul><ol><li>c<li>d</ol>', 'T\n\n- a\n- b\n\n1. c\n2. d'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['<blockquote>a<p>b</p></blockquote>c', '> a\n\n> b\n\nc'],
    ['<pre>  a\n   b\n</pre>', 'a\n   b'],
    ['a<b>b</b> <i>c</i> d', 'ab c d'],
    ['a &amp; &lt;b&gt;&nbsp;c', 'a & <b> c'],
    ['<img alt="Logo" src="x"> a', 'Logo a'],
    ['a<hr>b', 'a\n\n---\n\nb'],
    ['<select><option>Red<option>Blue</select> <input type=submit value=Vote><input type=hidden value=x>', 'Red · Blue Vote'],
    ['<textarea>a  <b></textarea>', 'a  <b>'],
    ['<title>x</title><style>p{}</style><script>y</script><template>z</template>a', 'a'],
    ['<svg><title>x</title><desc>y</desc><text>a</text></svg><math><mi>b</mi><annotation>z</annotation></math><noscript>c</noscript>', 'abc'],
    ['<a href="https://shop.example/a">Shop</a> now', 'Shop [https://shop.example/a] now'],
    ['<a href="https://shop.example/">https://shop.example/</a>', 'https://shop.example/'],
    ['<a href="mailto:a@b.example?subject=x">a@b.example</a>', 'a@b.example'],
    ['<a href="javascript:x()">a</a><a href="#b">c</a><a href="https://d.example/"><img src="e"></a>', 'ac'],
    ['<div style="display:none">pre</div><span hidden>x</span><p style="font-size:0;line-height:0">y</p>a', 'a'],
    ['<span style="opacity:0.5">a</span><p style="font-size:0.9em">b</p><p style="max-height:0.5em">c</p>', 'a\n\nb\n\nc'],
    ['<td style="font-size:0px;padding:9px"><div style="font-family:Arial;font-size:13px">a</div></td>', 'a'],
    ['<td style="font-size:0">x<p style="font-size:1em">y</p><p style="font:bold 1.2rem/1.5 Arial">a</p><font size="2">b</font></td>', 'a\n\nb'],
    ['<td style="font-size:0"><img src="x" alt="Logo"></td>', 'Logo'],
    ['Name<fieldset><input value="Robin"><input type="checkbox" checked>new</fieldset>', 'Name\nRobin ☑ new'],
    ['<a href="#" style="color:red;mso-hide:all">Buy</a><form>a</form>', 'Buy\na'],
  ])('%s', (html, expected) => {
    expect(text(html)).toBe(expected);
  });

  it('may have what the sender hid, and no addresses', () => {
    expect(text('<div style="display:none">Preview</div><a href="https://a.example/">b</a>', { hidden: true, links: false })).toBe('Preview\nb');
  });

  it('cuts an address that is only a counter', () => {
    expect(text(`<a href="https://shop.example/${'x'.repeat(500)}">a</a>`).length).toBeLessThan(140);
  });

  it('is bounded, also for a document that no DOM would survive', () => {
    expect(text('<div>a'.repeat(50_000)).length).toBeLessThanOrEqual(100_000);
    expect(text('<ul><li><blockquote>'.repeat(20_000)).length).toBeLessThanOrEqual(100_000);
    expect(text('<p style="display:none">'.repeat(50_000))).toBe('');
    expect(text(`<p style="font-size:0">a<b style="${' font:0 '.repeat(50_000)}${'0'.repeat(100_000)}">b</b></p>`)).toBe('');
  });

  it('is made of any markup', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<pre>',
      '</pre>',
      '<a href=https://x>',
      '</a>',
      '<td>',
      '<svg>',
      '</svg>',
      '<br>',
      'a',
      '\n',
      '<',
      '&',
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => typeof text(pieces.join('')) === 'string'));
  });
});

describe('a plain-text part', () => {
  const plain = (type: string, body: string) => plainTextOf(parseMessage(message(`Content-Type: ${type}`, '', body)).leaves[0]!);

  it('flows where it says so, with or without the spaces', () => {
    expect(plain('text/plain; format=flowed', 'a \r\nb\r\n> c \r\n> d')).toBe('a b\n> c d');
    expect(plain('text/plain; format=flowed; delsp=yes', 'a \r\nb')).toBe('ab');
    expect(plain('text/plain', 'a \r\nb')).toBe('a \nb');
  });

  it('has one line for each, however its lines end', () => {
    expect(plain('text/plain', 'a\r\r\nb\r\nc\nd\re')).toBe('a\nb\nc\nd\ne');
  });

  it('is read as Japanese where that is written without being said', () => {
    for (const type of ['text/plain', 'text/plain; charset=us-ascii']) expect(plain(type, 'a \u001b$B4A;z\u001b(B b')).toBe('a 漢字 b');
  });

  it('that is enriched loses its commands', () => {
    expect(plain('text/enriched', '<bold>a</bold> <color><param>red</param>b</color> <<c\r\nd\r\n\r\ne')).toBe('a b <c d\ne');
  });

  it('has no controls in it', () => {
    expect(plain('text/plain', 'a\u0000\u001b[31mb\tc')).toBe('a[31mb\tc');
  });
});

describe('the first words', () => {
  it('are on one line, without what takes no room', () => {
    expect(snippetOf(`  Hello\n\tRobin ${'\u034f \u200c\u00a0\ufeff\u00ad'.repeat(200)} and more`)).toBe('Hello Robin and more');
  });

  it('are at most 200 characters, and never half of one', () => {
    expect(snippetOf('word '.repeat(100)).length).toBeLessThanOrEqual(200);
    expect(snippetOf(`${'a'.repeat(198)}😀😀`).isWellFormed()).toBe(true);
  });
});

describe('an encrypted message in a text', () => {
  const armoured = (...lines: string[]) => ['-----BEGIN PGP MESSAGE-----', ...lines, '-----END PGP MESSAGE-----'].join('\n');

  it('is left out of what is searched and listed', () => {
    const cipher = armoured('Comment: made by a program - with a dash', '', 'hQIMA1U9QmLaS63yAQ//', '=aB3d');
    expect(withoutCipher(`Hello,\n${cipher}\nRobin\n${cipher}`)).toBe('Hello,\n\nRobin\n');
  });

  it('is nothing that can be read, and has an end', () => {
    for (const text of [armoured('', 'Words of a letter'), '-----BEGIN PGP MESSAGE-----\n\nhQIM', 'x'.repeat(3)])
      expect(withoutCipher(text)).toBe(text);
    const many = '-----BEGIN PGP MESSAGE-----\n'.repeat(20_000);
    expect(withoutCipher(many)).toBe(many);
  });
});
