import { afterEach, expect, it, vi } from 'vitest';
import { pageOn, readBody } from './page-on.ts';

afterEach(() => document.body.replaceChildren());

/** What is read, in its pane. jsdom lays nothing out: heights are said. */
function reading(body: string, heights: { words: number; inSight: number }) {
  document.body.innerHTML = `<div class="reading-scroll">${body}</div>`;
  const pane = document.querySelector<HTMLElement>('.reading-scroll')!;
  const words = document.querySelector<HTMLElement>('.body-text');
  const scrolled: [string, number][] = [];
  for (const element of [pane, ...(words ? [words] : [])]) {
    Object.defineProperty(element, 'clientHeight', { value: heights.inSight });
    Object.defineProperty(element, 'scrollHeight', { value: heights.words });
    element.scrollBy = ((options: ScrollToOptions) => scrolled.push([element.className, Math.sign(options.top ?? 0)])) as typeof element.scrollBy;
  }
  return scrolled;
}

it('a text is scrolled by a page, on and back', () => {
  const scrolled = reading('<div class="body"><section class="body-text">Dear Ada</section></div>', { words: 900, inSight: 300 });
  expect(pageOn(1)).toBe(true);
  expect(pageOn(-1)).toBe(true);
  expect(scrolled).toEqual([
    ['body-text', 1],
    ['body-text', -1],
  ]);
});

it('a text that is as long as it is, as in a conversation, is scrolled with all that is around it', () => {
  const scrolled = reading('<div class="body"><section class="body-text">Dear Ada</section></div>', { words: 300, inSight: 300 });
  expect(pageOn(1)).toBe(true);
  expect(scrolled).toEqual([['reading-scroll', 1]]);
});

it('a designed body gets the focus, and those that are made ready do not', () => {
  reading('<div class="body"><iframe class="body-ahead" inert></iframe><iframe class="body-frame"></iframe></div>', { words: 0, inSight: 0 });
  const frame = document.querySelector<HTMLElement>('.body-frame')!;
  const focused = vi.spyOn(frame, 'focus');
  expect(readBody()).toBe(frame);
  expect(pageOn(1)).toBe(true);
  expect(focused).toHaveBeenCalledOnce();
});

it('where nothing is read, the key is not its own', () => {
  reading('<div class="body" data-away><iframe class="body-frame"></iframe></div>', { words: 0, inSight: 0 });
  expect(pageOn(1)).toBe(false);
});
