import { describe, expect, it } from 'vitest';
import { analyse } from '../reader/analyse/index.ts';
import { historyEvidence } from './history.ts';

const TOKENS = [
  'kN2vQx8rT4mZb1Lw9YpS3kN2vQx8rT4mZb1Lw9YpS3k',
  'pW7dHs0uJc5XfR2gBq6VnT1yMa4KePW7dHs0uJc5XfR',
  'Zx3LmC9tQb8YvN5rKd0SwH2jFg6UaZx3LmC9tQb8YvN',
  'e4TgB7nMs1JkQ6vXh9RpD2wLc5YfAe4TgB7nMs1JkQ6',
];
const [NOW = ''] = TOKENS;

const report = (html: string) => analyse({ documents: [{ html, base: null }], headers: [], me: [] });
const grades = (of: ReturnType<typeof report>) => of.resources.map(({ grade }) => grade);
const sentences = (of: ReturnType<typeof report>) => of.resources.flatMap(({ evidence }) => evidence.map(({ sentence }) => sentence));
const earlier = (url: (token: string, index: number) => string) => TOKENS.slice(1).map((token, index) => ({ urls: [url(token, index)] }));
const pixelAt = (url: string) => report(`<p>Hello</p><img src="${url}" width="1" height="1">`);
const pictureAt = (url: string) => report(`<p>Hello</p><img src="${url}" width="600" height="200" alt="Harvest"><p>Bye</p>`);

describe('a sender’s earlier messages', () => {
  const pixel = (token: string) => `https://t.shop.test/open/${token}`;
  const now = pixelAt(pixel(NOW));

  it('show that a token is made for each message', () => {
    const weighed = historyEvidence(now, earlier(pixel));
    expect(grades(weighed)).toEqual(['structural']);
    expect(sentences(weighed)).toContain('Token of 43 characters in its path, different in each of the 4 messages of this sender that you have.');
  });

  it('say nothing where there is only one of them', () => {
    expect(historyEvidence(now, earlier(pixel).slice(0, 1))).toBe(now);
  });

  it('say nothing where their trackers had another form', () => {
    expect(
      historyEvidence(
        now,
        earlier((token) => `https://t.shop.test/seen/${token}`),
      ).resources,
    ).toEqual(now.resources);
  });

  it('say nothing where only one of them has such a tracker: two may differ by chance', () => {
    const others = [{ urls: ['https://shop.test/a.png'] }, { urls: ['https://shop.test/b.png'] }];
    expect(historyEvidence(now, [...earlier(pixel).slice(0, 1), ...others]).resources).toEqual(now.resources);
  });

  it('do not clear a visible picture under a path that is in the link which unsubscribes the reader', () => {
    const url = `https://shop.test/${NOW}/harvest`;
    const suspected = report(
      `<p>Hello</p><img src="${url}" width="600" height="200" alt="Harvest"><p>Bye</p><a href="https://shop.test/unsubscribe/${NOW}">Unsubscribe</a>`,
    );
    expect(sentences(suspected).join(' ')).toContain('unsubscribes');
    expect(
      grades(
        historyEvidence(
          suspected,
          earlier(() => url),
        ),
      ),
    ).toEqual(['suspected']);
  });

  it('may be of other campaigns, and their URLs cut off', () => {
    const url = (token: string, campaign: number) => `https://t.shop.test/c/4821${campaign}/o?u=${token}`;
    const weighed = historyEvidence(
      pixelAt(url(NOW, 0)),
      earlier((token, index) => url(token, index + 1).slice(0, -4)),
    );
    expect(sentences(weighed)).toContain(
      'Token of 43 characters in its parameter “u”, different in each of the 4 messages of this sender that you have.',
    );
  });

  it('show that a token is the reader’s, where it never changes', () => {
    const url = `https://t.shop.test/o?u=${NOW}`;
    const weighed = historyEvidence(
      pixelAt(url),
      earlier(() => url),
    );
    expect(grades(weighed)).toEqual(['structural']);
    expect(sentences(weighed).join(' ')).toContain('the same in each of the 4 messages');
  });

  it('clear a visible picture that always has one and the same path', () => {
    const url = `https://shop.test/${NOW}/harvest`;
    const suspected = pictureAt(url);
    const cleared = historyEvidence(
      suspected,
      earlier(() => url),
    );
    expect([grades(suspected), grades(cleared)]).toEqual([['suspected'], ['none']]);
    expect(cleared.learnt).toBe('');
  });

  it('do not clear a visible picture whose parameter names the reader every time', () => {
    const url = `https://shop.test/card?uid=${NOW}`;
    const suspected = pictureAt(url);
    const weighed = historyEvidence(
      suspected,
      earlier(() => url),
    );
    expect([grades(suspected), grades(weighed)]).toEqual([['suspected'], ['suspected']]);
  });

  it('do not make trackers of pictures that have a name each', () => {
    const url = (name: string) => `https://shop.test/images/${name}.jpg`;
    expect(grades(historyEvidence(pictureAt(url(NOW)), earlier(url)))).toEqual(['none']);
  });

  it('make a tracker of what nobody can see and has a new name each time', () => {
    const url = (name: string) => `https://shop.test/images/${name}.gif`;
    const spacer = pixelAt(url(NOW));
    const ungraded = { ...spacer, resources: spacer.resources.map((resource) => ({ ...resource, grade: 'none' as const, evidence: [] })) };
    expect(grades(historyEvidence(ungraded, earlier(url)))).toEqual(['structural']);
  });

  it('with several pictures of one form tell the pictures apart, not the messages', () => {
    const url = (token: string) => `https://shop.test/p/${token}`;
    const before = TOKENS.map((_, message) => ({ urls: TOKENS.map((token) => url(`${token.slice(message)}0`)) }));
    const now = report(`${TOKENS.map((token) => `<img src="${url(token)}" width="1" height="1">`).join('')}<p>Hello</p>`);
    expect(sentences(historyEvidence(now, before)).filter((sentence) => sentence.includes('messages of this sender'))).toEqual([]);
  });
});
