/** Marketing clouds of large senders. */
import { SENDGRID_PIXEL, fixed, fromPlatform, type Platform } from './platform.ts';

const PLATFORMS: Platform[] = [
  {
    id: 'marketing-cloud',
    about: 'Salesforce Marketing Cloud on a domain of the sender',
    style: 'shop',
    picture: (a, file) => `https://image.e.fernhill.example/lib/fe9012747462077576/m/4/${a.uuid()}.${file.split('.')[1] ?? 'png'}`,
    click: (a) => `https://click.e.fernhill.example/?qs=${a.hex(112)}`,
    bottom: (a) =>
      a.pixel(
        `https://click.e.fernhill.example/open.aspx?ffcb10-fec910707762${a.hex(4)}-fe1c1272746d0c7f7c1278-fe9012747462077576-ff951579-fe2b12717763077e761778-fef5177970650c&d=60135&bmt=0`,
        ['Salesforce Marketing Cloud', 'Salesforce', 'ExactTarget'],
        'width="1" height="1" alt=""',
      ),
    headers: () => [
      ['X-SFMC-Stack', '4'],
      ['X-Mailer', 'ExactTarget'],
    ],
  },
  {
    id: 'marketing-cloud-shared',
    about: 'Salesforce Marketing Cloud on its shared domain',
    style: 'tables',
    picture: fixed('https://image.s10.exct.net/lib/fe9012747462077576/m/1/'),
    click: (a) => `https://cl.s10.exct.net/?qs=${a.hex(112)}`,
    bottom: (a) =>
      a.pixel(
        `http://cl.s10.exct.net/open.aspx?ffcb10-fe89177670660${a.hex(3)}-fe271d7477670079701d70-fe6515707162047b7d15-feb91c787c600474-fdf31571746c0d797111727c-ffcd16&d=10050`,
        ['Salesforce Marketing Cloud', 'Salesforce', 'ExactTarget'],
        "width='1' height='1'",
      ),
  },
  {
    id: 'responsys',
    about: 'Oracle Responsys, its pixel in a hidden table at the end',
    style: 'shop',
    picture: fixed('https://static.cdn.responsys.net/i2/responsysimages/content/fernhill/'),
    click: (a) => `https://go.mail.fernhill.example/pub/cc?_ri_=X0Gzc2X%3DAQpglLjHJlTQG${a.alnum(40)}&_ei_=E${a.token(40)}`,
    bottom: (a) =>
      `<table cellpadding="0" cellspacing="0" style="border: 0px; padding: 0px; margin: 0px; position: absolute; display: none; float: left"><tr><td height="1" style="font-size: 1px; line-height: 1px; padding: 0px;"><br><img src="${a.tracker(`https://go.mail.fernhill.example/pub/as?_ri_=X0Gzc2X%3DAQpglLjHJlTQG${a.alnum(60)}VXHkMX%3Dw&_ei_=EolaGGF4SNMvxFF7KucKuW${a.token(60)}.`, ['Responsys', 'Oracle']).replaceAll('&', '&amp;')}"></img></td></tr></table>`,
  },
  {
    id: 'adobe-campaign',
    about: 'Adobe Campaign, a pixel of 0 x 0',
    style: 'tables',
    picture: (a) => `https://res.mail.fernhill.example/res/fernhill_mkt_prod1/${a.hex(64)}.png`,
    click: (a) => `https://t.mail.fernhill.example/r/?id=h${a.hex(8)},${a.hex(8)},${a.hex(8)}`,
    bottom: (a) =>
      a.pixel(`https://t.mail.fernhill.example/r/?id=h${a.hex(8)},${a.hex(8)},1`, ['Adobe Campaign', 'Adobe'], "height='0' width='0' alt=''"),
    headers: () => [
      ['X-Mailer', 'nlserver, Build 7.0.0.9349'],
      ['Feedback-ID', 'fernhill_mkt_prod1:482155:0:neolane'],
    ],
  },
  {
    id: 'braze-sendgrid',
    about: 'Braze sending through SendGrid',
    style: 'mjml',
    picture: (a, file) =>
      `https://braze-images.com/appboy/communication/assets/image_assets/images/${a.hex(24)}/original.${file.split('.')[1] ?? 'png'}?1698765432`,
    click: (a) => `https://ablink.mail.fernhill.example/ss/c/u001.${a.token(120)}/4cz/${a.token(22)}/h1/h001.${a.token(43)}`,
    bottom: (a) =>
      a.pixel(
        `https://ablink.mail.fernhill.example/ss/o/u001.${a.token(22)}/4cz/${a.token(22)}/ho.gif`,
        ['Braze', 'SendGrid', 'beehiiv'],
        SENDGRID_PIXEL,
      ),
  },
  {
    id: 'braze-wf',
    about: 'Braze, the older wf form on ablink',
    style: 'shop',
    picture: (a, file) =>
      `https://cdn.braze.eu/appboy/communication/assets/image_assets/images/${a.hex(24)}/original.${file.split('.')[1] ?? 'png'}?1612345678`,
    click: (a) => `https://ablink.news.fernhill.example/ls/click?upn=${a.token(180)}`,
    bottom: (a) => a.pixel(`https://ablink.news.fernhill.example/wf/open?upn=${a.token(160)}`, ['Braze', 'SendGrid'], SENDGRID_PIXEL),
  },
  {
    id: 'iterable',
    about: 'Iterable on its shared domain',
    style: 'mjml',
    picture: (a, file) => `https://library.iterable.com/4821/${a.digits(4)}/${a.hex(32)}-${file}`,
    click: (a) => `https://links.iterable.com/u/click?_t=${a.hex(32)}&_m=${a.hex(32)}&_e=${a.token(120)}`,
    bottom: (a) =>
      a.pixel(
        `https://links.iterable.com/e/eo?_t=${a.hex(32)}&_m=${a.hex(32)}&_e=${a.token(160)}`,
        'Iterable',
        'border="0" width="1" height="1" alt=""',
      ),
    headers: (a) => [
      ['X-Feedback-ID', '4821:ITBL'],
      ['X-Iterable-Message-Id', a.hex(32)],
    ],
  },
  {
    id: 'iterable-own-domain',
    about: 'Iterable on a domain of the sender, 2024 form',
    style: 'mjml',
    picture: fixed('https://library.iterable.com/4821/20117/'),
    click: (a) => `https://links.fernhill.example/s/c/${a.token(120)}/${a.token(40)}/5`,
    bottom: (a) =>
      a.pixel(`https://links.fernhill.example/s/eo/${a.token(120)}/${a.alnum(40)}/12`, 'Iterable', 'border="0" width="1" height="1" alt=""'),
  },
  {
    id: 'customerio',
    about: 'Customer.io on its shared domain',
    style: 'text',
    picture: (a, file) => `https://userimg-assets.customeriomail.com/images/client-env-48215/${a.digits(13)}_${file}`,
    click: (a) => `https://e.customeriomail.com/e/c/eyJlbWFpbF9pZCI6${a.token(300)}/${a.hex(64)}`,
    bottom: (a) =>
      a.pixel(
        `https://e.customeriomail.com/e/o/eyJlbWFpbF9pZCI6${a.token(120)}/${a.hex(64)}`,
        'Customer.io',
        'style="height: 1px !important; max-height: 1px !important; max-width: 1px !important; width: 1px !important" alt=""',
      ),
  },
  {
    id: 'customerio-own-domain',
    about: 'Customer.io on a domain of the sender',
    style: 'text',
    picture: fixed('https://www.fernhill.example/mail-assets/'),
    click: (a) => `https://email.fernhill.example/e/c/eyJlbWFpbF9pZCI6${a.token(300)}`,
    bottom: (a) =>
      a.pixel(
        `https://email.fernhill.example/e/o/eyJlbWFpbF9pZCI6${a.token(160)}`,
        'Customer.io',
        'style="height: 1px !important; max-height: 1px !important; max-width: 1px !important; width: 1px !important" alt=""',
      ),
  },
  {
    id: 'sailthru',
    about: 'Sailthru on a domain of the sender',
    style: 'tables',
    picture: (a, file) => `https://media.sailthru.com/composer/images/sailthru-prod-4821/${a.digits(13)}/${file}`,
    click: (a) => `https://link.fernhill.example/click/${a.digits(8)}.${a.digits(5)}/aHR0cHM6Ly9mZXJuaGlsbC5leGFtcGxlLw/${a.hex(24)}B${a.hex(8)}`,
    bottom: (a) =>
      a.pixel(
        `https://link.fernhill.example/img/${a.hex(24)}${a.lower(5)}.${a.lower(3)}/${a.hex(8)}.gif`,
        ['Sailthru', 'Marigold'],
        'alt="" width="1" height="1" border="0"',
      ),
    headers: () => [
      ['X-Mailer', 'sailthru.com'],
      ['X-TM-ID', '20251111081244.48215'],
    ],
  },
  {
    id: 'emarsys',
    about: 'Emarsys on a domain of the sender',
    style: 'shop',
    picture: fixed('https://fernhill.img.emarsys.example/custloads/482155/'),
    click: (a) => `https://link.fernhill.example/u/nrd.php?p=${a.token(43)}`,
    bottom: (a) => a.pixel(`https://link.fernhill.example/mo/${a.token(43)}.gif`, 'Emarsys', 'width="1" height="1" border="0" alt=""'),
    headers: () => [
      ['X-EMarSys-Identify', '482155_4821'],
      ['X-EMarSys-Environment', 'suite12'],
    ],
  },
  {
    id: 'dotdigital',
    about: 'Dotdigital',
    style: 'mjml',
    picture: fixed('https://i.emlfiles4.com/cmpimg/4/8/2/1/5/5/files/'),
    click: (a) => `https://r1.trackedlink.net/1OMW-7HT5-3FC1OMW-${a.upper(6)}-1/c.aspx`,
    bottom: (a) =>
      a.pixel(
        `https://r1.trackedlink.net/1OMW-7HT5-3FC1OMW-${a.upper(6)}-1/o.gif`,
        ['Dotdigital', 'dotmailer'],
        'width="1" height="1" alt="" border="0"',
      ),
  },
  {
    id: 'acoustic',
    about: 'Acoustic Campaign (Silverpop)',
    style: 'tables',
    picture: fixed('https://contentz.mkt3141.com/lp/48215/577012/'),
    click: (a) => `https://links.mkt3141.com/ctt?ms=${a.token(12)}S1&kn=4&r=${a.token(16)}S0&b=0&j=${a.token(16)}S0&mt=1&rt=0`,
    bottom: (a) =>
      a.pixel(
        `https://links.mkt3141.com/open/log/48215577/${a.token(16)}S0/0/${a.token(16)}S0/1/0`,
        ['Acoustic', 'Silverpop', 'IBM'],
        'alt="" width="1" height="1"',
      ),
    headers: () => [
      ['X-mid', '48215577'],
      ['X-Mailer', 'Silverpop'],
    ],
  },
  {
    id: 'acoustic-own-domain',
    about: 'Acoustic Campaign on a domain of the sender',
    style: 'shop',
    picture: fixed('https://contentz.e.fernhill.example/lp/48215/577012/'),
    click: (a) => `https://links.e.fernhill.example/ctt?ms=${a.token(12)}S1&kn=4&r=${a.token(16)}S0&b=0&j=${a.token(16)}S0&mt=1&rt=0`,
    bottom: (a) =>
      a.pixel(
        `https://links.e.fernhill.example/open/log/48215577/${a.token(16)}S0/0/${a.token(16)}S0/1/0`,
        ['Acoustic', 'Silverpop', 'IBM'],
        'alt="" width="1" height="1"',
      ),
  },
  {
    id: 'optimizely',
    about: 'Optimizely Campaign (optivo broadmail)',
    style: 'tables',
    picture: fixed('https://news.fernhill.example/images/482155/'),
    click: (a) => `https://news.fernhill.example/go/7/${a.upper(8)}-${a.upper(8)}-${a.upper(8)}-${a.upper(6)}.html`,
    bottom: (a) =>
      a.pixel(`https://news.fernhill.example/op/7/${a.upper(8)}-${a.upper(8)}-${a.upper(8)}-${a.upper(6)}.gif`, null, 'width="1" height="1" alt=""'),
    headers: () => [
      ['X-Mailer', 'optivo broadmail'],
      ['X-CSA-Complaints', 'csa-complaints@eco.de'],
    ],
  },
  {
    id: 'mapp',
    about: 'Mapp Engage',
    style: 'tables',
    picture: fixed('https://mailing.fernhill.example/custloads/4821/md_'),
    click: (a) => `https://mailing.fernhill.example/u/nrd.php?p=${a.token(10)}_4821_${a.digits(6)}_1_${a.digits(2)}`,
    bottom: (a) =>
      a.pixel(`https://mailing.fernhill.example/tr/p.gif?uid=${a.token(16)}.A.${a.token(22)}`, null, 'width="1" height="1" alt="" border="0"'),
  },
  {
    id: 'selligent',
    about: 'Selligent, opens and clicks through the same extension',
    style: 'mjml',
    picture: fixed('https://fernhill.slgnt.eu/images/FERN/'),
    click: (a) => `https://fernhill.slgnt.eu/optiext/optiextension.dll?ID=${a.token(60)}`,
    bottom: (a) =>
      a.pixel(
        `https://fernhill.slgnt.eu/optiext/optiextension.dll?ID=${a.token(50)}`,
        ['Selligent', 'Marigold'],
        'width="1" height="1" alt="" style="display:none"',
      ),
  },
  {
    id: 'zeta-rezync',
    about: 'Zeta, with its cookie sync beside the open pixel',
    style: 'shop',
    picture: fixed('https://img.zeta.fernhill.example/3f/'),
    click: (a) => `https://click.fernhill.example/c/${a.token(150)}`,
    bottom: (a) =>
      a.pixel(
        `https://live.rezync.com/sync?c=${a.hex(32)}&p=${a.hex(32)}&k=fernhill-pixel-4821&zmpID=fernhill&cache_buster=${a.digits(10)}&custom1=${a.digits(8)}`,
        ['Zeta', 'Zeta Global'],
        'height="1" width="1" style="display:none"',
      ),
  },
  {
    id: 'artegic',
    about: 'artegic ELAINE, g.html',
    style: 'tables',
    picture: fixed('https://aktuell.fernhill.example/fernhill/content/'),
    click: (a) => `https://aktuell.fernhill.example/go/${a.lower(14)}`,
    bottom: (a) =>
      a.pixel(
        `https://aktuell.fernhill.example/g.html?uid=${a.digits(2)}.A.${a.token(22)}`,
        ['artegic', 'ELAINE', 'OpenEMM', 'Agnitas'],
        'width="1" height="1" alt=""',
      ),
    headers: () => [['X-Mailer', 'ELAINE 6.4']],
  },
];

export const clouds = PLATFORMS.map(fromPlatform);
