/** Platforms of shops. */
import { SENDGRID_PIXEL, fixed, fromPlatform, type Platform } from './platform.ts';

const PLATFORMS: Platform[] = [
  {
    id: 'omnisend',
    about: 'Omnisend',
    style: 'shop',
    picture: fixed('https://cdn.omnisend.com/image/newsletter/64f1a0b2c3d4e5f601234567/'),
    click: (a) => `https://www.omnisendlink.com/link/${a.hex(24)}/${a.hex(24)}/2?signature=${a.hex(40)}`,
    bottom: (a) =>
      a.pixel(
        `https://www.omnisendlink.com/transactional/track/${a.hex(24)}?signature=${a.hex(40)}`,
        'Omnisend',
        'width="1" height="1" style="display:none"',
      ),
  },
  {
    id: 'drip',
    about: 'Drip',
    style: 'text',
    picture: fixed('https://d3hzv6rsr7ryh8.cloudfront.net/uploads/image_upload/image/4821/'),
    click: (a) => `https://t.dripemail2.com/c/eyJhY2NvdW50X2lk${a.token(200)}`,
    bottom: (a) => a.pixel(`https://t.dripemail2.com/o/eyJhY2NvdW50X2lk${a.token(160)}`, 'Drip', 'width="1" height="1" style="display:none"'),
  },
  {
    id: 'shopify-email',
    about: 'Shopify Email on the shop’s own domain',
    style: 'shop',
    picture: (_a, file) => `https://cdn.shopify.com/s/files/1/0482/1557/files/${file}?v=1698765432`,
    click: (a) => `https://fernhill.example/_t/c/v3/${a.token(160)}`,
    unsubscribe: (a) => `https://fernhill.example/account/unsubscribe?token=${a.token(80)}`,
    bottom: (a) =>
      a.pixel(`https://fernhill.example/_t/open/${a.token(120)}`, ['Shopify', 'Shopify Email'], 'alt="" width="1" height="1" style="display:none"'),
  },
  {
    id: 'klaviyo',
    about: 'Klaviyo on its shared domain',
    style: 'shop',
    picture: (a, file) =>
      file.includes('_32')
        ? `https://d3k81ch9hvuctc.cloudfront.net/assets/email/buttons/subtleinverse/${file}`
        : `https://d3k81ch9hvuctc.cloudfront.net/company/RkT4pZ/images/${a.uuid()}.${file.split('.')[1] ?? 'png'}`,
    click: (a) => `https://ctrk.klclick1.com/l/01K${a.upper(23)}_${a.digits(1)}`,
    unsubscribe: (a) =>
      `https://manage.kmail-lists.com/subscriptions/unsubscribe?a=RkT4pZ&c=01K${a.upper(23)}&k=${a.hex(32)}&m=01K${a.upper(23)}&r=3xY${a.alnum(4)}`,
    top: (a) => a.pixel(`https://ctrk.klclick1.com/o/01K${a.upper(23)}`, 'Klaviyo', 'alt="" width="1" height="1"'),
    headers: (a) => [
      ['X-Kmail-Account', 'RkT4pZ'],
      ['X-Kmail-Message', `01K${a.upper(23)}`],
      ['Feedback-ID', 'klaviyo:RkT4pZ:campaign:klaviyo'],
    ],
  },
  {
    id: 'klaviyo-sendgrid',
    about: 'Klaviyo, the SendGrid form before 2023',
    style: 'shop',
    picture: (a, file) => `https://d3k81ch9hvuctc.cloudfront.net/company/RkT4pZ/images/${a.uuid()}-${file}`,
    click: (a) => `https://trk.klclick2.com/ls/click?upn=${a.token(220)}`,
    bottom: (a) => a.pixel(`https://trk.klclick2.com/wf/open?upn=${a.token(240)}`, ['Klaviyo', 'SendGrid'], SENDGRID_PIXEL),
  },
  {
    id: 'klaviyo-own-domain',
    about: 'Klaviyo on a tracking domain of the shop',
    style: 'shop',
    picture: (a, file) => `https://d3k81ch9hvuctc.cloudfront.net/company/WmN2xA/images/${a.uuid()}-${file}`,
    click: (a) => `https://trk.fernhill.example/l/01J${a.upper(23)}_${a.digits(1)}`,
    top: (a) => a.pixel(`https://trk.fernhill.example/o/01J${a.upper(23)}`, 'Klaviyo', 'alt="" width="1" height="1"'),
    headers: (a) => [
      ['X-Kmail-Account', 'WmN2xA'],
      ['X-Kmail-Message', `01J${a.upper(23)}`],
    ],
  },
  {
    id: 'cordial',
    about: 'Cordial',
    style: 'shop',
    picture: fixed('https://images.cordial.com/482/1200x0/'),
    click: (a) =>
      `https://e.fernhill.example/c2/482:${a.hex(24)}:ot:${a.hex(24)}:1/${a.hex(8)}?jwtH=${a.token(36)}&jwtP=${a.token(80)}&jwtS=${a.token(43)}`,
    bottom: (a) =>
      a.pixel(`https://e.fernhill.example/o/p/482:${a.hex(24)}:ot:${a.hex(24)}:1/${a.hex(8)}`, 'Cordial', 'width="1" height="1" border="0" alt=""'),
  },
  {
    id: 'listrak',
    about: 'Listrak',
    style: 'shop',
    picture: fixed('https://media.lstrk.net/fernhill/2025/11/'),
    click: (a) => `https://click.email.fernhill.example/q/${a.token(22)}~/${a.token(60)}`,
    bottom: (a) => a.pixel(`https://click.email.fernhill.example/o/${a.token(60)}.gif`, null, 'width="1" height="1" alt=""'),
    headers: () => [['X-Mailer', 'Listrak']],
  },
  {
    id: 'bluecore',
    about: 'Bluecore, its own open endpoint',
    style: 'shop',
    picture: fixed('https://partner-images.bluecore.com/fernhill/'),
    click: (a) => `https://www.bluecore.com/api/emailclick?d=eJx${a.token(200)}`,
    bottom: (a) => a.pixel(`https://www.bluecore.com/api/emailopen?d=eJx${a.token(120)}`, null, 'width="1" height="1" style="display:none"'),
  },
  {
    id: 'attentive',
    about: 'Attentive Email',
    style: 'mjml',
    picture: fixed('https://creatives.attn.tv/media/fernhill/'),
    click: (a) => `https://fernhill.attn.tv/e/${a.token(12)}/c?u=${a.token(40)}`,
    bottom: (a) => a.pixel(`https://events.attentivemobile.com/e/o/${a.token(120)}`, null, 'width="1" height="1" alt=""'),
  },
  {
    id: 'moengage',
    about: 'MoEngage',
    style: 'mjml',
    picture: (a, file) => `https://image.moengage.com/fernhill/${a.digits(13)}${file}`,
    click: (a) => `https://fernhill.email.moengage.com/v1/emailclick?em=${a.token(40)}&user_id=%40%24xy%2A%40%21h${a.token(20)}&d=${a.token(60)}`,
    bottom: (a) =>
      a.pixel(
        `https://email-opens.moengage.com/v1/emailopen?em=${a.token(40)}&user_id=%40%24xy%2A%40%21h${a.token(20)}&cid=${a.hex(24)}&ddt=${a.token(40)}`,
        'MoEngage',
        'width="1" height="1" style="display:none"',
      ),
  },
  {
    id: 'blueshift',
    about: 'Blueshift',
    style: 'shop',
    picture: fixed('https://cdn.getblueshift.com/bsft/fernhill/'),
    click: (a) => `https://api.getblueshift.com/track?uid=${a.uuid()}&mid=${a.uuid()}&txnid=${a.uuid()}&a=click&redir=https%3A%2F%2Ffernhill.example`,
    bottom: (a) =>
      a.pixel(
        `https://api.getblueshift.com/track?uid=${a.uuid()}&mid=${a.uuid()}&txnid=${a.uuid()}&bsft_aaid=${a.uuid()}&a=open`,
        'Blueshift',
        'height="1" width="1" alt=""',
      ),
  },
  {
    id: 'maropost',
    about: 'Maropost',
    style: 'shop',
    picture: fixed('https://cdn.maropost.com/fernhill/'),
    click: (a) => `https://t.fernhill.example/a/4821/click/5501/${a.digits(7)}/${a.hex(40)}/${a.hex(40)}`,
    bottom: (a) =>
      a.pixel(`https://t.fernhill.example/a/4821/open/5501/${a.digits(7)}/${a.hex(40)}`, 'Maropost', 'width="1" height="1" style="display:none"'),
  },
  {
    id: 'optimove',
    about: 'Optimove',
    style: 'shop',
    picture: fixed('https://optimail-images.optimove.net/482/'),
    click: (a) => `https://link.fernhill.example/ls/click?upn=${a.token(160)}`,
    bottom: (a) =>
      a.pixel(
        `https://link.fernhill.example/wf/open?upn=${a.token(160)}`,
        ['Optimove', 'SendGrid'],
        'alt="" width="1" height="1" border="0" style="height:1px !important;width:1px !important"',
      ),
  },
  {
    id: 'esputnik',
    about: 'Yespo (eSputnik)',
    style: 'mjml',
    picture: fixed('https://uvibbk.stripocdn.email/content/guids/CABINET_4821/images/'),
    click: (a) => `https://esputnik.com/api/v1/c/${a.token(60)}`,
    bottom: (a) =>
      a.pixel(
        `https://esputnik.com/repository/applications/commons/hidden.png?iid=${a.digits(12)}&c=${a.hex(32)}`,
        ['eSputnik', 'Yespo'],
        'width="1" height="1" alt=""',
      ),
  },
];

export const commerce = PLATFORMS.map(fromPlatform);
