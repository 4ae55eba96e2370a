import { expect, it } from 'vitest';
import { namesDevice } from './device-line.ts';

it.each([
  'Sent from my iPhone',
  'Von meinem iPad gesendet',
  'Gesendet mit der WEB.DE Mail App',
  'Envoyé de mon iPhone',
  'Enviado desde mi Xiaomi',
  'Inviato da iPhone',
  '发自我的iPhone',
  'iPhoneから送信',
])('%s names a device', (line) => expect(namesDevice(line)).toBe(true));

it.each(['Yes.', 'It was sent from my iPhone.', `Sent from the office, where ${'we all work and '.repeat(6)}wait.`, 'Gesendet!'])(
  '%s is written',
  (line) => expect(namesDevice(line)).toBe(false),
);
