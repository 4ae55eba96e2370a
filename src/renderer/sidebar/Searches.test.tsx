import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { SavedSearch } from '../../shared/settings.ts';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { renderApp } from '../testing/render-app.tsx';

const big: SavedSearch = { name: 'Big ones', query: 'larger:5mb' };
const bills: SavedSearch = { name: 'Bills', query: 'subject:bill' };
const ada: SavedSearch = { name: 'Ada', query: 'from:ada' };

async function start() {
  const main = fakeMain();
  main.state = { ...main.state, settings: { ...main.state.settings, savedSearches: [big, bills, ada] } };
  const { bridge, user } = renderApp(fakeBridge(main));
  const boxes = within(await screen.findByRole('navigation', { name: 'Mailboxes' }));
  const choose = async (name: string, act: string) => {
    await user.click(boxes.getByRole('button', { name: `Actions for the search ${name}` }));
    await user.click(await screen.findByRole('menuitem', { name: act }));
  };
  return { user, boxes, choose, kept: () => bridge.main.state.settings.savedSearches };
}

it('a search that was forgotten by mistake is brought back to its place', async () => {
  const { user, choose, kept } = await start();
  await choose('Bills', 'Forget this search');
  await waitFor(() => expect(kept()).toEqual([big, ada]));
  expect(await screen.findByText('The search “Bills” is forgotten.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(kept()).toEqual([big, bills, ada]));
});

it('a search is called otherwise, and looks for something else, where it stands', async () => {
  const { user, boxes, choose, kept } = await start();
  await choose('Bills', 'Change…');
  const dialog = within(await screen.findByRole('dialog', { name: 'Change the search' }));
  const [name, wanted] = [dialog.getByRole('textbox', { name: 'Name' }), dialog.getByRole('textbox', { name: 'Looks for' })];
  await user.clear(name);
  await user.type(name, 'Ada');
  await user.click(dialog.getByRole('button', { name: 'Change' }));
  expect(dialog.getByText('A search of this name is kept already.')).toBeTruthy();
  await user.clear(name);
  await user.type(name, 'Invoices');
  await user.clear(wanted);
  await user.click(dialog.getByRole('button', { name: 'Change' }));
  expect(dialog.getByText('Say what it looks for.')).toBeTruthy();
  await user.type(wanted, 'subject:invoice');
  await user.click(dialog.getByRole('button', { name: 'Change' }));
  await waitFor(() => expect(kept()).toEqual([big, { name: 'Invoices', query: 'subject:invoice' }, ada]));
  expect(boxes.getByRole('button', { name: 'Invoices' }).getAttribute('aria-current')).toBe('page');
});

it('searches are put in another order, the first not further up and the last not further down', async () => {
  const { user, boxes, choose, kept } = await start();
  await choose('Ada', 'Move up');
  await waitFor(() => expect(kept()).toEqual([big, ada, bills]));
  fireEvent.contextMenu(boxes.getByRole('button', { name: 'Big ones' }));
  const menu = within(await screen.findByRole('menu', { name: 'Actions for the search Big ones' }));
  expect(menu.queryByRole('menuitem', { name: 'Move up' })).toBeNull();
  await user.click(menu.getByRole('menuitem', { name: 'Move down' }));
  await waitFor(() => expect(kept()).toEqual([ada, big, bills]));
});
