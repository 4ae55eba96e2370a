import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { FakeBridge } from './fake-bridge.ts';

/** Waits until all letters have been looked for, and what stands in the list was found by them: until then it is what fewer letters found. */
export const looked = (bridge: FakeBridge, query: string): Promise<void> =>
  waitFor(() => {
    expect(bridge.calls.findLast(({ channel }) => channel === 'mailbox:search')?.request).toMatchObject({ query });
    expect(document.querySelector('[role=listbox][aria-busy], .list .skeleton')).toBeNull();
  });
