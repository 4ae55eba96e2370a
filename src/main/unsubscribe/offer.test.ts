import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../shared/model.ts';
import type { Unsubscription } from '../../shared/unsubscribe.ts';
import type { ListHeader } from '../reader/list-header.ts';
import { SENDER, viewOf } from '../reading/testing/others.ts';
import { unsubscribeOf } from './offer.ts';

const list: ListHeader = { ways: [{ way: 'one-click', link: 0, service: null }], signed: 'both', listId: 'news.shop.example' };
const nobody = { verdict: 'none', domain: null, by: null, results: [], sentence: 'Nobody.' } as const;
const failed = { ...nobody, verdict: 'fail', sentence: 'It failed.' } as const;
const never = () => null;
const offer = (change: Parameters<typeof viewOf>[0], asked: Parameters<typeof unsubscribeOf>[1] = never) =>
  unsubscribeOf(viewOf({ list, ...change }), asked);

describe('to unsubscribe', () => {
  it('is reasonable where the sender is proven', () => {
    expect(offer({})).toEqual({ ways: list.ways, list: 'news.shop.example', signed: 'both', advice: 'proven', why: [], asked: null });
    expect(offer({ list: { ...list, signed: 'address' } })).toMatchObject({ advice: 'proven' });
  });
  it('is not where the address may have been added on the way', () => {
    expect(offer({ list: { ...list, signed: 'no' } })).toMatchObject({ advice: 'unsigned' });
  });
  it('is not where nobody vouches for the sender', () => {
    expect(offer({ authentication: { ...nobody, results: [] } })).toMatchObject({ advice: 'unconfirmed', why: ['Nobody.'] });
  });
  it('is not where the sender is somebody else, or looks like it', () => {
    expect(offer({ authentication: { ...failed, results: [] }, doubts: ['It imitates.'] })).toMatchObject({
      advice: 'disproven',
      why: ['It failed.', 'It imitates.'],
    });
    expect(offer({ doubts: ['It imitates.'] })).toMatchObject({ advice: 'doubtful', why: ['It imitates.'] });
  });
  it('is not offered where the header says nothing of it', () => {
    expect(offer({ list: { ...list, ways: [] } })).toBeNull();
  });
});

describe('a later message is known to be of the list', () => {
  const asked: Unsubscription = { id: 1, accountId: 'home' as AccountId, list: '', sender: SENDER, way: 'one-click', at: 1 };
  const known = (name: string) => (wanted: string) => (wanted === name ? { ...asked, list: name } : null);

  it('by the name of the list', () => {
    expect(offer({}, known('news.shop.example'))?.asked).toMatchObject({ list: 'news.shop.example' });
    expect(offer({}, known(SENDER))?.asked).toBeNull();
  });
  it('by the address of its sender where it has no name', () => {
    const from = [{ name: '', address: SENDER.toUpperCase() }];
    const change = { list: { ...list, listId: null }, envelope: { ...viewOf().envelope, from } };
    expect(offer(change, known(SENDER))?.asked).toMatchObject({ list: SENDER });
    expect(offer({ ...change, envelope: { ...viewOf().envelope, from: [...from, ...from] } }, known(SENDER))).toMatchObject({
      list: null,
      asked: null,
    });
  });
  it('also where it does not say any more how to leave', () => {
    expect(offer({ list: { ...list, ways: [] } }, known('news.shop.example'))).toMatchObject({ ways: [], asked: { id: 1 } });
  });
  it('but not where it is proven to come from somebody else', () => {
    expect(offer({ authentication: { ...failed, results: [] } }, known('news.shop.example'))).toMatchObject({ list: null, asked: null });
  });
});
