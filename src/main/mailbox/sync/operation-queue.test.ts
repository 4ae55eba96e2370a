import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostInOneTurn } from '../../testing/most-in-one-turn.ts';
import { queuedActs, type QueuedActs } from '../../testing/queued-acts.ts';
import { bodyOf } from '../../testing/temporary-store.ts';
import { removeUnlisted } from '../store/folders.ts';
import { operationsOf, UNDO_MS } from '../store/operations.ts';
import { moveMessage, setMessageFlag } from '../store/reading.ts';
import { storeSources } from '../store/sources.ts';
import { readAll } from '../store/unread.ts';

let acts: QueuedActs;
beforeEach(async () => {
  acts = await queuedActs();
});
afterEach(() => acts.store.end());

describe('a move', () => {
  it.each(['before', 'after'] as const)('whose connection is lost %s the server did it is done once', async (when) => {
    acts.move('two');
    acts.cutOnce('MOVE', when);
    await expect(acts.push()).rejects.toThrow('The connection was lost.');
    expect(acts.shown(acts.inbox.id)).toEqual(['one', 'three']);
    await acts.push();
    expect([acts.server.names('INBOX'), acts.server.names('Old')]).toEqual([['one', 'three'], ['two']]);
    expect(acts.queued()).toEqual([]);
  });

  it('to a mailbox that is gone is given up at once, whatever has its row id then', async () => {
    acts.move('two');
    acts.server.mailboxes.delete('Old');
    removeUnlisted(acts.store.db, acts.accountId, ['INBOX']);
    expect(acts.store.folder(acts.accountId, 'Invoices').id).toBe(acts.old.id);
    acts.server.mailboxes.set('Invoices', { uidValidity: '8', uidNext: 1, modseq: null, readOnly: false, messages: [] });
    expect(acts.shown(acts.inbox.id)).toEqual(['one', 'two', 'three']);
    await acts.push();
    expect(acts.server.names('Invoices')).toEqual([]);
  });

  it('of a message that another client took out is not done to it when it is back one day', async () => {
    moveMessage(acts.store.db, acts.idOf('two'), { from: acts.inbox.id, to: acts.old.id, due: acts.now + UNDO_MS });
    const mailbox = acts.server.mailboxes.get('INBOX');
    mailbox!.messages = mailbox!.messages.filter(({ name }) => name !== 'two');
    acts.server.deliver('Work', 'two');
    const work = acts.store.folder(acts.accountId, 'Work');
    await acts.sync(work.id);
    await acts.sync(acts.inbox.id);
    await acts.push(acts.now + 2 * UNDO_MS);
    acts.server.deliver('INBOX', 'two');
    await acts.sync(acts.inbox.id);
    expect(acts.shown(acts.inbox.id)).toEqual(['one', 'three', 'two']);
    await acts.push(acts.now + 3 * UNDO_MS);
    expect(acts.server.names('INBOX')).toEqual(['one', 'three', 'two']);
  });

  it('that waited for its time when the clock was put back is told all the same', async () => {
    moveMessage(acts.store.db, acts.idOf('two'), { from: acts.inbox.id, to: acts.old.id, due: acts.now + UNDO_MS });
    await acts.push(acts.now);
    expect(acts.server.names('Old')).toEqual([]);
    await acts.push(acts.now - 365 * 86_400_000);
    expect(acts.server.names('Old')).toEqual(['two']);
  });
});

describe('an act that was told', () => {
  it('was not done where its message had left, as the server does not say by itself', async () => {
    setMessageFlag(acts.store.db, acts.idOf('two'), 'flagged', true);
    const mailbox = acts.server.mailboxes.get('INBOX')!;
    mailbox.messages = mailbox.messages.filter(({ name }) => name !== 'two');
    expect(await acts.push()).toEqual({ toldIn: [], refusedIn: [], outOfStep: [acts.inbox.id] });
    expect(acts.queued()).toEqual(['2 flagged']);
  });

  it('is not told again where a body shows meanwhile that its message is another one', async () => {
    acts.server.deliver('Old', 'copy');
    await acts.sync(acts.old.id);
    acts.store.db.run("UPDATE message SET ref = (SELECT ref FROM message WHERE subject = 'two') WHERE subject = 'copy'");
    const copy = acts.idOf('copy');
    storeSources(acts.store, [await bodyOf(copy, 'the same')]);
    const two = acts.idOf('two');
    const body = await bodyOf(two, 'the same');
    setMessageFlag(acts.store.db, two, 'flagged', true);
    acts.server.refuses = (command) => {
      if (command.startsWith('STORE')) storeSources(acts.store, [body]);
      return false;
    };
    await acts.push();
    expect([acts.store.aliases.get(two), acts.queued()]).toEqual([copy, []]);
  });

  it('with thousands of others leaves the queue in slices, between which others have their turn', async () => {
    for (let count = 3; count < 5_000; count++) acts.server.deliver('INBOX', `${count}`);
    await acts.sync(acts.inbox.id);
    await readAll(acts.store.db, acts.inbox.id, () => undefined);
    const most = await mostInOneTurn(acts.store.db, () => acts.push());
    expect(acts.queued()).toEqual([]);
    expect(most).toBeLessThan(2_000);
  });
});

describe('an act that the server refuses', () => {
  it('is let go after three times, and its message is shown as the server has it', async () => {
    setMessageFlag(acts.store.db, acts.idOf('two'), 'flagged', true);
    acts.move('two');
    acts.server.refuses = (command) => /^(?:MOVE|STORE)/.test(command);
    for (let attempt = 0; attempt < 3; attempt++) await acts.push();
    expect(acts.queued()).toEqual([]);
    expect(acts.rows(acts.inbox.id).map(({ flags }) => flags)).toEqual([0, 0, 0]);
  });

  it('to one of many messages is done to the others', async () => {
    acts.move('one', 'two', 'three');
    acts.server.refuses = (command) => /^MOVE (?:2|1:3)\b/.test(command);
    for (let attempt = 0; attempt < 3; attempt++) await acts.push();
    expect([acts.server.names('INBOX'), acts.server.names('Old')]).toEqual([['two'], ['one', 'three']]);
    expect(acts.shown(acts.inbox.id)).toEqual(['two']);
  });

  it('is not lost, nor its message hidden for ever, where the connection is lost as the server’s word is asked for', async () => {
    acts.move('two');
    acts.server.refuses = (command) => command.startsWith('MOVE');
    await acts.push();
    await acts.push();
    acts.cutOnce('FLAGS', 'before');
    await expect(acts.push()).rejects.toThrow('The connection was lost.');
    expect(acts.queued()).toEqual(['2 move']);
    await acts.push();
    expect(acts.shown(acts.inbox.id)).toEqual(['one', 'two', 'three']);
  });

  it('in a mailbox whose flags cannot be fetched either is let go as well', async () => {
    acts.move('two');
    acts.server.refuses = (command) => /^(?:MOVE|FLAGS)/.test(command);
    for (let attempt = 0; attempt < 3; attempt++) await acts.push();
    expect(acts.shown(acts.inbox.id)).toEqual(['one', 'two', 'three']);
  });

  it('does not count against what the reader did meanwhile', async () => {
    setMessageFlag(acts.store.db, acts.idOf('two'), 'flagged', true);
    acts.server.refuses = (command) => {
      if (!command.startsWith('STORE')) return false;
      for (const on of [false, true]) setMessageFlag(acts.store.db, acts.idOf('two'), 'flagged', on);
      return true;
    };
    await acts.push();
    expect(operationsOf(acts.store.db, acts.inbox.id, Number.MAX_SAFE_INTEGER)).toMatchObject([{ value: 1, refusals: 0 }]);
  });

  it('because the mailbox may only be read is let go at once', async () => {
    setMessageFlag(acts.store.db, acts.idOf('two'), 'seen', true);
    acts.server.mailboxes.get('INBOX')!.readOnly = true;
    expect(await acts.push()).toMatchObject({ refusedIn: [acts.inbox.id] });
    expect([acts.queued(), acts.commands('STORE')]).toEqual([[], []]);
  });
});
