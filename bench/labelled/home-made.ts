/** Spam and small senders: pixels of no known service, and each way to hide one. Nobody may be named. */
import { attribute, message, type Author } from './author.ts';
import type { LabelledMessage } from './model.ts';

interface Trick {
  id: string;
  about: string;
  body: (author: Author) => string;
  head?: (author: Author) => string;
  bodyAttributes?: (author: Author) => string;
}

const OFFER = '<p>Dear customer,</p><p>Your reward of &euro; 250 waits for you. <a href="http://offers.winbig.example/c/77a1">Claim it now</a></p>';
const banner = (author: Author) => author.image('https://cdn.winbig.example/creative/8812/banner.jpg', 'width="600" height="300" alt="Reward"');

const TRICKS: Trick[] = [
  {
    id: 'bare-ip',
    about: 'A pixel on a bare IP address',
    body: (a) => OFFER + a.pixel(`http://203.0.113.77/o/${a.alnum(12)}.gif`, [], 'width="1" height="1"'),
  },
  {
    id: 'bare-ip-port',
    about: 'A pixel on a bare IP address and an odd port',
    body: (a) => OFFER + a.pixel(`http://198.51.100.9:8081/i.php?c=${a.digits(5)}&r=${a.digits(7)}`, [], 'width=1 height=1 border=0'),
  },
  {
    id: 'php-script',
    about: 'A counting script',
    body: (a) =>
      banner(a) + OFFER + a.pixel(`https://www.winbig.example/mailer/cnt.php?m=${a.digits(4)}&e=${a.hex(32)}`, [], 'height="1" width="1" alt=""'),
  },
  {
    id: 'no-token-at-all',
    about: 'A counter without any token, tiny',
    body: (a) => OFFER + a.pixel('https://count.winbig.example/hit.cgi?campaign=autumn', [], 'width="1" height="1" alt=""'),
  },
  {
    id: 'subdomain-token',
    about: 'The token is a subdomain',
    body: (a) => OFFER + a.pixel(`https://${a.lower(28)}.px.winbig.example/e.png`, [], 'width="1" height="1"'),
  },
  {
    id: 'zero-by-zero',
    about: '0 x 0',
    body: (a) => banner(a) + OFFER + a.pixel(`https://m.winbig.example/${a.alnum(22)}`, [], 'width="0" height="0"'),
  },
  {
    id: 'false-size-wide',
    about: '600 x 1, a line that carries a token',
    body: (a) =>
      banner(a) + OFFER + a.pixel(`https://img.winbig.example/l/${a.alnum(26)}/line.png`, [], 'width="600" height="1" style="display:block"'),
  },
  {
    id: 'false-size-tall',
    about: '1 x 120 with a token',
    body: (a) => OFFER + a.pixel(`https://img.winbig.example/v/${a.alnum(26)}.gif`, [], 'width="1" height="120"'),
  },
  {
    id: 'two-by-two',
    about: '2 x 2 with a token',
    body: (a) => OFFER + a.pixel(`https://e.winbig.example/b?id=${a.uuid()}`, [], 'width="2" height="2"'),
  },
  {
    id: 'three-by-three',
    about: '3 x 3 with a token',
    body: (a) => OFFER + a.pixel(`https://e.winbig.example/z/${a.alnum(24)}.png`, [], 'width="3" height="3"'),
  },
  {
    id: 'undimensioned-end',
    about: 'No size, token, at the end, on the host of the banner',
    body: (a) => `${banner(a)}${OFFER}<br>${a.pixel(`https://cdn.winbig.example/creative/8812/${a.hex(40)}.png`, [], 'alt=""')}`,
  },
  {
    id: 'style-size',
    about: 'Size in the style attribute only',
    body: (a) => OFFER + a.pixel(`https://s.winbig.example/t/${a.token(30)}`, [], 'style="width:1px;height:1px"'),
  },
  {
    id: 'style-size-units',
    about: 'Sizes of less than a pixel, in odd units',
    body: (a) => OFFER + a.pixel(`https://s.winbig.example/u/${a.token(30)}`, [], 'style="WIDTH: .75pt; HEIGHT: 0.05em"'),
  },
  {
    id: 'style-max',
    about: 'max-width and max-height',
    body: (a) => OFFER + a.pixel(`https://s.winbig.example/w/${a.token(30)}`, [], 'style="max-width:1px;max-height:1px;"'),
  },
  {
    id: 'style-wins',
    about: 'The style makes a picture of 300 x 200 tiny',
    body: (a) =>
      OFFER +
      a.pixel(`https://s.winbig.example/x/${a.token(30)}.jpg`, [], 'width="300" height="200" style="width:1px!important;height:1px!important"'),
  },
  {
    id: 'class-size',
    about: 'Size by a class of the style sheet',
    head: () => '<style>.o{width:1px;height:1px;border:0}</style>',
    body: (a) => OFFER + a.pixel(`https://s.winbig.example/y/${a.token(30)}`, [], 'class="o"'),
  },
  {
    id: 'class-hidden',
    about: 'Hidden by a class of the style sheet',
    head: () => '<style>td .zz{display:none!important}</style>',
    body: (a) =>
      `<table><tr><td>${OFFER}${a.pixel(`https://s.winbig.example/h/${a.token(30)}.png`, [], 'class="zz" width="120" height="60"')}</td></tr></table>`,
  },
  {
    id: 'display-none',
    about: 'display:none, with an honest-looking size',
    body: (a) => OFFER + a.pixel(`https://s.winbig.example/d/${a.hex(32)}.png`, [], 'width="120" height="60" style="display:none"'),
  },
  {
    id: 'parent-hidden',
    about: 'The parent is hidden',
    body: (a) => `${OFFER}<div style="display:none">${a.pixel(`https://s.winbig.example/p/${a.hex(32)}.png`, [], 'width="120" height="60"')}</div>`,
  },
  {
    id: 'visibility',
    about: 'visibility:hidden',
    body: (a) => OFFER + a.pixel(`https://s.winbig.example/vi/${a.hex(32)}.png`, [], 'width="40" height="40" style="visibility:hidden"'),
  },
  {
    id: 'opacity',
    about: 'opacity:0',
    body: (a) => OFFER + a.pixel(`https://s.winbig.example/op/${a.hex(32)}.png`, [], 'width="200" height="80" style="opacity:0"'),
  },
  {
    id: 'off-screen',
    about: 'Far off the screen',
    body: (a) =>
      OFFER +
      a.pixel(`https://s.winbig.example/os/${a.hex(32)}.png`, [], 'width="80" height="80" style="position:absolute;left:-9999px;top:-9999px"'),
  },
  {
    id: 'clipped',
    about: 'Clipped away by its box',
    body: (a) =>
      `${OFFER}<div style="width:0;height:0;overflow:hidden">${a.pixel(`https://s.winbig.example/cl/${a.hex(32)}.png`, [], 'width="80" height="80"')}</div>`,
  },
  {
    id: 'font-size-zero',
    about: 'In a paragraph of font size 0 and height 0',
    body: (a) =>
      `${OFFER}<p style="font-size:0;line-height:0;max-height:0;overflow:hidden">${a.pixel(`https://s.winbig.example/fs/${a.hex(32)}.gif`, [], 'alt=""')}</p>`,
  },
  {
    id: 'hidden-attribute',
    about: 'The hidden attribute',
    body: (a) => OFFER + a.pixel(`https://s.winbig.example/ha/${a.hex(32)}.png`, [], 'hidden'),
  },
  {
    id: 'middle-of-text',
    about: 'In the middle of the words',
    body: (a) =>
      `<p>Dear customer, your reward${a.pixel(`https://s.winbig.example/mt/${a.token(36)}`, [], 'height="1" width="1"')} waits for you.</p>`,
  },
  {
    id: 'several',
    about: 'Three pixels of three hosts',
    body: (a) => [1, 2, 3].map((n) => a.pixel(`https://t${n}.bigwin.example/${a.hex(24)}`, [], 'width="1" height="1"')).join('') + OFFER,
  },
  {
    id: 'css-background',
    about: 'Background of a cell of one pixel',
    body: (a) =>
      `${OFFER}<table><tr><td width="1" height="1" style="background-image:url('${attribute(a.tracker(`https://s.winbig.example/bg/${a.hex(32)}.gif`))}')"></td></tr></table>`,
  },
  {
    id: 'css-background-attribute',
    about: 'background attribute of a cell of one pixel',
    body: (a) =>
      `${OFFER}<table><tr><td width="1" height="1" background="${attribute(a.tracker(`https://s.winbig.example/ba/${a.hex(32)}.gif`))}"></td></tr></table>`,
  },
  {
    id: 'css-background-empty',
    about: 'Background of an empty element',
    body: (a) =>
      `${OFFER}<div style="width:1px;height:1px;background:#fff url(${attribute(a.tracker(`https://s.winbig.example/be/${a.hex(32)}`))}) no-repeat"></div>`,
  },
  {
    id: 'css-sheet-background',
    about: 'Background by a style sheet, of an empty element',
    head: (a) => `<style>#q{width:1px;height:1px;background:url("${a.tracker(`https://s.winbig.example/cs/${a.hex(32)}.png`)}")}</style>`,
    body: () => `${OFFER}<div id="q"></div>`,
  },
  {
    id: 'css-hover',
    about: 'A request when the pointer is over the link',
    head: (a) => `<style>a:hover{background-image:url("${a.tracker(`https://s.winbig.example/hv/${a.hex(32)}.png`)}")}</style>`,
    body: () => OFFER,
  },
  {
    id: 'css-import',
    about: 'An imported style sheet with a token',
    head: (a) => `<style>@import url("${a.tracker(`https://s.winbig.example/im/${a.hex(32)}.css`)}");</style>`,
    body: () => OFFER,
  },
  {
    id: 'css-list',
    about: 'list-style-image with a token, on a list without height',
    body: (a) =>
      `${OFFER}<ul style="margin:0;height:0;overflow:hidden;list-style-image:url(${attribute(a.tracker(`https://s.winbig.example/li/${a.hex(32)}.png`))})"><li></li></ul>`,
  },
  {
    id: 'css-content',
    about: 'content:url() with a token',
    head: (a) => `<style>.f::after{content:url("${a.tracker(`https://s.winbig.example/co/${a.hex(32)}`)}");width:1px;height:1px}</style>`,
    body: () => `${OFFER}<span class="f"></span>`,
  },
  {
    id: 'stylesheet-link',
    about: 'A style sheet for each recipient',
    head: (a) => `<link rel="stylesheet" href="${attribute(a.tracker(`https://s.winbig.example/style.css?u=${a.hex(32)}`))}">`,
    body: () => OFFER,
  },
  {
    id: 'font-token',
    about: 'A font for each recipient',
    head: (a) =>
      `<style>@font-face{font-family:Pay;src:url("${a.tracker(`https://s.winbig.example/f/${a.hex(32)}.woff2`)}") format("woff2")} p{font-family:Pay,Arial}</style>`,
    body: () => OFFER,
  },
  {
    id: 'bgsound',
    about: 'A background sound',
    body: (a) => `<bgsound src="${attribute(a.tracker(`https://s.winbig.example/snd/${a.hex(32)}.wav`))}" loop="1" volume="-10000">${OFFER}`,
  },
  {
    id: 'audio',
    about: 'A sound without controls',
    body: (a) => `${OFFER}<audio autoplay src="${attribute(a.tracker(`https://s.winbig.example/au/${a.hex(32)}.mp3`))}"></audio>`,
  },
  {
    id: 'video-poster',
    about: 'The poster of a hidden video',
    body: (a) => `${OFFER}<video width="1" height="1" poster="${attribute(a.tracker(`https://s.winbig.example/vp/${a.hex(32)}.jpg`))}"></video>`,
  },
  {
    id: 'iframe',
    about: 'A frame of one pixel',
    body: (a) =>
      `${OFFER}<iframe width="1" height="1" frameborder="0" src="${attribute(a.tracker(`https://s.winbig.example/fr/${a.hex(32)}`))}"></iframe>`,
  },
  {
    id: 'object',
    about: 'An object of one pixel',
    body: (a) => `${OFFER}<object width="1" height="1" data="${attribute(a.tracker(`https://s.winbig.example/ob/${a.hex(32)}.png`))}"></object>`,
  },
  {
    id: 'input-image',
    about: 'A picture button of one pixel',
    body: (a) => `${OFFER}<input type="image" width="1" height="1" src="${attribute(a.tracker(`https://s.winbig.example/in/${a.hex(32)}.gif`))}">`,
  },
  {
    id: 'prefetch',
    about: 'A name looked up in advance',
    head: (a) => `<link rel="dns-prefetch" href="${attribute(a.tracker(`https://${a.lower(30)}.dns.winbig.example/`))}">`,
    body: () => OFFER,
  },
  {
    id: 'preconnect',
    about: 'A connection made in advance',
    head: (a) => `<link rel="preconnect" href="${attribute(a.tracker(`https://${a.lower(30)}.pc.winbig.example/`))}">`,
    body: () => OFFER,
  },
  {
    id: 'svg-image',
    about: 'An image in an inline SVG of one pixel',
    body: (a) =>
      `${OFFER}<svg width="1" height="1"><image width="1" height="1" href="${attribute(a.tracker(`https://s.winbig.example/sv/${a.hex(32)}.png`))}"/></svg>`,
  },
  {
    id: 'srcset-only',
    about: 'An empty src, the address in srcset',
    body: (a) =>
      `${OFFER}<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" srcset="${attribute(a.tracker(`https://s.winbig.example/ss/${a.hex(32)}.png`))} 1x" width="1" height="1">`,
  },
  {
    id: 'upper-case',
    about: 'Capital letters, no quotes',
    body: (a) => `${OFFER}<IMG SRC=${a.tracker(`http://S2.WINBIG.example/O/${a.alnum(20)}`)} WIDTH=1 HEIGHT=1 BORDER=0>`,
  },
  {
    id: 'entities',
    about: 'Entities in the address',
    body: (a) => {
      const token = a.hex(24);
      a.tracker(`https://s.winbig.example/en?k=${token}&v=1`);
      return `${OFFER}<img src="&#104;ttps&colon;//s.winbig.example/en?k=${token}&amp;v=1" width="1" height="1">`;
    },
  },
  {
    id: 'broken-address',
    about: 'A line break and blanks in the address',
    body: (a) => {
      const token = a.hex(24);
      a.tracker(`https://s.winbig.example/br/${token}`);
      return `${OFFER}<img src=" https://s.winbig.example/\nbr/${token} " width="1" height="1">`;
    },
  },
  {
    id: 'protocol-relative',
    about: 'No scheme',
    body: (a) => {
      const token = a.hex(24);
      a.tracker(`https://s.winbig.example/pr/${token}`);
      return `${OFFER}<img src="//s.winbig.example/pr/${token}" width="1" height="1">`;
    },
  },
  {
    id: 'same-host-as-picture',
    about: 'A pixel next to a visible picture of the same host and path',
    body: (a) => banner(a) + a.pixel(`https://cdn.winbig.example/creative/8812/pix.gif?r=${a.digits(9)}`, [], 'width="1" height="1"') + OFFER,
  },
  {
    id: 'own-shop',
    about: 'A shop that counts opens itself',
    body: (a) =>
      `${a.image('https://www.fernhill.example/skin/frontend/images/logo_email.gif', 'width="165" height="48" alt="Fernhill"')}<p>Thank you for your order 100004821.</p>${a.pixel(`https://www.fernhill.example/newsletter/open/index/id/${a.digits(5)}/q/${a.hex(16)}/`, [], 'width="1" height="1" alt=""')}`,
  },
  {
    id: 'visible-words',
    about: 'A pixel with an innocent name and words',
    body: (a) =>
      OFFER + a.pixel(`https://assets.winbig.example/images/logo.png?${a.token(32)}`, [], 'width="1" height="1" alt="Company logo" title="Logo"'),
  },
  {
    id: 'amp-pixel',
    about: 'A pixel in the way of AMP',
    body: (a) =>
      `${OFFER}<amp-img src="${attribute(a.tracker(`https://s.winbig.example/amp/${a.hex(32)}.png`))}" width="1" height="1" alt=""></amp-img>`,
  },
  {
    id: 'body-background',
    about: 'A background of the whole message for each recipient, hidden below the colour',
    bodyAttributes: (a) => ` background="${attribute(a.personal(`https://s.winbig.example/bb/${a.hex(32)}.gif`, []))}"`,
    body: () => OFFER,
  },
  {
    id: 'outlook-only',
    about: 'A pixel in a conditional comment of Outlook',
    body: (a) => `${OFFER}<!--[if mso]>${a.pixel(`https://s.winbig.example/mso/${a.hex(32)}.gif`, [], 'width="1" height="1"')}<![endif]-->`,
  },
  {
    id: 'vml',
    about: 'A VML fill for each recipient',
    body: (a) =>
      `${OFFER}<!--[if gte mso 9]><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="width:1px;height:1px;"><v:fill type="frame" src="${attribute(a.tracker(`https://s.winbig.example/vml/${a.hex(32)}.png`))}" /></v:rect><![endif]-->`,
  },
];

export const homeMade: LabelledMessage[] = TRICKS.map((trick) =>
  message(`home-${trick.id}`, trick.about, (author) => ({
    from: 'Reward Desk <desk@winbig.example>',
    html: `<html><head>${trick.head?.(author) ?? ''}</head><body${trick.bodyAttributes?.(author) ?? ''}>${trick.body(author)}</body></html>`,
  })),
);
