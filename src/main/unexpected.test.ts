import { expect, it } from 'vitest';
import { traceOf } from './unexpected.ts';

it('an error is told by its kind, its code and where it was thrown, and by nothing that it says', () => {
  const error = Object.assign(new TypeError('no mailbox of robin@home.example\n    at secret (/home/robin/Subject.ts:1:2)'), { code: 'ENOENT' });
  const trace = traceOf(error);
  expect(trace).toMatch(/^TypeError ENOENT at .*unexpected\.test\.ts:\d+:\d+/);
  for (const kept of ['robin', 'secret', 'Subject', '/']) expect(trace).not.toContain(kept);
  expect(trace.split('\n')).toHaveLength(1);
});

it('what names itself like a message is called an error, and what is none is not told', () => {
  expect(traceOf(Object.assign(new Error('x'), { name: 'Dear Robin', code: 'dear-robin' }))).toMatch(/^Error at /);
  expect(traceOf('Dear Robin')).toBe('a string was thrown');
  const none = new Error('Dear Robin');
  none.stack = 'Dear Robin at home:1:2';
  expect(traceOf(none)).toBe('Error');
});
