import { expect, it } from 'vitest';
import { pictureBox } from './picture-box.ts';

const box = (style: string, width: string | null = null, height: string | null = null) => pictureBox({ width, height, style, follows: false });

it('a picture of a size of its own has a box of that size', () => {
  expect(box('border:0', '600', '300')).toEqual({ outer: 'width:600px;height:300px;aspect-ratio:600/300;border:0', inner: null });
  expect(box('width:600px;max-width:600px')).toEqual({ outer: 'width:600px;max-width:600px', inner: null });
  expect(box('', '100%', '20')).toEqual({ outer: 'width:100%;height:20px', inner: null });
});

it('one that gets as narrow as its column holds none open, and keeps its shape where its height follows', () => {
  expect(box('width:100%;height:auto', '520', '320')).toEqual({
    outer: 'display:inline-grid;grid-template-columns:minmax(0,520px) minmax(0,1fr);height:320px;width:100%;height:auto',
    inner: 'display:block;grid-column:1/-1;align-content:center;aspect-ratio:520/320',
  });
  expect(box('display:block;max-width:100%;width:600px')).toEqual({
    outer: 'display:grid;grid-template-columns:minmax(0,600px) minmax(0,1fr);width:fit-content;max-width:100%',
    inner: 'display:block;grid-column:1/-1;align-content:center',
  });
  expect(box('max-width:100%!important', '600').outer).toBe(
    'display:inline-grid;grid-template-columns:minmax(0,600px) minmax(0,1fr);max-width:100%!important',
  );
});

it('words in quotation marks are no declarations', () => {
  const style = 'font-family:"a;display:x";voice-family:"q";font-family:"b;color:red;c:"';
  expect(box(`max-width:100%;${style}`, '600').outer).not.toMatch(/;color:red/);
  expect(box(`display:inline;${style}`).outer).not.toMatch(/;color:red/);
});

it('one whose width nobody says is as wide as there is room', () => {
  expect(box('width:100%')).toEqual({ outer: 'width:100%', inner: null });
});

it('one in the line has its size all the same', () => {
  expect(box('max-width:1200px;display:inline!important', '564')).toEqual({ outer: 'width:564px;max-width:1200px', inner: null });
});

it('one whose height follows by what a style sheet says has its shape and no height, unless its own style says a side', () => {
  const following = (style: string) => pictureBox({ width: '600', height: '300', style, follows: true }).outer;
  expect(following('border:0')).toBe('width:600px;aspect-ratio:600/300;border:0');
  expect(following('width:300px')).toBe('width:600px;height:300px;aspect-ratio:600/300;width:300px');
});
