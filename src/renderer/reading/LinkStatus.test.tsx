import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';

const shown = () => document.querySelector('.link-status')?.textContent ?? null;

it.each([
  ['as it is', 1, 'https://shop.example/sale'],
  ['with whom it goes through', 2, 'through Microsoft Safe Links to https://docs.shop.example/returns'],
  ['behind the host that only says so', 3, 'to evil.example, which says that it leads to https://bank.example/'],
  ['without what stands before the @', 4, 'https://evil.example/login'],
  ['as far as anybody knows', 0, 'through Mailchimp, which alone knows where it leads'],
])('where a link leads stands in the corner while the mouse is on it, %s', async (_, link, words) => {
  const { bridge, user } = renderApp();
  await openMessage(user, /Autumn/);
  act(() => bridge.emit('link:pointed', { link: { messageId: 112 as MessageId, section: '', link } }));
  expect(shown()).toBe(words);
  act(() => bridge.emit('link:pointed', { link: null }));
  expect(shown()).toBeNull();
});
