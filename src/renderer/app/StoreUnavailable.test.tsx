import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { bad, fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { renderApp } from '../testing/render-app.tsx';

const broken = () => {
  const main = fakeMain();
  main.state = { ...main.state, store: { state: 'unavailable', file: '/home/robin/mail.db', reason: 'The file is damaged.' } };
  return main;
};

it('the screen names the file and the reason, and says that nothing is deleted', async () => {
  renderApp(fakeBridge(broken()));
  expect(await screen.findByText('/home/robin/mail.db')).toBeTruthy();
  expect(screen.getByText('The file is damaged.')).toBeTruthy();
  expect(screen.getByText(/Nothing is deleted/)).toBeTruthy();
});

it('after the file was moved aside, the mail is there, and so is the new name of the file', async () => {
  const { user } = renderApp(fakeBridge(broken()));
  await user.click(await screen.findByRole('button', { name: 'Move it aside and start fresh' }));
  await screen.findAllByRole('option');
  expect(screen.getByText(/The old store is now at .*mail\.db\.aside-1/)).toBeTruthy();
});

it('a file that cannot be moved leaves the screen as it is, with the reason', async () => {
  const { user } = renderApp(fakeBridge(broken(), { 'store:move-aside': () => bad('file-not-written', 'The folder is read-only.', 'Change that.') }));
  await user.click(await screen.findByRole('button', { name: 'Move it aside and start fresh' }));
  expect((await screen.findByRole('alert')).textContent).toBe('The folder is read-only. Change that.');
});
