import { expect, it } from 'vitest';
import { answerLink } from './answer-link.ts';

const person = (address: string) => ({ name: '', address });
const letter = (change: Partial<Parameters<typeof answerLink>[0]> = {}) => ({
  from: [person('ada@engine.example')],
  replyTo: [],
  to: [person('robin@home.example')],
  cc: [],
  subject: 'Lunch?',
  ...change,
});
const OWN = ['robin@home.example'];

it('an answer is a link to the mail program, with whom and about what, and nothing else', () => {
  expect(answerLink(letter(), OWN, 'sender')).toBe('mailto:ada@engine.example?subject=Re%3A%20Lunch%3F');
  expect(answerLink(letter({ cc: [person('cy@x.example'), person('dee@x.example')] }), OWN, 'all')).toBe(
    'mailto:ada@engine.example?cc=cy@x.example,dee@x.example&subject=Re%3A%20Lunch%3F',
  );
});

it('a subject that is an answer already is not one twice', () => {
  for (const subject of ['Re: Lunch', 'AW: Essen', 'RE[2]: Lunch'])
    expect(answerLink(letter({ subject }), OWN, 'sender')).toContain(`subject=${encodeURIComponent(subject)}`);
});

it('what a sender writes begins no field of the letter', () => {
  const link = answerLink(letter({ from: [person('a&bcc=x%40y@evil.example')], subject: 'Hi&body=pay me\r\nBcc: x@y.example\ud800' }), OWN, 'sender');
  expect([...new URL(link ?? '').searchParams.keys()]).toEqual(['subject']);
  expect(link).not.toMatch(/[\r\n\s]/);
});

it('where there is nobody to answer to there is no link', () => {
  expect(answerLink(letter({ from: [] }), OWN, 'sender')).toBeNull();
});
