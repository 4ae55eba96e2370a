import { expect, it } from 'vitest';
import { blocked, shown } from '../testing/mail.ts';
import { hiddenPixel, mailchimpPixel, NO_REPORT, newsletterReport, resource } from '../testing/reports.ts';
import { privacyOf } from './privacy.ts';

const receipt = { header: 'Disposition-Notification-To', to: 'ole@verein.example', sentence: 'Ole asked.' };

it('a message without anything remote says so, and offers nothing', () => {
  const privacy = privacyOf({ pictures: { state: 'none' }, report: NO_REPORT });
  expect(privacy).toMatchObject({ tone: 'quiet', sentences: ['Nothing remote in this message.'], once: false, always: null });
});

it('a message that could not be examined whole is not said to have nothing', () => {
  const privacy = privacyOf({ pictures: { state: 'none' }, report: { ...NO_REPORT, whole: false } });
  expect(privacy).toMatchObject({
    tone: 'watch',
    sentences: ['This message could not be examined whole.', 'Everything in it is blocked all the same.'],
  });
});

it('trackers and pictures are counted apart', () => {
  const privacy = privacyOf({ pictures: blocked(), report: newsletterReport });
  expect(privacy.sentences).toEqual(['3 trackers kept out.', '12 pictures not loaded.']);
  expect(privacy).toMatchObject({ tone: 'kept', once: true, always: 'shop.example' });
});

it('a hidden tracker alone leaves nothing to show', () => {
  const privacy = privacyOf({ pictures: { state: 'none' }, report: { ...NO_REPORT, resources: [hiddenPixel] } });
  expect(privacy).toMatchObject({ tone: 'kept', sentences: ['1 tracker kept out.'], once: false });
});

it('a remote font is not nothing', () => {
  const font = resource(0, { kind: 'font', url: 'https://fonts.example/a.woff2' });
  expect(privacyOf({ pictures: { state: 'none' }, report: { ...NO_REPORT, resources: [font] } }).sentences).toEqual(['1 remote file kept out.']);
});

it('where always cannot be offered, the bar says why', () => {
  const privacy = privacyOf({ pictures: blocked({ identity: null, why: 'It is not proven who sent this.' }), report: NO_REPORT });
  expect(privacy).toMatchObject({ once: true, always: null, note: 'It is not proven who sent this.' });
});

it('pictures with a personal mark stay out until they are asked for by themselves', () => {
  const privacy = privacyOf({ pictures: blocked({ showable: 3, suspected: 2 }), report: NO_REPORT });
  expect(privacy).toMatchObject({ sentences: ['5 pictures not loaded.'], note: '2 pictures carry a personal mark and stay out.', suspected: 2 });
});

it('a message with marked pictures only does not offer the ordinary button', () => {
  expect(privacyOf({ pictures: blocked({ showable: 0, suspected: 1 }), report: NO_REPORT })).toMatchObject({
    once: false,
    always: null,
    suspected: 1,
  });
});

it('pictures on their way are not called shown', () => {
  expect(privacyOf({ pictures: shown({ loaded: 0 }), report: NO_REPORT })).toMatchObject({ tone: 'loading', sentences: ['Fetching 12 pictures…'] });
});

it('shown pictures stand before the trackers that stayed out', () => {
  const privacy = privacyOf({ pictures: shown(), report: newsletterReport });
  expect(privacy).toMatchObject({ tone: 'shown', sentences: ['12 pictures shown.', '3 trackers kept out.'], once: false, always: 'shop.example' });
});

it('pictures that did not come are counted', () => {
  expect(privacyOf({ pictures: shown({ loaded: 10, failed: 2 }), report: NO_REPORT }).sentences).toEqual([
    '10 pictures shown, 2 could not be fetched.',
  ]);
});

it('where none came it is not said that none is shown, and another try is offered', () => {
  const failed = { ...NO_REPORT, resources: [resource(0, { host: 'img.shop.test', status: { state: 'failed', reason: 'It could not be found.' } })] };
  expect(privacyOf({ pictures: shown({ loaded: 0, failed: 1 }), report: failed })).toMatchObject({
    sentences: ['1 picture could not be fetched.'],
    retry: true,
  });
  expect(privacyOf({ pictures: shown({ loaded: 12, failed: 0 }), report: NO_REPORT }).retry).toBe(false);
});

it('pictures of a sample have addresses that do not exist, which is nobody’s failure', () => {
  const report = { ...NO_REPORT, resources: [resource(0, { status: { state: 'failed', reason: 'It could not be found.' } })] };
  expect(privacyOf({ pictures: shown({ showable: 1, loaded: 0, failed: 1 }), report }).sentences[0]).toMatch(/^This is a sample/);
});

it('a standing consent is named and can be taken back', () => {
  const privacy = privacyOf({
    pictures: shown({ scope: 'sender', standing: { identity: 'shop.example', decision: 'always', expiresAt: null } }),
    report: NO_REPORT,
  });
  expect(privacy).toMatchObject({ standing: { identity: 'shop.example' }, always: null, note: 'You always show the pictures of shop.example.' });
});

it('marked pictures that are shown change the colour', () => {
  const privacy = privacyOf({ pictures: shown({ scope: 'once-suspected', suspected: 1, loaded: 13 }), report: NO_REPORT });
  expect(privacy.tone).toBe('watch');
  expect(privacy.note).toContain('the sender may know that you looked');
});

it('a receipt that was asked for is told of, with what was done about it', () => {
  const report = { ...NO_REPORT, resources: [mailchimpPixel], receipts: [receipt] };
  expect(privacyOf({ pictures: { state: 'none' }, report }).sentences).toEqual([
    '1 tracker kept out.',
    'The sender asked for a read receipt.',
    'Nothing was sent.',
  ]);
});

it('who never wants to see a sender is not asked again, and can still look once', () => {
  const standing = { identity: '@shop.example', decision: 'never', expiresAt: null } as const;
  const privacy = privacyOf({ pictures: blocked({ standing }), report: NO_REPORT });
  expect(privacy).toMatchObject({ once: true, always: null, standing, note: 'You never want the pictures of @shop.example.' });
});

it('a choice that ends says when', () => {
  const standing = { identity: 'shop.example', decision: 'always', expiresAt: Date.UTC(2026, 11, 23, 12) } as const;
  expect(privacyOf({ pictures: shown({ scope: 'sender', standing }), report: NO_REPORT }).note).toBe(
    'You show the pictures of shop.example until Dec 23, 2026.',
  );
});
