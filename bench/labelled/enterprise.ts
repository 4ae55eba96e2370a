/** Marketing clouds and commerce platforms. */
import { fixed, fromPlatform, type Platform } from './platform.ts';

const SENDGRID_STYLE =
  'alt="" width="1" height="1" border="0" style="height:1px !important;width:1px !important;border-width:0 !important;margin-top:0 !important;margin-bottom:0 !important;padding-top:0 !important;padding-bottom:0 !important;"';

const PLATFORMS: Platform[] = [
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
    bottom: (a) => a.pixel(`https://trk.klclick2.com/wf/open?upn=${a.token(240)}`, ['Klaviyo', 'SendGrid'], SENDGRID_STYLE),
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
    id: 'sendgrid-ct',
    about: 'SendGrid on its shared domain',
    style: 'mjml',
    picture: (a, file) =>
      `http://cdn.mcauto-images-production.sendgrid.net/9f1c4821557ab0de/${a.uuid()}/${file === 'hero.jpg' ? '1200x600' : '300x90'}.png`,
    click: (a) => `https://u4821557.ct.sendgrid.net/ls/click?upn=u001.${a.token(200)}`,
    bottom: (a) => a.pixel(`https://u4821557.ct.sendgrid.net/wf/open?upn=u001.${a.token(180)}`, 'SendGrid', SENDGRID_STYLE),
    headers: (a) => [
      ['X-SG-EID', `u001.${a.token(150)}`],
      ['X-SG-ID', `u001.${a.token(60)}`],
    ],
  },
  {
    id: 'sendgrid-own-domain',
    about: 'SendGrid with link branding',
    style: 'tables',
    picture: fixed('https://assets.fernhill.example/mail/2025-11/'),
    click: (a) => `https://url4821.fernhill.example/ls/click?upn=${a.token(200)}`,
    bottom: (a) => a.pixel(`https://url4821.fernhill.example/wf/open?upn=${a.token(180)}`, 'SendGrid', SENDGRID_STYLE),
    headers: (a) => [['X-SG-EID', a.token(150)]],
  },
  {
    id: 'sendgrid-ss',
    about: 'SendGrid, the ss/o form',
    style: 'mjml',
    picture: fixed('https://static.fernhill.example/em/'),
    click: (a) => `https://links.fernhill.example/ss/c/u001.${a.token(120)}/4cz/${a.token(22)}/h1/h001.${a.token(43)}`,
    bottom: (a) =>
      a.pixel(`https://links.fernhill.example/ss/o/u001.${a.token(22)}/4cz/${a.token(22)}/ho.gif`, ['SendGrid', 'Braze', 'beehiiv'], SENDGRID_STYLE),
    headers: (a) => [['X-SG-EID', a.token(150)]],
  },
  {
    id: 'mailgun',
    about: 'Mailgun',
    style: 'text',
    picture: fixed('https://fernhill.example/img/'),
    click: (a) => `https://email.mg.fernhill.example/c/eJw${a.token(200)}`,
    bottom: (a) => a.pixel(`https://email.mg.fernhill.example/o/eJw${a.token(110)}`, 'Mailgun', 'width="1px" height="1px" alt=""'),
    headers: (a) => [
      ['X-Mailgun-Sid', `WyI${a.token(40)}`],
      ['X-Mailgun-Sending-Ip', '198.51.100.31'],
    ],
  },
  {
    id: 'postmark',
    about: 'Postmark, the form of 2023 on',
    style: 'text',
    picture: fixed('https://fernhill.example/assets/'),
    click: (a) => `https://track.pstmrk.it/3s/fernhill.example%2F/${a.token(5)}/${a.token(7)}/AQ/${a.uuid()}/1/${a.token(10)}`,
    bottom: (a) => a.pixel(`https://ea.pstmrk.it/open/v3_${a.token(180)}`, 'Postmark', 'width="1" height="1" border="0" alt="" />'),
    headers: () => [
      ['X-PM-Message-Id', '5b1e0a61-4e5d-4f8f-9f66-0d1e482155aa'],
      ['X-PM-Tag', 'receipt'],
      ['Feedback-ID', 's4821557-_:s4821557:a482:postmark'],
    ],
  },
  {
    id: 'postmark-undimensioned',
    about: 'Postmark, m= and no size at all',
    style: 'text',
    picture: fixed('https://fernhill.example/static/'),
    click: (a) => `https://click.pstmrk.it/3/fernhill.example%2F/${a.token(7)}/${a.token(40)}`,
    bottom: (a) => `<img src="${a.tracker(`https://ea.pstmrk.it/open?m=v3_1.${a.token(22)}.${a.token(180)}`, 'Postmark')}">`,
  },
  {
    id: 'sparkpost',
    about: 'SparkPost, an initial pixel at the top and one at the end',
    style: 'mjml',
    picture: fixed('https://cdn.fernhill.example/em/'),
    click: (a) => `https://go.sparkpostmail1.com/f/a/${a.token(22)}~~/AAAAAQA~/${a.token(80)}~`,
    top: (a) =>
      `<div style="color:transparent;visibility:hidden;opacity:0;font-size:0px;border:0;max-height:1px;width:1px;margin:0px;padding:0px;border-width:0px!important;display:none!important;line-height:0px!important;">${a.pixel(`https://go.sparkpostmail1.com/q/${a.token(22)}~~/AAAAAQA~/${a.token(40)}~`, ['SparkPost', 'Bird', 'MessageBird'], 'border="0" width="1" height="1" alt=""')}</div>`,
    bottom: (a) =>
      a.pixel(
        `https://go.sparkpostmail1.com/q/${a.token(22)}~~/AAAAAQA~/${a.token(80)}~`,
        ['SparkPost', 'Bird', 'MessageBird'],
        'border="0" width="1" height="1" alt=""',
      ),
    headers: (a) => [['X-MSFBL', `${a.token(60)}|eyJ${a.token(120)}`]],
  },
  {
    id: 'sparkpost-own-domain',
    about: 'SparkPost on a domain of the sender',
    style: 'shop',
    picture: fixed('https://images.fernhill.example/crm/'),
    click: (a) => `https://click.mail.fernhill.example/f/a/${a.token(22)}~~/AAEFFRA~/${a.token(80)}~`,
    bottom: (a) =>
      a.pixel(
        `https://click.mail.fernhill.example/q/${a.token(22)}~~/AAEFFRA~/${a.token(80)}~`,
        ['SparkPost', 'Bird', 'MessageBird', 'Braze'],
        'border="0" width="1" height="1" alt=""',
      ),
  },
  {
    id: 'ses-awstrack',
    about: 'Amazon SES on its shared domain',
    style: 'mjml',
    picture: fixed('https://fernhill-assets.s3.eu-west-1.amazonaws.com/mail/'),
    click: (a) =>
      `https://jm54dyh1.r.eu-west-1.awstrack.me/L0/https:%2F%2Ffernhill.example%2F/1/0102018c${a.hex(8)}-${a.uuid()}-000000/${a.token(27)}=357`,
    bottom: (a) =>
      a.pixel(
        `https://jm54dyh1.r.eu-west-1.awstrack.me/I0/0102018c${a.hex(8)}-${a.uuid()}-000000/${a.token(27)}=357`,
        ['Amazon SES', 'Amazon', 'AWS'],
        'style="display: none; width: 1px; height: 1px;" alt=""',
      ),
    headers: (a) => [
      ['X-SES-Outgoing', '2025.11.11-54.240.4.8'],
      ['Feedback-ID', `::1.eu-west-1.${a.alnum(43)}=:AmazonSES`],
    ],
  },
  {
    id: 'ses-own-domain',
    about: 'Amazon SES on a domain of the sender',
    style: 'tables',
    picture: fixed('https://d1a2b3c4d5e6f7.cloudfront.net/mail/'),
    click: (a) => `https://track.fernhill.example/CL0/https:%2F%2Ffernhill.example%2F/1/0102018c${a.hex(8)}-${a.uuid()}-000000/${a.token(43)}=357`,
    bottom: (a) =>
      a.pixel(
        `https://track.fernhill.example/CI0/0102018c${a.hex(8)}-${a.uuid()}-000000/${a.token(43)}=357`,
        ['Amazon SES', 'Amazon', 'AWS'],
        'alt="" style="display: none; width: 1px; height: 1px;"',
      ),
    headers: (a) => [['Feedback-ID', `::1.eu-west-1.${a.alnum(43)}=:AmazonSES`]],
  },
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
        SENDGRID_STYLE,
      ),
  },
  {
    id: 'braze-wf',
    about: 'Braze, the older wf form on ablink',
    style: 'shop',
    picture: (a, file) =>
      `https://cdn.braze.eu/appboy/communication/assets/image_assets/images/${a.hex(24)}/original.${file.split('.')[1] ?? 'png'}?1612345678`,
    click: (a) => `https://ablink.news.fernhill.example/ls/click?upn=${a.token(180)}`,
    bottom: (a) => a.pixel(`https://ablink.news.fernhill.example/wf/open?upn=${a.token(160)}`, ['Braze', 'SendGrid'], SENDGRID_STYLE),
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
    id: 'maropost',
    about: 'Maropost',
    style: 'shop',
    picture: fixed('https://cdn.maropost.com/fernhill/'),
    click: (a) => `https://t.fernhill.example/a/4821/click/5501/${a.digits(7)}/${a.hex(40)}/${a.hex(40)}`,
    bottom: (a) =>
      a.pixel(`https://t.fernhill.example/a/4821/open/5501/${a.digits(7)}/${a.hex(40)}`, 'Maropost', 'width="1" height="1" style="display:none"'),
  },
];

export const enterprise = PLATFORMS.map(fromPlatform);
