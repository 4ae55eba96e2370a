import { expect, it } from 'vitest';
import { cleanUrl } from './clean.ts';

it('a letter that a link begins has whom it goes to and what it says, and nothing else', () => {
  expect(cleanUrl(new URL('mailto:a@b.test?Subject=x&attach=/etc/passwd&body=y#part'))).toBe('mailto:a@b.test?subject=x&body=y');
});
