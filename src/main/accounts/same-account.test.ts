import { expect, it } from 'vitest';
import type { ServerSettings } from '../../shared/model.ts';
import { isSameAccount } from './same-account.ts';

const settings = (change: Partial<ServerSettings> = {}): ServerSettings => ({
  host: 'mail.home.example',
  port: 993,
  security: 'tls',
  user: 'robin',
  ...change,
});

it('the same user on the same server is one account, however it is connected to and its name is written', () => {
  expect(isSameAccount(settings(), settings({ port: 143, security: 'starttls' }))).toBe(true);
  expect(isSameAccount(settings(), settings({ host: 'Mail.Home.example' }))).toBe(true);
});

it('another user, another host, or another port of one’s own choosing is another account', () => {
  expect(isSameAccount(settings(), settings({ user: 'mira' }))).toBe(false);
  expect(isSameAccount(settings(), settings({ host: 'mail.work.example' }))).toBe(false);
  expect(isSameAccount(settings({ host: 'localhost', port: 10_993 }), settings({ host: 'localhost', port: 20_993 }))).toBe(false);
  expect(isSameAccount(settings({ host: 'localhost' }), settings({ host: 'localhost', port: 20_993 }))).toBe(false);
});
