import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { renderApp } from '../testing/render-app.tsx';

it('a message is looked at as its row is pressed, before it opens, and not where a press selects', async () => {
  const main = fakeMain();
  const bridge = fakeBridge(main);
  const { user } = renderApp(bridge);
  const [first, second, third] = await screen.findAllByRole('option');
  const idOf = (row: HTMLElement | undefined) => Number(row?.id.replace('row-', ''));
  const asked = () =>
    bridge.calls
      .filter(({ channel, request }) => channel === 'message:open' || (channel === 'message:foresee' && request.messageIds.length === 1))
      .map(({ channel }) => channel);

  await user.keyboard('{Control>}');
  await user.pointer({ keys: '[MouseLeft]', target: first! });
  await user.keyboard('{/Control}');
  await user.pointer({ keys: '[MouseRight]', target: second! });
  expect(asked()).toEqual([]);

  await user.pointer({ keys: '[MouseLeft>]', target: third! });
  expect(bridge.calls).toContainEqual(expect.objectContaining({ channel: 'message:foresee', request: { messageIds: [idOf(third)] } }));
  expect(asked()).toEqual(['message:foresee']);
  await user.pointer({ keys: '[/MouseLeft]', target: third! });
  await waitFor(() => expect(asked()).toEqual(['message:foresee', 'message:open']));
});
