import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountKind } from '../../shared/model.ts';
import type { Link } from '../../shared/report.ts';
import type { Unsubscription } from '../../shared/unsubscribe.ts';
import type { OneClickAnswer, OneClickOrder } from '../egress/one-click.ts';
import { ACCOUNT, ID, Others, SENDER, viewOf } from '../reading/testing/others.ts';
import { unsubscribing } from './unsubscribing.ts';

const link = (id: number, url: string): Link => ({
  id,
  url,
  host: 'shop.example',
  text: '',
  target: { kind: 'direct' },
  clean: url,
  warnings: [],
  service: null,
});
const LINKS = [link(0, 'https://shop.example/'), link(1, 'https://shop.example/leave?u=1'), link(2, 'mailto:leave@shop.example')];
const WAYS = [
  { way: 'one-click', link: 1, service: null },
  { way: 'page', link: 1, service: null },
  { way: 'mail', link: 2, service: null },
] as const;

let others: Others;
let asked: OneClickOrder[];
let added: Omit<Unsubscription, 'id' | 'at'>[];
let answer: OneClickAnswer;
beforeEach(() => {
  others = new Others();
  others.view = viewOf({ list: { ways: [...WAYS], signed: 'both', listId: 'news.shop.example' }, report: { ...viewOf().report, links: LINKS } });
  asked = [];
  added = [];
  answer = { kind: 'accepted', ip: null };
});

const start = async (kind: AccountKind = 'imap', isThere = () => true) => {
  const reading = others.open();
  await reading.open(ID, '', 'html');
  return unsubscribing({
    reading,
    unsubscriptions: {
      add: (request) => {
        added.push(request);
        return Promise.resolve({ ...request, id: 1, at: 7 });
      },
    },
    accountOf: () => (isThere() ? { kind } : null),
    ask: (order) => {
      asked.push(order);
      return Promise.resolve(answer);
    },
  });
};
const REMEMBERED = { accountId: ACCOUNT, list: 'news.shop.example', sender: SENDER };

describe('an order to leave a list', () => {
  it('goes to the address of the open message, once, and is remembered', async () => {
    expect(await (await start()).send(ID)).toEqual({ ...REMEMBERED, way: 'one-click', id: 1, at: 7 });
    expect(asked).toEqual([{ url: 'https://shop.example/leave?u=1', sender: SENDER }]);
    expect(added).toEqual([{ ...REMEMBERED, way: 'one-click' }]);
  });
  it('leaves nothing of an account that was removed before it was answered', async () => {
    const { send } = await start('imap', () => asked.length === 0);
    expect(await send(ID)).toBeNull();
    expect(asked).toHaveLength(1);
    expect(added).toEqual([]);
  });
  it('is not given by opening a message', async () => {
    await start();
    expect(asked).toEqual([]);
    expect(added).toEqual([]);
  });
  it('is refused for a message that is not open, or offers no such way', async () => {
    await expect((await start()).send(2 as typeof ID)).rejects.toThrow('not open any more');
    others.view = viewOf({
      list: { ways: [{ way: 'page', link: 1, service: null }], signed: 'both', listId: null },
      report: { ...viewOf().report, links: LINKS },
    });
    await expect((await start()).send(ID)).rejects.toThrow('no such way');
    expect(asked).toEqual([]);
  });
  it('sends nothing for the sample, whose addresses may be somebody’s', async () => {
    await expect((await start('sample')).send(ID)).rejects.toThrow('of the sample');
    expect(asked).toEqual([]);
  });
  it.each([
    ['refused', 'It is not public. Nothing was sent.', { kind: 'refused', reason: 'It is not public.', ip: null }],
    ['unheard', 'It is not there. Nothing was sent.', { kind: 'failed', reason: 'It is not there.', ip: null, noticed: false }],
    ['answered no', 'It said no. You are most likely still on the list.', { kind: 'failed', reason: 'It said no.', ip: null, noticed: true }],
  ] as const)('that is %s is told so, and not remembered', async (_, sentence, given) => {
    answer = given;
    await expect((await start()).send(ID)).rejects.toThrow(sentence);
    expect(added).toEqual([]);
  });
});

describe('a link that was opened', () => {
  it('is remembered where it is a page to leave the list at, or a letter', async () => {
    const leaving = await start();
    expect(await leaving.opened(ID, 1)).toMatchObject({ way: 'page' });
    expect(await leaving.opened(ID, 2)).toMatchObject({ way: 'mail' });
    expect(await leaving.opened(ID, 0)).toBeNull();
    expect(added.map(({ way }) => way)).toEqual(['page', 'mail']);
    expect(asked).toEqual([]);
  });
});
