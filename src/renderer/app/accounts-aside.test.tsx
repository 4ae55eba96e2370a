import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { renderApp } from '../testing/render-app.tsx';

it.each([[null], ['/data/accounts.json.unreadable']])(
  'that accounts could not be read is told, and where they are kept: %s',
  async (accountsAside) => {
    const main = fakeMain();
    main.state = { ...main.state, accountsAside };
    renderApp(fakeBridge(main));
    await screen.findAllByRole('option');
    const told = screen.queryByText(/Not all of your accounts could be read.*\/data\/accounts\.json\.unreadable/);
    expect(told !== null).toBe(accountsAside !== null);
  },
);
