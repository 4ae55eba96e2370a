/** Newsletter platforms of small senders. */
import { fixed, fromPlatform, type Platform } from './platform.ts';

const PLATFORMS: Platform[] = [
  {
    id: 'mailchimp-classic',
    about: 'Mailchimp, the form of 2014 to 2025',
    style: 'tables',
    picture: (a, file) => `https://mcusercontent.com/a19ce3fc60be4d064f64a049d/images/${a.uuid()}-${file}`,
    click: (a) => `https://fernhill.us17.list-manage.com/track/click?u=a19ce3fc60be4d064f64a049d&id=${a.hex(10)}&e=${a.hex(10)}`,
    unsubscribe: (a) => `https://fernhill.us17.list-manage.com/unsubscribe?u=a19ce3fc60be4d064f64a049d&id=2d8c43b36e&e=${a.hex(10)}&c=fc05fe6559`,
    bottom: (a) =>
      a.pixel(
        `https://fernhill.us17.list-manage.com/track/open.php?u=a19ce3fc60be4d064f64a049d&id=fc05fe6559&e=${a.hex(10)}`,
        'Mailchimp',
        'height="1" width="1" alt=""',
      ),
    headers: (a) => [
      ['X-Mailer', `Mailchimp Mailer - **CID${a.hex(10)}${a.hex(10)}**`],
      ['X-Campaign', 'mailchimpa19ce3fc60be4d064f64a049d.fc05fe6559'],
      ['Feedback-ID', '12345678:12345678.4821:us17:mc'],
    ],
  },
  {
    id: 'mailchimp-mctx',
    about: 'Mailchimp, the mctx form of 2025 and 2026',
    style: 'mjml',
    picture: (a, file) => `https://mcusercontent.com/9d7ced8c4bbd6c2f238673f0f/images/${a.uuid()}.${file.split('.')[1] ?? 'png'}`,
    click: (a) =>
      `https://us9.mailchimp.com/mctx/clicks?url=https%3A%2F%2Ffernhill.example%2Fautumn&xid=${a.hex(10)}&uid=184686458&iid=${a.hex(8)}&pool=cts&v=2&c=${a.digits(10)}&h=${a.hex(64)}`,
    bottom: (a) =>
      a.pixel(
        `https://us9.mailchimp.com/mctx/opens?xid=${a.hex(10)}&uid=184686458&iid=${a.hex(8)}&pool=cts&v=2&c=${a.digits(10)}&h=${a.hex(64)}`,
        'Mailchimp',
        'height="1" width="1" alt=""',
      ),
    headers: () => [
      ['X-Mailer', 'Mailchimp Mailer'],
      ['List-ID', '<8d1f.fernhill.list-id.mcsv.net>'],
    ],
  },
  {
    id: 'mailchimp-own-domain',
    about: 'Mailchimp with a tracking domain of the sender',
    style: 'shop',
    picture: fixed('https://mcusercontent.com/9812cc01f8ad6c60e8a6ff1d3/_compresseds/'),
    click: (a) => `https://click.fernhill.example/track/click?u=9812cc01f8ad6c60e8a6ff1d3&id=${a.hex(10)}&e=${a.hex(10)}`,
    bottom: (a) =>
      a.pixel(
        `https://click.fernhill.example/track/open.php?u=9812cc01f8ad6c60e8a6ff1d3&id=${a.hex(10)}&e=${a.hex(10)}`,
        ['Mailchimp', 'Mandrill'],
        'height="1" width="1" alt=""',
      ),
    headers: () => [
      ['X-Mailer', 'Mailchimp Mailer'],
      ['X-MC-User', '9812cc01f8ad6c60e8a6ff1d3'],
    ],
  },
  {
    id: 'brevo-sendibm',
    about: 'Brevo on its shared domains',
    style: 'mjml',
    picture: (a) => `https://img.mailinblue.com/4821733/images/content_library/original/${a.hex(24)}.png`,
    click: (a) => `https://7aet5.r.a.d.sendibm1.com/mk/cl/f/sh/${a.alnum(60)}/${a.alnum(12)}`,
    unsubscribe: (a) => `https://7aet5.r.a.d.sendibm1.com/mk/un/sh/${a.alnum(31)}/${a.alnum(12)}`,
    bottom: (a) =>
      a.pixel(
        `https://7aet5.r.a.d.sendibm1.com/mk/op/sh/${a.alnum(31)}/${a.alnum(12)}`,
        ['Brevo', 'Sendinblue'],
        'width="1" height="1" alt="" border="0"',
      ),
    headers: (a) => [
      ['X-Mailin-EID', a.token(40)],
      ['Feedback-ID', '185.233.20.11:4821733_-1:4821733:Sendinblue'],
      ['X-csa-complaints', 'csa-complaints@eco.de'],
    ],
  },
  {
    id: 'brevo-sendibt',
    about: 'Sendinblue, the form before 2023',
    style: 'tables',
    picture: fixed('https://my.sendinblue.com/public/upload/14/2h1x5/'),
    click: (a) => `https://2h1x5.r.bh.d.sendibt3.com/tr/cl/${a.token(170)}`,
    bottom: (a) => a.pixel(`https://2h1x5.r.bh.d.sendibt3.com/tr/op/${a.token(120)}`, ['Brevo', 'Sendinblue'], 'height="1" width="1" alt=""'),
    headers: () => [['X-Mailer', 'Sendinblue']],
  },
  {
    id: 'brevo-own-domain',
    about: 'Brevo on a domain of the sender',
    style: 'shop',
    picture: fixed('https://img.mail.fernhill.example/im/sh/'),
    click: (a) => `https://r.mail.fernhill.example/tr/cl/${a.token(170)}`,
    bottom: (a) => a.pixel(`https://r.mail.fernhill.example/tr/op/${a.token(120)}`, ['Brevo', 'Sendinblue'], 'height="1" width="1" alt=""'),
    headers: (a) => [
      ['X-Mailin-EID', a.token(40)],
      ['X-sib-id', a.token(60)],
    ],
  },
  {
    id: 'constant-contact',
    about: 'Constant Contact, its pixel in a hidden div at the top',
    style: 'tables',
    picture: (a, file) =>
      file.startsWith('ico-')
        ? `https://imgssl.constantcontact.com/letters/images/CPE/SocialIcons/circles/circleColor_${file}`
        : `https://files.constantcontact.com/beefbeef001/${a.uuid()}.png`,
    click: (a) => `https://9vn5xrabb.cc.rs6.net/tn.jsp?f=001${a.token(110)}&c=${a.token(54)}==&ch=${a.token(54)}==`,
    top: (a) =>
      `<div id="tracking-image" style="color: transparent; display: none; font-size: 1px; line-height: 1px; max-height: 0px; max-width: 0px; opacity: 0; overflow: hidden;">${a.pixel(`https://9vn5xrabb.cc.rs6.net/on.jsp?ca=${a.uuid()}&a=1134466905786&c=${a.uuid()}&ch=${a.uuid()}`, 'Constant Contact', 'alt=""')}</div>`,
    headers: () => [
      ['X-Mailer', 'Roving Constant Contact 2012 (http://www.constantcontact.com)'],
      ['X-Roving-ID', '1134466905786.4821'],
    ],
  },
  {
    id: 'campaign-monitor',
    about: 'Campaign Monitor',
    style: 'mjml',
    picture: (a, file) => `https://i1.cmail20.com/ei/j/E8/B25/7A3/${a.digits(6)}/csfinal/${file}`,
    click: (a) => `https://fernhill.cmail20.com/t/j-l-${a.lower(8)}-${a.lower(8)}-r/`,
    bottom: (a) =>
      a.pixel(
        `https://fernhill.cmail20.com/t/j-o-${a.lower(8)}-${a.lower(8)}/o.gif`,
        'Campaign Monitor',
        'style="overflow: hidden;position: fixed;visibility: hidden !important;display: block !important;height: 1px !important;width: 1px !important;border: 0 !important;margin: 0 !important;padding: 0 !important;" width="1" height="1" border="0" alt=""',
      ),
    headers: () => [
      ['X-Mailer', 'Campaign Monitor'],
      ['X-Complaints-To', 'abuse@cmail20.com'],
    ],
  },
  {
    id: 'mailerlite-classic',
    about: 'MailerLite Classic',
    style: 'tables',
    picture: (a, file) => `https://bucket.mlcdn.com/a/1234/1234567/images/${a.hex(40)}/${file}`,
    click: (a) => `https://click.mlsend.com/link/c/YT0x${a.token(100)}`,
    bottom: (a) => a.pixel(`https://click.mlsend.com/link/o/YT0x${a.token(90)}`, 'MailerLite', 'border="0" width="1" height="1"'),
    headers: () => [
      ['X-Mailer', 'MailerLite'],
      ['X-MailerLite-ID', '4821'],
    ],
  },
  {
    id: 'mailerlite',
    about: 'MailerLite',
    style: 'mjml',
    picture: (a, file) => `https://storage.mlcdn.com/account_image/482155/${a.alnum(40)}.${file.split('.')[1] ?? 'png'}`,
    click: (a) => `https://fernhill.clicks.mlsend.com/tl/c/${a.token(150)}`,
    bottom: (a) =>
      a.pixel(
        `https://fernhill.clicks.mlsend.com/tl/o/${a.token(150)}`,
        'MailerLite',
        'border="0" alt="" width="1" height="1" style="width:1px;height:1px"',
      ),
  },
  {
    id: 'getresponse',
    about: 'GetResponse, a pixel of 0 x 0',
    style: 'mjml',
    picture: (a, file) => `https://us-ms.gr-cdn.com/getresponse-${a.alnum(5)}/photos/${a.uuid()}.${file.split('.')[1] ?? 'png'}`,
    click: (a) =>
      `https://app.getresponse.com/click.html?x=a62b&lc=SZ${a.alnum(3)}&mc=${a.alnum(2)}&s=${a.alnum(7)}&u=${a.alnum(5)}&z=E${a.alnum(6)}&`,
    bottom: (a) =>
      a.pixel(
        `https://app.getresponse.com/open.html?x=a62b&m=${a.alnum(6)}&mc=${a.alnum(2)}&s=${a.alnum(7)}&u=${a.alnum(5)}&z=E${a.alnum(6)}&`,
        'GetResponse',
        'border="0" width="0" height="0"',
      ),
    headers: () => [
      ['X-Mailer', 'GetResponse 360'],
      ['X-CSA-Complaints', 'csa-complaints@eco.de'],
    ],
  },
  {
    id: 'aweber',
    about: 'AWeber',
    style: 'text',
    picture: (a, file) => `https://hostedimages-cdn.aweber-static.com/MTIzNDU2Nw==/original/${a.hex(32)}.${file.split('.')[1] ?? 'png'}`,
    click: (a) => `https://clicks.aweber.com/y/ct/?l=${a.token(5)}&m=${a.token(12)}&b=${a.token(16)}`,
    bottom: (a) => a.pixel(`https://openrate.aweber.com/t/?${a.token(40)}`, 'AWeber', 'width="1" height="1" alt="" border="0"'),
    headers: () => [
      ['X-AWMessage', '4821'],
      ['X-Loop', 'aweber'],
    ],
  },
  {
    id: 'moosend',
    about: 'Moosend',
    style: 'shop',
    picture: fixed('https://cdn.msnd1.com/fernhill/images/'),
    click: (a) => `https://fernhill.msnd12.com/tracking/lc/${a.uuid()}/${a.uuid()}/${a.uuid()}/`,
    bottom: (a) =>
      a.pixel(
        `https://fernhill.msnd12.com/tracking/op/${a.uuid()}/${a.uuid()}/`,
        'Moosend',
        'height="1" width="1" border="0" style="display:block;"',
      ),
  },
  {
    id: 'cleverreach',
    about: 'CleverReach',
    style: 'mjml',
    picture: fixed('https://files.crsend.com/123000/123456/images/'),
    click: (a) => `https://123456.seu2.cleverreach.com/c/${a.digits(8)}/${a.hex(13)}-${a.lower(6)}`,
    bottom: (a) =>
      a.pixel(
        `https://123456.seu2.cleverreach.com/o/${a.digits(8)}/${a.hex(13)}-${a.lower(6)}`,
        'CleverReach',
        'width="1" height="1" border="0" alt=""',
      ),
    headers: () => [['X-Mailer', 'CleverReach']],
  },
  {
    id: 'rapidmail',
    about: 'rapidmail',
    style: 'tables',
    picture: (a, file) => `https://t4a8b1c02.emailsys1a.net/mailing/186/7654321/0/6a296d41c9/images/${file}`,
    click: (a) => `https://t4a8b1c02.emailsys1a.net/c/186/7654321/4821/0/${a.digits(9)}/12/31447/${a.hex(10)}.html`,
    bottom: (a) =>
      a.pixel(`https://t4a8b1c02.emailsys1a.net/o/186/7654321/4821/0/${a.digits(9)}/${a.hex(10)}.gif`, 'rapidmail', 'width="1" height="1" alt=""'),
    headers: () => [['X-Mailer', 'rapidmail']],
  },
  {
    id: 'inxmail',
    about: 'Inxmail',
    style: 'tables',
    picture: fixed('https://news.fernhill.example/fernhill/images/'),
    click: (a) => `https://news.fernhill.example/d?o${a.lower(30)}`,
    bottom: (a) =>
      a.pixel(
        `https://news.fernhill.example/d/d.gif?o000${a.lower(5)}00clmm00h0000${a.lower(4)}000000000${a.lower(31)}`,
        'Inxmail',
        'width="1" height="1" border="0" alt="" title=""',
      ),
    headers: () => [['X-Mailer', 'Inxmail EE 4.8.45']],
  },
  {
    id: 'emma',
    about: 'Emma',
    style: 'tables',
    picture: fixed('https://dehayf5mhw1h7.cloudfront.net/wp-content/uploads/sites/482/'),
    click: (a) => `https://t.e2ma.net/click/${a.lower(6)}/${a.lower(8)}/${a.lower(6)}`,
    bottom: (a) => a.pixel(`https://t.e2ma.net/open/${a.lower(6)}/${a.lower(8)}`, ['Emma', 'MyEmma'], 'width="1" height="1" border="0"'),
  },
  {
    id: 'icontact',
    about: 'iContact',
    style: 'tables',
    picture: fixed('https://staticapp.icpsc.com/icp/loadimage.php/mogile/482/'),
    click: (a) =>
      `https://click.icptrack.com/icp/relay.php?r=${a.digits(9)}&msgid=${a.digits(6)}&act=${a.upper(4)}&c=48213&destination=https%3A%2F%2Ffernhill.example`,
    bottom: (a) =>
      a.pixel(
        `https://click.icptrack.com/icp/track.php?msgid=${a.digits(6)}&act=${a.upper(4)}&r=${a.digits(9)}&c=48213`,
        'iContact',
        'width="1" height="1" border="0"',
      ),
  },
  {
    id: 'benchmark',
    about: 'Benchmark Email',
    style: 'tables',
    picture: fixed('https://images.benchmarkemail.com/client482155/'),
    click: (a) => `https://clt482155.bmetrack.com/c/l?u=${a.hex(7)}&e=${a.hex(7)}&c=75B2B&t=1&email=${a.alnum(44)}%3D&seq=1`,
    bottom: (a) =>
      a.pixel(
        `https://clt482155.bmetrack.com/c/o?e=${a.hex(7)}&c=75B2B&t=1&l=${a.hex(7)}&email=${a.alnum(44)}%3D&relid=${a.hex(8)}`,
        ['Benchmark', 'Benchmark Email'],
        'alt="" border="0" width="1" height="1"',
      ),
  },
  {
    id: 'squarespace',
    about: 'Squarespace Email Campaigns',
    style: 'mjml',
    picture: (a, file) => `https://images.squarespace-cdn.com/content/v1/5f0c4821557ab0de9f1c4821/${a.uuid()}/${file}?format=1000w`,
    click: (a) =>
      `https://engage.squarespace-mail.com/r?m=${a.hex(24)}&u=https%3A%2F%2Ffernhill.example&w=${a.hex(24)}&c=b_${a.hex(24)}&l=en-US&s=${a.token(27)}%3D&f=0`,
    bottom: (a) =>
      a.pixel(
        `https://engage.squarespace-mail.com/v2/a.gif?m=${a.hex(24)}&w=${a.hex(24)}&c=b_${a.hex(24)}&s=${a.token(27)}%3D`,
        'Squarespace',
        'width="1" height="1"',
      ),
  },
  {
    id: 'wix',
    about: 'Wix ShoutOut',
    style: 'mjml',
    picture: (a, file) => `https://static.wixstatic.com/media/4a8215_${a.hex(32)}~mv2.png/v1/fit/w_700,h_2000,al_c,q_85/${file}`,
    click: (a) => `https://shoutout.wix.com/so/${a.token(11)}/c?w=${a.token(43)}.eyJ1IjoiaHR0cHM6Ly9mZXJuaGlsbC5leGFtcGxlIn0`,
    bottom: (a) =>
      a.pixel(
        `https://shoutout.wix.com/so/${a.token(11)}/tracking-pixel/${a.uuid()}?cid=${a.uuid()}`,
        'Wix',
        'alt="" width="1" height="1" border="0"',
      ),
  },
  {
    id: 'sendpulse',
    about: 'SendPulse',
    style: 'tables',
    picture: fixed('https://s4821.sendpul.se/files/emailservice/userfiles/0a1b2c3d4e5f/'),
    click: (a) => `https://s4821.stat-pulse.com/go/${a.digits(10)}/${a.hex(32)}/MQ==/`,
    bottom: (a) => a.pixel(`https://s4821.stat-pulse.com/img/${a.digits(10)}/${a.hex(32)}.gif`, 'SendPulse', 'width="1" height="1"'),
  },
  {
    id: 'freshmail',
    about: 'FreshMail',
    style: 'tables',
    picture: fixed('https://upload.freshmail.com/4821/'),
    click: (a) => `https://news.fernhill.example/c/${a.lower(10)}/${a.lower(10)}/${a.lower(10)}/`,
    bottom: (a) => a.pixel(`https://news.fernhill.example/o/${a.lower(10)}/${a.lower(10)}/o.gif`, null, 'width="1" height="1" alt=""'),
    headers: () => [['X-Mailer', 'FreshMail']],
  },
];

export const newsletters = PLATFORMS.map(fromPlatform);
