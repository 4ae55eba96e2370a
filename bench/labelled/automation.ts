/** Marketing automation beside customer relations. */
import { fixed, fromPlatform, type Platform } from './platform.ts';

const PLATFORMS: Platform[] = [
  {
    id: 'activecampaign',
    about: 'ActiveCampaign',
    style: 'tables',
    picture: (a, file) => `https://content.app-us1.com/d4Xpz/2025/10/14/${a.uuid()}.${file.split('.')[1] ?? 'png'}?r=${a.digits(8)}`,
    click: (a) => `https://fernhill.acemlnb.com/lt.php?x=${a.alnum(8)}~${a.alnum(14)}`,
    unsubscribe: (a) => `https://fernhill.acemlnb.com/proc.php?nl=3&c=1416&m=1545&s=${a.hex(32)}&act=unsub`,
    bottom: (a) => a.pixel(`https://fernhill.acemlnb.com/lt.php?x=${a.alnum(8)}~GE${a.alnum(60)}`, 'ActiveCampaign', 'width="1" height="1"'),
    headers: () => [
      ['X-Mailer', 'ActiveCampaign Mailer'],
      ['X-mid', 'bmV3c0BmZXJuaGlsbC5leGFtcGxlICwgYzE0MTY'],
    ],
  },
  {
    id: 'activecampaign-classic',
    about: 'ActiveCampaign, l=open',
    style: 'text',
    picture: fixed('https://fernhill.img-us3.com/_custom/4821/'),
    click: (a) => `https://fernhill.activehosted.com/lt.php?s=${a.hex(32)}&i=1416A1545A3A9921`,
    bottom: (a) =>
      a.pixel(`https://fernhill.activehosted.com/lt.php?nl=3&c=1416&m=1545&s=${a.hex(32)}&l=open`, 'ActiveCampaign', 'width="1" height="1"'),
  },
  {
    id: 'keap',
    about: 'Keap',
    style: 'text',
    picture: fixed('https://d2saw6je89goi1.cloudfront.net/uploads/digital_asset/file/4821/'),
    click: (a) => `https://keap-link004.com/v2/click/${a.hex(64)}/eJx${a.token(120)}`,
    bottom: (a) =>
      a.pixel(
        `https://keap-link004.com/v2/render/${a.hex(64)}/eJx${a.token(120)}`,
        ['Keap', 'Infusionsoft'],
        'width="1" height="1" style="display:none"',
      ),
  },
  {
    id: 'zoho-campaigns',
    about: 'Zoho Campaigns',
    style: 'mjml',
    picture: fixed('https://stratus.campaign-image.com/images/482155000012345678_zc_v1_'),
    click: (a) => `https://fern-zcmp.maillist-manage.com/click/${a.hex(14)}/${a.hex(14)}`,
    bottom: (a) =>
      a.pixel(
        `https://fern-zcmp.maillist-manage.com/clicks/${a.hex(17)}/${a.hex(17)}/open.gif`,
        ['Zoho Campaigns', 'Zoho'],
        'width="1" height="1" style="height:1px;width:1px"',
      ),
  },
  {
    id: 'hubspot-links',
    about: 'HubSpot Marketing on its shared domain',
    style: 'tables',
    picture: (_a, file) => `https://hs-482155.f.hubspotemail.net/hub/482155/hubfs/${file}?width=1200&upscale=true&name=${file}`,
    click: (a) => `https://d2MBYV04.na1.hubspotlinks.com/Ctc/2O+113/d2MBYV04/V${a.alnum(120)}04`,
    bottom: (a) =>
      a.pixel(
        `https://d2MBYV04.na1.hubspotlinks.com/Cto/2O+113/d2MBYV04/V${a.alnum(70)}`,
        'HubSpot',
        'alt="" width="1" height="1" border="0" style="display:none!important;min-height:1px!important;width:1px!important;border-width:0!important;"',
      ),
    headers: (a) => [
      ['X-HS-Cid', a.uuid()],
      ['X-Report-Abuse-To', 'abuse@hubspot.com (see https://policy.hubspot.com/abuse-complaints)'],
      ['Feedback-ID', 'aws4820:hubspot:hs'],
    ],
  },
  {
    id: 'hubspot-own-domain',
    about: 'HubSpot Marketing on a domain of the sender',
    style: 'mjml',
    picture: (_a, file) => `https://www.fernhill.example/hs-fs/hubfs/${file}?width=1120&upscale=true&name=${file}`,
    click: (a) => `https://email.fernhill.example/e3t/Ctc/RI+113/cZw--04/V${a.alnum(140)}`,
    bottom: (a) =>
      a.pixel(
        `https://email.fernhill.example/e3t/Cto/RI+113/cZw--04/V${a.alnum(70)}`,
        'HubSpot',
        'alt="" width="1" height="1" border="0" style="display:none!important;min-height:1px!important;width:1px!important;"',
      ),
  },
  {
    id: 'hubspot-e2t',
    about: 'HubSpot Marketing, the e2t form of 2020, with the page analytics pixel',
    style: 'tables',
    picture: fixed('https://cdn2.hubspot.net/hubfs/482155/'),
    click: (a) => `https://t.hubspotemail.net/e2t/c/*${a.alnum(80)}*${a.alnum(40)}/*${a.alnum(30)}/5/f18dQhb0S7lC${a.alnum(60)}`,
    bottom: (a) =>
      a.pixel(
        `https://t.hubspotemail.net/e2t/o/*${a.alnum(60)}*${a.alnum(40)}/*${a.alnum(30)}`,
        'HubSpot',
        'alt="" height="1" width="1" border="0" style="display:none!important"',
      ) +
      a.pixel(
        `https://track.hubspot.com/__ptq.gif?a=482155&k=14&r=https%3A%2F%2Ffernhill.example%2F&bu=https%253A%252F%252Ffernhill.example&bvt=rss`,
        'HubSpot',
        'width="1" height="1" style="min-height:1px!important;width:1px!important"',
      ),
  },
  {
    id: 'pardot',
    about: 'Pardot (Marketing Cloud Account Engagement)',
    style: 'tables',
    picture: (a, file) => `https://go.fernhill.example/l/482155/2025-10-14/${a.lower(5)}/482155/${a.digits(10)}${a.alnum(8)}/${file}`,
    click: (a) => `https://go.fernhill.example/e/482155/autumn/${a.lower(6)}/${a.digits(10)}/h/${a.token(43)}`,
    bottom: (a) =>
      a.pixel(
        `https://go.fernhill.example/r/482155/1/${a.digits(9)}/open/1`,
        ['Pardot', 'Salesforce', 'Account Engagement'],
        'height="1" width="1" style="display:none;" alt=""',
      ),
    headers: () => [
      ['X-Pardot-LB3', 'Y'],
      ['X-Pardot-Route', 'route-4821'],
    ],
  },
  {
    id: 'pardot-shared',
    about: 'Pardot on go.pardot.com',
    style: 'text',
    picture: fixed('https://storage.pardot.com/482155/'),
    click: (a) => `https://go.pardot.com/e/482155/autumn/${a.lower(6)}/${a.digits(10)}?h=${a.token(43)}`,
    bottom: (a) =>
      a.pixel(`https://go.pardot.com/r/482155/1/${a.digits(9)}/open/1`, ['Pardot', 'Salesforce', 'Account Engagement'], 'height="1" width="1"'),
  },
  {
    id: 'marketo',
    about: 'Marketo on a domain of the sender',
    style: 'mjml',
    picture: fixed('https://info.fernhill.example/rs/482-ABC-155/images/'),
    click: (a) => `https://info.fernhill.example/${a.token(100)}=`,
    top: (a) =>
      a.pixel(
        `https://info.fernhill.example/trk?t=1&mid=NDgyLUFCQy0xNTU${a.token(190)}`,
        ['Marketo', 'Adobe'],
        'width="1" height="1" style="display:none !important;" alt=""',
      ),
    headers: () => [
      ['X-Mailer', 'Marketo'],
      ['X-MktMailDKIM', 'true'],
      ['X-Binding', 'info.fernhill.example'],
    ],
  },
  {
    id: 'marketo-shared',
    about: 'Marketo on mkto- domains',
    style: 'tables',
    picture: fixed('https://app-ab12.marketo.com/rs/fernhill/images/'),
    click: (a) => `https://mkto-ab120045.com/${a.token(100)}`,
    bottom: (a) =>
      a.pixel(
        `https://mkto-ab120045.com/trk?t=1&mid=MDAtQUJDLTAwMDow${a.token(90)}`,
        ['Marketo', 'Adobe'],
        'width="1" height="1" style="display:none !important;" alt=""',
      ),
  },
  {
    id: 'eloqua',
    about: 'Oracle Eloqua',
    style: 'tables',
    picture: (a, file) => `https://images.info.fernhill.example/EloquaImages/clients/FernhillGoods/%7B${a.uuid()}%7D_${file}`,
    click: (a) => `https://app.info.fernhill.example/e/er?s=482155770&lid=4821&elqTrackId=${a.hex(32)}&elq=${a.hex(32)}&elqaid=9901&elqat=1`,
    bottom: (a) =>
      a.pixel(
        `https://s482155770.t.eloqua.com/e/FooterImages/FooterImage1?elq=${a.hex(32)}&siteid=482155770`,
        ['Eloqua', 'Oracle'],
        'alt="" width="1px" height="1px"',
      ),
  },
  {
    id: 'eloqua-own-domain',
    about: 'Oracle Eloqua on a domain of the sender',
    style: 'mjml',
    picture: fixed('https://img04.en25.com/EloquaImages/clients/FernhillGoods/'),
    click: (a) => `https://app.insights.fernhill.example/e/er?s=482155770&lid=4821&elqTrackId=${a.hex(32)}&elq=${a.hex(32)}`,
    bottom: (a) =>
      a.pixel(
        `https://app.insights.fernhill.example/e/FooterImages/FooterImage1.aspx?elq=${a.hex(32)}&siteid=482155770`,
        ['Eloqua', 'Oracle'],
        'alt="" width="1" height="1"',
      ),
  },
  {
    id: 'dynamics',
    about: 'Dynamics 365 Customer Insights',
    style: 'mjml',
    picture: (a) => `https://assets-eur.mkt.dynamics.com/791aa60e-64f1-4a25-9eb0-8f4bbbaa6f6c/digitalassets/images/${a.uuid()}?ts=638${a.digits(15)}`,
    click: (a) =>
      `https://public-eur.mkt.dynamics.com/api/orgs/${a.uuid()}/r/${a.token(22)}?target=%7B%22TargetUrl%22%3A%22https%253A%252F%252Ffernhill.example%22%7D`,
    bottom: (a) =>
      a.pixel(
        `https://public-eur.mkt.dynamics.com/api/orgs/${a.uuid()}/t/i/${a.token(43)}`,
        ['Dynamics 365', 'Microsoft'],
        'height="1" width="1" alt="" style="display:none"',
      ),
  },
  {
    id: 'mautic',
    about: 'Mautic',
    style: 'mjml',
    picture: fixed('https://mautic.fernhill.example/media/images/'),
    click: (a) => `https://mautic.fernhill.example/r/${a.hex(25)}?ct=YTo1OntzOjY${a.token(150)}`,
    bottom: (a) => a.pixel(`https://mautic.fernhill.example/email/${a.hex(22)}.gif`, 'Mautic', 'height="1" width="1" alt=""'),
  },
];

export const automation = PLATFORMS.map(fromPlatform);
