import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { bad, fakeBridge, good } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

/** @returns whether the page keeps a drag of its own */
function dragFrom(element: Element): boolean {
  const event = createEvent.dragStart(element);
  fireEvent(element, event);
  return !event.defaultPrevented;
}
const drags = ({ calls }: ReturnType<typeof fakeBridge>) =>
  calls.filter(({ channel }) => channel.startsWith('drag:')).map(({ channel, request }) => ({ channel, request }));

async function open(answers: Parameters<typeof fakeBridge>[1] = {}) {
  const main = fakeMain();
  const attachment = { part: 3, filename: 'invoice.pdf', contentType: 'application/pdf', size: 9, inline: false, readable: false };
  main.views = main.views.map((view) => ({ ...view, attachments: [attachment] }));
  const bridge = fakeBridge(main, answers);
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  const { messageId } = bridge.calls.find((call) => call.channel === 'message:open')!.request;
  return { bridge, messageId, attachment: screen.getByText('invoice').closest('li')!, monogram: document.querySelector('.monogram')! };
}

it('an attachment is dragged out of the window as a file, once that is written', async () => {
  const { bridge, messageId, attachment } = await open();
  expect(dragFrom(attachment)).toBe(false);
  await waitFor(() =>
    expect(drags(bridge)).toEqual([
      { channel: 'drag:prepare', request: { what: { kind: 'attachment', messageId, section: '', part: 3 } } },
      { channel: 'drag:start', request: { dragId: 1 } },
    ]),
  );
});

it('the message is dragged by the sign of its sender', async () => {
  const { bridge, messageId, monogram } = await open();
  expect(dragFrom(monogram)).toBe(false);
  await waitFor(() => expect(drags(bridge)).toHaveLength(2));
  expect(drags(bridge)[0]?.request).toEqual({ what: { kind: 'message', messageId } });
});

it('what comes back over the window is not offered to be opened, and other files are', async () => {
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof good<null>>>();
  const { bridge, attachment } = await open({ 'drag:start': () => promise });
  const effectOver = () => {
    const over = createEvent.dragOver(document.body);
    const dataTransfer = { types: ['Files'], dropEffect: '' };
    Object.defineProperty(over, 'dataTransfer', { value: dataTransfer });
    fireEvent(document.body, over);
    return dataTransfer.dropEffect;
  };
  expect(effectOver()).toBe('copy');
  dragFrom(attachment);
  await waitFor(() => expect(drags(bridge)).toHaveLength(2));
  expect(effectOver()).toBe('none');
  resolve(good(null));
  await waitFor(() => expect(effectOver()).toBe('copy'));
});

it('who lets go before the file is written drags nothing, and is told', async () => {
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof good<{ dragId: number }>>>();
  const { bridge, attachment } = await open({ 'drag:prepare': () => promise });
  dragFrom(attachment);
  fireEvent.pointerUp(document.body);
  resolve(good({ dragId: 7 }));
  expect(await screen.findByText(/not written yet when you let go/)).toBeTruthy();
  expect(drags(bridge).map(({ channel }) => channel)).toEqual(['drag:prepare']);
});

it('what cannot be dragged says why', async () => {
  const { bridge, attachment } = await open({
    'drag:prepare': () => bad('body-not-here', 'This attachment is still on the server, so it cannot be dragged.', 'Save it.'),
  });
  dragFrom(attachment);
  expect(await screen.findByText(/still on the server/)).toBeTruthy();
  expect(drags(bridge)).toHaveLength(1);
});
