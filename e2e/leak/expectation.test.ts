import { expect, it } from 'vitest';
import { message } from '../../src/main/reader/testing/message.ts';
import { expectations } from './expectation.ts';

const QUOTE = 'What was said before, at some length, so that nobody wants to read it again. '.repeat(5);

it('an answer is expected as the app serves it, with the words of the button that opens what it quotes', async () => {
  const expecting = expectations({ me: [], trustedAuthserv: [] });
  const body = `<p>Yes.</p><blockquote type="cite">${QUOTE}</blockquote>`;
  const seen = await expecting.of(message('Subject: Re: Lunch', 'Content-Type: text/html; charset=utf-8', '', body));
  expecting.end();
  expect(seen?.documents[0]).toContain('<summary title="Show or hide what is quoted"');
});
