import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { summaries } from '../testing/mail.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

const rows = () => screen.getAllByRole('option');
/** Which rows are selected, from 0. */
const selected = () => [...rows().entries()].filter(([, row]) => row.getAttribute('aria-selected') === 'true').map(([index]) => index);

async function start() {
  const { user } = renderApp();
  await screen.findAllByRole('option');
  const click = async (index: number, key: 'Shift' | 'Control') => {
    await user.keyboard(`{${key}>}`);
    await user.click(rows()[index]!);
    await user.keyboard(`{/${key}}`);
  };
  return { user, click };
}

it('a range that was made too long is made shorter, from where it began, to either side', async () => {
  const { user, click } = await start();
  await user.click(rows()[1]!);
  await click(4, 'Shift');
  expect(selected()).toEqual([1, 2, 3, 4]);
  await click(2, 'Shift');
  expect(selected()).toEqual([1, 2]);
  await click(0, 'Shift');
  expect(selected()).toEqual([0, 1]);
});

it('with the keys as well', async () => {
  const { user } = await start();
  await user.keyboard('j{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}');
  expect(selected()).toEqual([0, 1]);
});

it('what was selected before a range stays beside it, and the next range begins where one was then', async () => {
  const { user, click } = await start();
  await openMessage(user, /Autumn/);
  await click(2, 'Control');
  await click(4, 'Shift');
  expect(selected()).toEqual([0, 2, 3, 4]);
  await click(3, 'Shift');
  expect(selected()).toEqual([0, 2, 3]);
});

it('a row that is selected by a key is selected beside the one that is open; its mark selects it alone', async () => {
  const { user, click } = await start();
  await user.click(rows()[1]!);
  await click(3, 'Control');
  expect(selected()).toEqual([1, 3]);
  await user.keyboard('{Escape}');
  await user.click(rows()[3]!.querySelector('.row-check')!);
  expect(screen.getByText('1 selected')).toBeTruthy();
  expect(selected()).toEqual([3]);
});

it('the row that is open is selected by itself', async () => {
  const { user, click } = await start();
  await user.click(rows()[1]!);
  await click(1, 'Control');
  expect(screen.getByText('1 selected')).toBeTruthy();
});

it('all are selected, also those that the list has not asked for yet, until one selects otherwise', async () => {
  const messages = Array.from({ length: 250 }, (_, at) => ({ ...summaries[0]!, id: (1_000 - at) as MessageId, threadId: at, date: 1_000_000 - at }));
  const { bridge, user } = renderApp(fakeBridge(fakeMain({ messages })));
  await screen.findAllByRole('option');
  await user.keyboard('*');
  expect(await screen.findByText('250 selected')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByText(/selected/)).toBeNull();
  const asked = () => bridge.calls.filter(({ channel }) => channel === 'mailbox:page').length;
  const before = asked();
  await user.keyboard('jx');
  await waitFor(() => expect(screen.getByText('1 selected')).toBeTruthy());
  expect(asked()).toBe(before);
});
