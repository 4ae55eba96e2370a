import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { bad, fakeBridge, good } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

async function choose(...given: Parameters<typeof renderApp>) {
  const rendered = renderApp(...given);
  await openMessage(rendered.user, /Autumn/);
  await rendered.user.keyboard('{Control>}k{/Control}');
  await rendered.user.click(await screen.findByRole('option', { name: /^Save a picture/ }));
  await screen.findByRole('dialog', { name: 'Save a picture' });
  return rendered;
}
const saves = ({ calls }: ReturnType<typeof fakeBridge>) => calls.filter(({ channel }) => channel === 'picture:save').map(({ request }) => request);

it('the pictures of a message are chosen from by the keyboard', async () => {
  const { user, bridge } = await choose();
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['plums.jpg, 48 kB', 'hero.png, 120 kB, fetched']);
  await user.keyboard('hero{Enter}');
  expect(await screen.findByText('Saved to /home/robin/Downloads/plums.jpg')).toBeTruthy();
  expect(saves(bridge)).toEqual([expect.objectContaining({ section: '', picture: { kind: 'remote', number: 7 } })]);
});

it.each([good([]), bad('not-found', 'This message is not open any more.', 'Open it again.')])('where there is none, that is said', async (answer) => {
  const { user } = await choose(fakeBridge(fakeMain(), { 'picture:list': () => answer }));
  expect(await screen.findByText('This message shows no picture now.')).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('one that the mouse was pressed on is saved, and where is told', async () => {
  const { user, bridge } = renderApp();
  await openMessage(user, /Autumn/);
  const picture = { messageId: bridge.main.messages[0]!.id, section: '', picture: { kind: 'part', number: 2 } } as const;
  bridge.emit('picture:asked', picture);
  expect(await screen.findByText('Saved to /home/robin/Downloads/plums.jpg')).toBeTruthy();
  expect(saves(bridge)).toEqual([picture]);
});
