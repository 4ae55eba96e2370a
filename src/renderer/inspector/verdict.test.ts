import { expect, it } from 'vitest';
import { hiddenPixel, hubspotPixel, mailchimpPixel, markedPicture, NO_REPORT, resource } from '../testing/reports.ts';
import { verdictOf } from './verdict.ts';

const of = (...resources: (typeof hiddenPixel)[]) => verdictOf({ ...NO_REPORT, resources });

it('known services are named, and hidden trackers are counted with them', () => {
  expect(of(mailchimpPixel, hubspotPixel, hiddenPixel).sentence).toBe(
    'Mailchimp and HubSpot wanted to know when you read this. All 3 trackers were kept out.',
  );
});

it('a service that watches twice is named once', () => {
  expect(of(mailchimpPixel, { ...mailchimpPixel, id: 9 }).sentence).toMatch(/^Mailchimp wanted/);
});

it('a tracker of nobody that is known is not given a name', () => {
  expect(of(hiddenPixel).sentence).toBe('A hidden tracker was kept out. It does not say who is behind it.');
});

it('a personal mark is not called a tracker', () => {
  expect(of(markedPicture)).toEqual({ tone: 'watch', sentence: 'No tracker, but one picture carries a personal mark.' });
});

it('ordinary pictures are ordinary', () => {
  expect(of(resource(1))).toMatchObject({ tone: 'quiet', sentence: 'No tracker found. What is remote here is ordinary.' });
});

it('a message that refers to nothing is watched by nobody', () => {
  expect(of().sentence).toBe('Nobody is watching this message.');
});

it('links that report a click are not passed over where nothing else watches', () => {
  const link = {
    id: 0,
    url: '',
    host: '',
    text: '',
    target: { kind: 'opaque', by: 'go.shop.test' },
    clean: '',
    warnings: [],
    service: null,
  } as const;
  const verdict = verdictOf({ ...NO_REPORT, links: [{ ...link, warnings: [] }] });
  expect(verdict).toEqual({ tone: 'quiet', sentence: 'Nobody learns that you read this, but 1 link reports a click.' });
});

it('that not all of a message was examined is said before what else there is', () => {
  const verdict = verdictOf({ ...NO_REPORT, resources: [resource(0)], whole: false });
  expect(verdict).toEqual({
    tone: 'watch',
    sentence: 'No tracker found, but the message could not be examined whole. Everything in it is blocked all the same.',
  });
});
