import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Attachments } from './Attachments.tsx';

const nothing = () => undefined;

it.each([
  [`invoice.pdf${'_'.repeat(80)}.exe`, '.exe'],
  ['archive.tar.gz', '.gz'],
  ['\u05e9\u05dc\u05d5\u05dd.pdf', '.pdf'],
  ['README', ''],
  ['a. and more words', ''],
])('the end of %s has a place of its own, where nothing pushes it out of sight', (filename, ending) => {
  render(
    <Attachments
      attachments={[{ part: 0, filename, contentType: 'application/pdf', size: 1, inline: false, readable: false }]}
      onSave={nothing}
      onSaveAll={nothing}
      onOpen={nothing}
    />,
  );
  const name = screen.getByTitle(filename);
  expect(name.textContent).toBe(filename);
  expect(name.lastElementChild?.textContent).toBe(ending);
});
