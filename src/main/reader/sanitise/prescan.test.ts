import { describe, expect, it } from 'vitest';
import { sanitisedDocument } from '../testing/sanitised.ts';
import { prescan } from './prescan.ts';

const why = (html: string) => {
  const scan = prescan(html);
  return scan.ok ? '' : scan.why;
};

describe('a document that is too much for a DOM', () => {
  it('nests fifty thousand elements', () => {
    expect(why('<div>'.repeat(50_000))).toMatch(/nested too deep/);
  });

  it('is larger than four megabytes', () => {
    expect(why('x'.repeat(5_000_000))).toMatch(/too large/);
  });

  it('has more than fifty thousand pieces', () => {
    expect(why('<br>'.repeat(60_000))).toMatch(/too many pieces/);
    expect(why(`${'<x-y>'.repeat(200)}${'<br>'.repeat(5_000)}`)).toMatch(/too many pieces/);
    expect(why(`<svg>${'<option>a'.repeat(9_000)}`)).toMatch(/nested too deep/);
    expect(why(`<svg>${'<option>'.repeat(400)}${'<g>a</g>'.repeat(2_000)}`)).toMatch(/too many pieces/);
    expect(why('<rt>a'.repeat(9_000))).toMatch(/nested too deep/);
    expect(why(`<table>${'<tr><td>a<td>b'.repeat(3_000)}</table>${'<p>a'.repeat(3_000)}`)).toBe('');
    expect(why(`<form>${'<br>'.repeat(40_000)}`)).toBe('');
  });

  it('has hundreds of attributes on one element', () => {
    expect(why(`<p ${Array.from({ length: 300 }, (_, index) => `a${index}`).join(' ')}>`)).toMatch(/more attributes/);
  });

  it('leaves formatting open that every block opens again', () => {
    const open = Array.from({ length: 400 }, (_, index) => `<div><font size=${index}></div>`).join('');
    expect(why(`${open}${'<p>x</p>'.repeat(400)}`)).toMatch(/too many pieces/);
  });
});

describe('a document of ordinary size', () => {
  it('may be long and deep', () => {
    expect(why(`${'<table><tr><td>'.repeat(100)}${'<p>x</p>'.repeat(10_000)}`)).toBe('');
  });

  it('names its base and its layout mode', () => {
    expect(prescan('<!DOCTYPE html><base target=x><base href="https://a.example/"><base href="https://b.example/">')).toEqual({
      ok: true,
      base: 'https://a.example/',
      mode: 'no-quirks',
    });
    const mode = (html: string) => (prescan(html) as { mode?: string }).mode;
    expect(mode('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">')).toBe('limited-quirks');
    expect(mode('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">')).toBe('quirks');
    expect(mode('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">')).toBe('no-quirks');
    expect(mode('<p>x<!DOCTYPE html>')).toBe('quirks');
    expect(mode('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">')).toBe('no-quirks');
    expect(mode('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0//EN">')).toBe('no-quirks');
    expect(mode('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" "x">')).toBe('quirks');
    expect(mode('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">')).toBe('quirks');
  });

  it('has the layout mode of a doctype that white space or a comment stands before, and of the first one', () => {
    expect(prescan('\r\n \n<!-- made by a program --><?xml version="1.0"?>\n<!DOCTYPE html><p>x')).toMatchObject({ mode: 'no-quirks' });
    expect(prescan('x<!DOCTYPE html>')).toMatchObject({ mode: 'quirks' });
    expect(prescan('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN"><!DOCTYPE html>')).toMatchObject({ mode: 'quirks' });
  });

  it('is sanitised as far as the bounds go', () => {
    expect(sanitisedDocument('<div>'.repeat(500))).toContain('<div>');
  });
});

describe('the base of a document', () => {
  it.each([
    ['<base href="https://a.example/"><base href="https://b.example/">', 'https://a.example/'],
    ['<svg><base href="https://b.example/"></base></svg><base href="https://a.example/">', 'https://a.example/'],
    ['<template><base href="https://b.example/"></template>', null],
  ])('%s', (html, base) => expect(prescan(html)).toMatchObject({ ok: true, base }));
});
