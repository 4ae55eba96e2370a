/** Pictures that a person can see, with something of the recipient's alone in their address; and the address itself, in every dress. */
import { createHash } from 'node:crypto';
import { message, READER, type Author } from './author.ts';
import type { LabelledMessage } from './model.ts';

interface Marked {
  id: string;
  about: string;
  me?: string[];
  body: (author: Author) => string;
}

const digest = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const LOCAL = READER.split('@')[0] ?? '';
const HOST = READER.split('@')[1] ?? '';

const words = '<p>Good morning Mira, here is your week.</p>';
const logo = (author: Author) => author.image('https://cdn.harvest.example/brand/logo.png', 'width="140" height="36" alt="Harvest"');
const HERO = 'width="600" height="240" alt="Your week"';
const PIXEL = 'width="1" height="1" alt=""';

const MARKED: Marked[] = [
  // A visible picture with a token.
  {
    id: 'countdown-recipient',
    about: 'A countdown for each recipient',
    body: (a) =>
      `${logo(a)}${words}${a.live(`https://timer.harvest.example/t/autumn.gif?rid=${a.uuid()}`, 'width="400" height="90" alt="Ends soon"')}`,
  },
  {
    id: 'niftyimages',
    about: 'NiftyImages with the name and address',
    body: (a) =>
      logo(a) +
      a.live(`https://img1.niftyimages.com/abc/4821/k-xy?First_Name=Mira&Email=${encodeURIComponent(READER)}`, HERO, [
        'NiftyImages',
        'Nifty Images',
      ]) +
      words,
  },
  {
    id: 'kickdynamic',
    about: 'Kickdynamic live content',
    body: (a) =>
      logo(a) + a.live(`https://eu1.kickdynamic.com/tags/${a.uuid()}/images/${a.uuid()}?uid=${a.hex(32)}`, HERO, ['Kickdynamic', 'Litmus']) + words,
  },
  {
    id: 'zembula',
    about: 'Zembula banner',
    body: (a) => logo(a) + a.live(`https://img.zembula.example/api/v1/render/${a.alnum(12)}?cid=${a.hex(40)}`, HERO, []) + words,
  },
  {
    id: 'recommendations',
    about: 'Recommendations of Einstein by subscriber key',
    body: (a) =>
      logo(a) +
      words +
      [1, 2, 3]
        .map((n) =>
          a.live(
            `https://510004821.recs.igodigital.com/a/v2/fernhill/nl/recommend/image/${n}?email=${a.hex(64)}`,
            `width="180" height="240" alt="Recommended ${n}"`,
            ['Salesforce', 'Salesforce Marketing Cloud', 'Einstein'],
          ),
        )
        .join(''),
  },
  {
    id: 'loyalty-barcode',
    about: 'A bar code with the member number',
    body: (a) =>
      `${logo(a)}${words}${a.live(`https://barcode.harvest.example/ean13/${a.digits(12)}.png?member=${a.digits(10)}`, 'width="300" height="80" alt="Your card"')}`,
  },
  {
    id: 'spam-banner',
    about: 'Spam that is one picture, its address different for each recipient',
    body: (a) =>
      `<a href="http://win.bigpills.example/${a.alnum(16)}">${a.live(`http://img.bigpills.example/${a.alnum(24)}/offer.jpg`, 'border="0" width="600" height="800"', [])}</a>`,
  },
  {
    id: 'spam-banner-query',
    about: 'Spam picture with a recipient number in the query',
    body: (a) => `<center>${a.live(`http://bigpills.example/img.php?i=banner2&u=${a.hex(24)}`, 'width="650"', [])}</center>`,
  },
  {
    id: 'logo-token',
    about: 'The logo itself carries the token',
    body: (a) => a.live(`https://track.harvest.example/logo/${a.token(43)}/harvest.png`, 'width="160" height="40" alt="Harvest"') + words,
  },
  {
    id: 'logo-jwt',
    about: 'The logo carries a JSON web token',
    body: (a) =>
      a.live(
        `https://mail.harvest.example/l.png?t=eyJhbGciOiJIUzI1NiJ9.eyJ1Ijoi${a.token(60)}.${a.token(43)}`,
        'width="160" height="40" alt="Harvest"',
      ) + words,
  },
  {
    id: 'map-personal',
    about: 'A map of the reader’s surroundings by customer number',
    body: (a) =>
      `${logo(a)}${words}${a.live(`https://live.harvest.example/map.png?customer=${a.digits(9)}&sig=${a.hex(40)}`, 'width="560" height="200" alt="Shops near you"')}`,
  },
  {
    id: 'background-personal',
    about: 'A background with a token behind words that can be seen',
    body: (a) =>
      `<table width="600"><tr><td height="240" style="background-image:url('${a.personal(`https://live.harvest.example/hero/${a.uuid()}/${a.hex(32)}.jpg`)}');background-size:cover"><h1 style="color:#fff">Mira, your week</h1></td></tr></table>`,
  },
  {
    id: 'weekly-report',
    about: 'A chart of one’s own figures',
    body: (a) => `${logo(a)}${words}${a.live(`https://charts.harvest.example/u/${a.uuid()}/2025-46.png`, HERO)}`,
  },

  // The reader's address in a visible picture.
  {
    id: 'address-plain',
    about: 'Address, plain',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/hello.png?email=${READER}`, HERO) + words,
  },
  {
    id: 'address-percent',
    about: 'Address, percent-encoded',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/hello.png?e=${encodeURIComponent(READER)}`, HERO) + words,
  },
  {
    id: 'address-double-percent',
    about: 'Address, percent-encoded twice',
    body: (a) =>
      logo(a) + a.live(`https://live.harvest.example/hello.png?next=%2Fi%3Fe%3D${encodeURIComponent(encodeURIComponent(READER))}`, HERO) + words,
  },
  {
    id: 'address-base64',
    about: 'Address in base64',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/hello/${base64(READER).replaceAll('=', '')}.png`, HERO) + words,
  },
  {
    id: 'address-md5',
    about: 'Address as MD5',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/hello.png?h=${digest('md5', READER)}`, HERO) + words,
  },
  {
    id: 'address-md5-upper',
    about: 'Address as MD5, capital letters',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/hello.png?h=${digest('md5', READER).toUpperCase()}`, HERO) + words,
  },
  {
    id: 'address-sha1',
    about: 'Address as SHA-1',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/${digest('sha1', READER)}/hello.png`, HERO) + words,
  },
  {
    id: 'address-sha256',
    about: 'Address as SHA-256',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/hello.png?sha256=${digest('sha256', READER)}`, HERO) + words,
  },
  {
    id: 'address-sha512',
    about: 'Address as SHA-512',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/hello.png?k=${digest('sha512', READER)}`, HERO) + words,
  },
  {
    id: 'address-capitals',
    about: 'Address as it was typed, hashed with its capital letters',
    me: ['Mira.Lindqvist@Example.net'],
    body: (a) => logo(a) + a.live(`https://live.harvest.example/hello.png?h=${digest('sha256', 'Mira.Lindqvist@Example.net')}`, HERO) + words,
  },
  {
    id: 'address-lower-of-capitals',
    about: 'Address in capital letters, hashed in small ones',
    me: ['MIRA.LINDQVIST@EXAMPLE.NET'],
    body: (a) => logo(a) + a.live(`https://live.harvest.example/hello.png?h=${digest('md5', READER)}`, HERO) + words,
  },
  {
    id: 'address-local-part',
    about: 'Local part as a path',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/u/${LOCAL}/hello.png`, HERO) + words,
  },
  {
    id: 'address-local-md5',
    about: 'Local part as MD5',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/hello.png?u=${digest('md5', LOCAL)}`, HERO) + words,
  },
  {
    id: 'address-base64-of-md5',
    about: 'MD5, then base64',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/hello.png?u=${encodeURIComponent(base64(digest('md5', READER)))}`, HERO) + words,
  },
  {
    id: 'address-hex',
    about: 'Address in base16',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/i/${Buffer.from(READER).toString('hex')}.png`, HERO) + words,
  },
  {
    id: 'address-reversed',
    about: 'Address reversed',
    body: (a) => logo(a) + a.live(`https://live.harvest.example/i.png?q=${READER.split('').reverse().join('')}`, HERO) + words,
  },
  {
    id: 'address-rot13',
    about: 'Address in ROT13',
    body: (a) =>
      logo(a) +
      a.live(
        `https://live.harvest.example/i.png?q=${READER.replaceAll(/[a-z]/gi, (letter) => String.fromCharCode(((letter.toLowerCase().charCodeAt(0) - 97 + 13) % 26) + 97))}`,
        HERO,
      ) +
      words,
  },
  {
    id: 'address-second',
    about: 'The second of two addresses of the reader',
    me: ['office@lindqvist.example', READER],
    body: (a) => logo(a) + a.live(`https://live.harvest.example/hello.png?h=${digest('sha256', READER)}`, HERO) + words,
  },
  {
    id: 'address-in-spacer',
    about: 'A spacer between rows, with the address as MD5',
    body: (a) =>
      `${logo(a)}${words}${a.pixel(`https://live.harvest.example/s/${digest('md5', READER)}.gif`, [], 'width="600" height="1" style="display:block"')}`,
  },

  // The reader's address in a hidden pixel.
  {
    id: 'pixel-address-plain',
    about: 'A pixel with the address, plain',
    body: (a) => `${logo(a)}${words}${a.pixel(`https://harvest.example/o.gif?${READER}`, [], PIXEL)}`,
  },
  {
    id: 'pixel-address-sha256',
    about: 'A pixel with the address as SHA-256',
    body: (a) => `${logo(a)}${words}${a.pixel(`https://i.harvest.example/${digest('sha256', READER)}`, [], PIXEL)}`,
  },
  {
    id: 'pixel-address-base64-json',
    about: 'A pixel with the address inside JSON in base64',
    body: (a) =>
      `${logo(a)}${words}${a.pixel(`https://i.harvest.example/o/${Buffer.from(JSON.stringify({ e: READER, c: 46 })).toString('base64url')}`, [], PIXEL)}`,
  },
  {
    id: 'undimensioned-address',
    about: 'A picture without size at the end, with the address as MD5',
    body: (a) => `${logo(a)}${words}${a.pixel(`https://i.harvest.example/e.png?m=${digest('md5', READER)}`, [], 'alt=""')}`,
  },

  // What only looks like it.
  {
    id: 'other-address',
    about: 'Pictures with somebody else’s address',
    body: (a) =>
      `${logo(a)}${words}${a.image('https://cdn.harvest.example/portrait.png?owner=editor@harvest.example', 'width="80" height="80" alt="The editor"')}${a.image(`https://cdn.harvest.example/p/${digest('md5', 'editor@harvest.example')}.png`, 'width="80" height="80" alt="The editor"')}`,
  },
  {
    id: 'own-domain',
    about: 'Pictures of the reader’s own mail provider',
    body: (a) =>
      `${a.image(`https://www.${HOST}/newsletter/logo.png`, 'width="160" height="40" alt="Example.net"')}${words}${a.image(`https://static.${HOST}/2025/11/header.jpg`, 'width="600" alt="News of your provider"')}`,
  },
  {
    id: 'first-name',
    about: 'A picture that says the first name, as thousands do',
    body: (a) => `${logo(a)}${a.image('https://cdn.harvest.example/hello/mira.png', 'width="400" height="90" alt="Hello Mira"')}${words}`,
  },
];

export const personal: LabelledMessage[] = MARKED.map((marked) =>
  message(`own-${marked.id}`, marked.about, (author) => ({
    from: 'Harvest Box <box@harvest.example>',
    me: marked.me,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${marked.body(author)}</body></html>`,
  })),
);
