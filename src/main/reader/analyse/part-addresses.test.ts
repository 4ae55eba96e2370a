import { expect, it } from 'vitest';
import { cardSightings } from './part-addresses.ts';

const found = (type: string, ...lines: string[]) => cardSightings([{ type, text: lines.join('\r\n') }]).map(({ url, kind, via }) => [url, kind, via]);

it('a card shows pictures, plays a sound, and says where more is', () => {
  expect(
    found(
      'text/vcard',
      'BEGIN:VCARD',
      'FN:Robin',
      'PHOTO:data:image/png;base64,AAAA',
      'item1.photo;VALUE=uri:https://t.test/1',
      'LOGO;TYPE="a:b;c":https://t.test/2?a=1\\,2',
      'SOUND:https://t.test/3',
      'KEY:https://t.test/4',
      'SOURCE:https://t.test/5',
      'URL:https://t.test/6',
      'END:VCARD',
    ),
  ).toEqual([
    ['https://t.test/1', 'picture', 'vCard PHOTO'],
    ['https://t.test/2?a=1,2', 'picture', 'vCard LOGO'],
    ['https://t.test/3', 'media', 'vCard SOUND'],
    ['https://t.test/4', 'other', 'vCard KEY'],
    ['https://t.test/5', 'other', 'vCard SOURCE'],
  ]);
});

it('an entry of a calendar has other words for itself and pictures; its alarms and links are no requests', () => {
  expect(
    found(
      'text/calendar',
      'SOURCE;VALUE=URI:https://t.test/1',
      'DESCRIPTION;ALTREP="https://t.test/2";LANGUAGE=en:Fair',
      'ATTENDEE;CN="a:b";DIR="https://t.test/3":mailto:a@b.example',
      'ATTACH:https://t.test/link',
      'BEGIN:VALARM',
      'ATTACH;FMTTYPE=audio/basic:https://t.test/4',
      'END:VALARM',
      'IMAGE;VALUE=URI:https://t.test/5',
    ),
  ).toEqual([
    ['https://t.test/1', 'other', 'calendar SOURCE'],
    ['https://t.test/2', 'other', 'calendar ALTREP'],
    ['https://t.test/3', 'other', 'calendar DIR'],
    ['https://t.test/5', 'picture', 'calendar IMAGE'],
  ]);
});

it('a letter fetches pictures, texts and the file that it takes its styles from', () => {
  const rtf = String.raw`{\rtf1{\*\template https://t.test/1}{\field{\*\fldinst { INCLUDEPICTURE  \\d "https://t.test/2" \\* MERGEFORMAT}}{\*\fldinst IMPORT \\\\t.test\\3}{\*\fldinst HYPERLINK "https://t.test/link"}}`;
  expect(found('application/rtf', rtf)).toEqual([
    ['https://t.test/1', 'other', 'RTF template'],
    ['https://t.test/2', 'picture', 'RTF includepicture'],
    ['https://t.test/3', 'other', 'RTF import'],
  ]);
});

it.each([
  ['parameters', `DESCRIPTION${';a=b'.repeat(100_000)}`],
  ['quotation marks', `DESCRIPTION;${'"'.repeat(9_999)}`],
  ['white space', `INCLUDEPICTURE${' '.repeat(300_000)}`],
  ['addresses', 'PHOTO:https://t.test/a\r\n'.repeat(100_000)],
])('%s without end cost no more than they should', (_, text) => {
  for (const type of ['text/vcard', 'application/rtf']) expect(cardSightings([{ type, text }]).length).toBeLessThanOrEqual(200);
});

it('a letter of Word links objects, by a field or in their data', () => {
  const hex = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding).toString('hex').replaceAll(/.{64}/g, '$&\r\n');
  expect(
    found(
      'application/rtf',
      String.raw`{\rtf1{\field{\*\fldinst { LINK Word.Document.12 "https://t.test/1" "" \\a \\r}}}`,
      String.raw`{\object\objautlink\objupdate{\*\objdata 01050000${hex('https://t.test/2\0\0', 'utf16le')}}}`,
      String.raw`{\object{\*\objdata ${hex('....x\0http://t.test/3\0....', 'latin1')}}}}`,
    ),
  ).toEqual([
    ['https://t.test/1', 'other', 'RTF link'],
    ['https://t.test/2', 'other', 'RTF object'],
    ['http://t.test/3', 'other', 'RTF object'],
  ]);
});
