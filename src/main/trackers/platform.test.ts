import { expect, it } from 'vitest';
import { sentBy } from './platform.ts';

const by = (...headers: [name: string, value: string][]) => {
  const sent = sentBy(headers.map(([name, value]) => ({ name, value })));
  return sent && { name: sent.platform.name, suite: sent.suite?.id ?? null };
};

it.each([
  ['a field of its own', 'X-MC-User', '0a1b2c3d', 'Mailchimp'],
  ['a field that is called by its name', 'X-EMarSys-Identify', '1_2_3', 'SAP Emarsys'],
  ['its program’s name', 'X-Mailer', 'Sendy (https://sendy.co)', 'Sendy'],
  ['the last part of the Feedback-ID', 'Feedback-ID', '1:2:campaign:moengage', 'MoEngage'],
  ['the domain that bounces go to', 'Return-Path', '<bounce-mc.us14_1.2-abc@mail77.suw15.mcsv.net>', 'Mailchimp'],
  ['the domain that signs', 'DKIM-Signature', 'v=1; a=rsa-sha256; d=klaviyomail.com; s=k1', 'Klaviyo'],
  ['the address that unsubscribes', 'List-Unsubscribe', '<https://manage.kmail-lists.com/subscriptions/unsubscribe?a=AbC123>', 'Klaviyo'],
  ['the address that unsubscribes from one of a country', 'List-Unsubscribe', '<https://acme.flexmail.eu/u/kN2vQx8rT4mZ>', 'Flexmail'],
])('a suite is known by %s', (_, name, value, service) => {
  expect(by([name, value])?.name).toBe(service);
  expect(by([name, value])?.suite).not.toBeNull();
});

it('a relay is known, and is no suite', () => {
  expect(by(['Feedback-ID', '::1.us-east-1.zz=:AmazonSES'])).toEqual({ name: 'Amazon SES', suite: null });
});

it('a suite comes before the relay that it sends through', () => {
  expect(by(['X-SG-EID', 'abc'], ['X-Kmail-Account', 'AbC123'])).toEqual({ name: 'Klaviyo', suite: 'klaviyo' });
});

it.each([
  ['X-Mailer', 'Apple Mail (2.3445.104.11)'],
  ['X-Segment', 'A'],
  ['Feedback-ID', 'iab3e480c:Fastmail'],
  ['Return-Path', '<ada@mail.example>'],
  ['Message-ID', '<20261129.1@mail.gmail.com>'],
])('%s: %s tells nothing', (name, value) => {
  expect(by([name, value])).toBeNull();
});
