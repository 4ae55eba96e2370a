import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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

const files = (count: number) =>
  Array.from({ length: count }, (_, part) => ({
    part,
    filename: `scan-${part}.pdf`,
    contentType: 'application/pdf',
    size: 1,
    inline: false,
    readable: false,
  }));

it('many attachments tell how many they are, and are laid out all at once', async () => {
  render(<Attachments attachments={files(30)} onSave={nothing} onSaveAll={nothing} onOpen={nothing} />);
  const all = screen.getByRole('button', { name: 'Show all of the 30 attachments at once', expanded: false });
  expect(all.textContent).toBe('All 30');
  const strip = screen.getByRole('region', { name: '30 attachments' });
  expect(strip.dataset['spread']).toBeUndefined();
  await userEvent.click(all);
  expect(all.getAttribute('aria-expanded')).toBe('true');
  expect(strip.dataset['spread']).toBe('true');
  await userEvent.click(all);
  expect(strip.dataset['spread']).toBeUndefined();
});

it('a few need nothing of the kind', () => {
  render(<Attachments attachments={files(3)} onSave={nothing} onSaveAll={nothing} onOpen={nothing} />);
  expect(screen.queryByRole('button', { name: /at once/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Save all…' })).toBeTruthy();
});

it('a double click saves an attachment, or opens one that can be read here; on a button of it, it is that button’s', async () => {
  const [first, second] = files(2);
  const done: string[] = [];
  render(
    <Attachments
      attachments={[first!, { ...second!, readable: true }]}
      onSave={(part) => done.push(`save ${part}`)}
      onSaveAll={nothing}
      onOpen={(part) => done.push(`open ${part}`)}
    />,
  );
  await userEvent.dblClick(screen.getByTitle('scan-0.pdf'));
  await userEvent.dblClick(screen.getByTitle('scan-1.pdf'));
  expect(done).toEqual(['save 0', 'open 1']);
  await userEvent.dblClick(screen.getByRole('button', { name: 'Open scan-1.pdf' }));
  expect(done).toEqual(['save 0', 'open 1', 'open 1', 'open 1']);
});
