import { expect, it } from 'vitest';
import { Effort } from './effort.ts';
import { cardSightings, type Card } from './part-addresses.ts';

const sightings = (cards: readonly Card[]) => cardSightings(cards, new Effort());
const found = (type: string, ...lines: string[]) => sightings([{ type, text: lines.join('\r\n') }]).map(({ url, kind, via }) => [url, kind, via]);

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

it('a card of an old telephone encodes its values as parts of mail are', () => {
  expect(
    found(
      'text/x-vcard',
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=A4ger',
      'LOGO;VALUE=URL;ENCODING=QUOTED-PRINTABLE:https=3A//t.test/1?=',
      'a=3Db',
      'PHOTO;QUOTED-PRINTABLE;TYPE=AC:https=3A=2F=2Ft.test/2',
      'PHOTO;VALUE=URL:https://t.test/3?a=41',
      'END:VCARD',
    ),
  ).toEqual([
    ['https://t.test/1?a=b', 'picture', 'vCard LOGO'],
    ['https://t.test/2', 'picture', 'vCard PHOTO'],
    ['https://t.test/3?a=41', 'picture', 'vCard PHOTO'],
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
  ['encoded values', 'PHOTO;QUOTED-PRINTABLE:=41;QUOTED-PRINTABLE\r\n'.repeat(20_000)],
  ['pictures', '![a](https://t.test/a)'.repeat(50_000)],
  ['brackets', '!['.repeat(100_000)],
  ['names', `${'![a][b]'.repeat(50_000)}\n[b]: https://t.test/a`],
  ['lists', '['.repeat(300_000)],
  ['elements', '<image>'.repeat(100_000)],
])('%s without end cost no more than they should', (_, text) => {
  for (const type of ['text/vcard', 'application/rtf', 'text/markdown', 'application/vcard+json', 'text/xml', 'audio/mpegurl'])
    expect(sightings([{ type, text }]).length).toBeLessThanOrEqual(200);
});

/** As many cards as are looked into, each as long as is. */
it.each([
  ['text/markdown', '!['],
  ['text/markdown', '[a\n'],
  ['text/xml', '<a>'],
  ['text/xml', '<a></b>'],
  ['text/xml', '<image><url>'],
])('a message full of parts of %s with nothing but %s costs no more than it should', (type, piece) => {
  const cards = Array.from({ length: 50 }, () => ({ type, text: piece.repeat(1_048_576 / piece.length) }));
  expect(sightings(cards)).toEqual([]);
});

it('what of data is left unread for its length is said to be', () => {
  const feed = { type: 'text/xml', text: `<rss>${'x'.repeat(1_000_000)}<logo>https://t.test/1</logo></rss>` };
  const [once, twice] = [new Effort(), new Effort()];
  expect([cardSightings([feed], once).length, once.whole]).toEqual([1, true]);
  expect([cardSightings([feed, feed], twice).length, twice.whole]).toEqual([1, false]);
});

it('what stands deeper in XML than anybody puts it is found all the same, and so is what was begun before', () => {
  const deep = '<a>'.repeat(1_000);
  expect(found('text/xml', `<rss><image><url>https://t.test/1</url></image><logo>https://t.test/2 ${deep}<image url="https://t.test/3"/>`)).toEqual([
    ['https://t.test/1', 'picture', 'XML image'],
    ['https://t.test/2', 'picture', 'XML logo'],
    ['https://t.test/3', 'picture', 'XML image'],
  ]);
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

const CARD_JSON = JSON.stringify([
  'vcard',
  [
    ['version', {}, 'text', '4.0'],
    ['photo', { mediatype: 'image/png' }, 'uri', 'https://t.test/1'],
    ['logo', {}, 'uri', 'https://t.test/2', 'https://t.test/3'],
    ['url', {}, 'uri', 'https://t.test/link'],
    ['source', {}, 'uri', 'https://t.test/4'],
  ],
]);

const ENTRY_JSON = JSON.stringify([
  'vcalendar',
  [['image', {}, 'uri', 'https://t.test/1']],
  [
    [
      'vevent',
      [
        ['summary', { altrep: 'https://t.test/2' }, 'text', 'Fair'],
        ['attach', {}, 'uri', 'https://t.test/link'],
      ],
      [['valarm', [['image', {}, 'uri', 'https://t.test/alarm']], []]],
    ],
  ],
]);

it('a card or an entry in JSON shows what it would show in lines', () => {
  expect(found('application/vcard+json', CARD_JSON)).toEqual([
    ['https://t.test/1', 'picture', 'JSON PHOTO'],
    ['https://t.test/2', 'picture', 'JSON LOGO'],
    ['https://t.test/3', 'picture', 'JSON LOGO'],
    ['https://t.test/4', 'other', 'JSON SOURCE'],
  ]);
  expect(found('application/calendar+json', ENTRY_JSON)).toEqual([
    ['https://t.test/1', 'picture', 'JSON IMAGE'],
    ['https://t.test/2', 'other', 'JSON ALTREP'],
  ]);
  expect(found('application/vcard+json', '["vcard",[["photo",{},"uri","https://t.test/1"')).toEqual([]);
});

it('files in XML name in words what is drawn and played', () => {
  const uri = (address: string) => `<uri>${address}</uri>`;
  expect(
    found(
      'application/vcard+xml',
      `<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"><v:vcard xmlns:v="x"><fn><text>x</text></fn><v:photo>${uri('https://t.test/1')}</v:photo>`,
      `<url>${uri('https://t.test/link')}</url><sound>${uri('\n https://t.test/2?a&amp;b')}</sound></v:vcard></vcards>`,
    ),
  ).toEqual([
    ['https://t.test/1', 'picture', 'XML photo'],
    ['https://t.test/2?a&b', 'media', 'XML sound'],
  ]);
  expect(
    found(
      'application/calendar+xml',
      `<vevent><properties><image>${uri('https://t.test/1')}</image><summary><parameters><altrep>${uri('https://t.test/2')}</altrep></parameters></summary></properties>`,
      `<valarm><image>${uri('https://t.test/alarm')}</image></valarm></vevent>`,
    ),
  ).toEqual([
    ['https://t.test/1', 'picture', 'XML image'],
    ['https://t.test/2', 'other', 'XML altrep'],
  ]);
  expect(
    found(
      'application/rss+xml',
      '<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="x"><channel><link>https://t.test/link</link><image><url>https://t.test/1</url>',
      '<link>https://t.test/link</link></image><itunes:image href="https://t.test/2"/><item><enclosure url="https://t.test/link"/>',
      '<media:thumbnail url="https://t.test/3" width="75"/></item></channel></rss>',
    ).map(([url]) => url),
  ).toEqual(['https://t.test/1', 'https://t.test/2', 'https://t.test/3']);
  expect(
    found('application/atom+xml', '<feed><icon>https://t.test/1</icon><logo> https://t.test/2 </logo><id>https://t.test/id</id></feed>'),
  ).toHaveLength(2);
  expect(found('application/opensearchdescription+xml', '<Image width="16">https://t.test/1</Image><Url template="https://t.test/link"/>')).toEqual([
    ['https://t.test/1', 'picture', 'XML image'],
  ]);
  expect(
    found('application/xspf+xml', '<track><location>https://t.test/1</location><image>https://t.test/2</image><info>https://t.test/x</info></track>'),
  ).toEqual([
    ['https://t.test/1', 'media', 'XML track'],
    ['https://t.test/2', 'picture', 'XML image'],
  ]);
});

it('lists of what to play name what is played', () => {
  const media = (type: string, ...lines: string[]) => found(type, ...lines).map(([url, kind]) => [url, kind]);
  expect(media('audio/x-mpegurl', '#EXTM3U', '#EXTINF:5,Song', 'https://t.test/1', 'song.mp3')).toEqual([['https://t.test/1', 'media']]);
  expect(media('audio/x-scpls', '[playlist]', 'File1=https://t.test/1', 'Title1=Song')).toEqual([['https://t.test/1', 'media']]);
});

it('a text in Markdown shows pictures', () => {
  expect(
    found(
      'text/markdown',
      '# Fair',
      '![a](https://t.test/1) and ![b](<https://t.test/2> "Title"), [![c](https://t.test/3)](https://t.test/link)',
      '![[in] brackets](https://t.test/6) and ![around ![one](https://t.test/7) more](https://t.test/8)',
      '![By name][Logo  one], ![other], ![not there][none], [link](https://t.test/link) and [link][other]',
      '',
      '[logo one]: https://t.test/4 "x"',
      '[other]: <https://t.test/5>',
      '[link]: https://t.test/link',
    ),
  ).toEqual([1, 2, 3, 7, 6, 8, 4, 5].map((count) => [`https://t.test/${count}`, 'picture', 'Markdown picture']));
});
