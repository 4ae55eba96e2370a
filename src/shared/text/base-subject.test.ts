import { describe, expect, it } from 'vitest';
import { baseSubject } from './base-subject.ts';

describe('the subject that a message answers', () => {
  it.each([
    ['Re: The mill by the river'],
    ['RE:The mill by the river'],
    ['Re[2]: The mill by the river'],
    ['AW: WG: The mill by the river'],
    ['Re: [mills] The mill by the river'],
    ['[mills] Re: The  mill by the river'],
    ['Antw: Re: AW: The mill by the river (fwd)'],
    ['回复：The mill by the river'],
    ['R: The mill by the river'],
    ['  re :  The mill by the river  '],
  ])('is found in %s', (subject) => {
    expect(baseSubject(subject)).toEqual({ base: 'the mill by the river', isAnswer: true });
  });

  it.each([['The mill by the river'], ['Fwd: The mill by the river'], ['WG: AW: The mill by the river'], ['[mills] The mill by the river']])(
    'is in none that is no answer: %s',
    (subject) => {
      expect(baseSubject(subject)).toEqual({ base: 'the mill by the river', isAnswer: false });
    },
  );

  it.each([[''], ['Re:'], ['Re: Re: Re:'], ['[list]'], ['Re: '.repeat(500)]])('may be nothing: %j', (subject) => {
    expect(baseSubject(subject).base.replaceAll('re:', '').trim()).toBe('');
  });

  it('is not begun by a word that only looks like a prefix', () => {
    expect(baseSubject('Regarding: the mill')).toEqual({ base: 'regarding: the mill', isAnswer: false });
    expect(baseSubject('Result: 3 to 1')).toEqual({ base: 'result: 3 to 1', isAnswer: false });
  });
});
