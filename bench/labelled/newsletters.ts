/** Newsletter platforms of small senders and of writers. */
import { fixed, fromPlatform, type Platform } from './platform.ts';

const SENDGRID_STYLE =
  'alt="" width="1" height="1" border="0" style="height:1px !important;width:1px !important;border-width:0 !important;margin-top:0 !important;margin-bottom:0 !important;margin-right:0 !important;margin-left:0 !important;padding-top:0 !important;padding-bottom:0 !important;padding-right:0 !important;padding-left:0 !important;"';

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
    id: 'mandrill',
    about: 'Mandrill (Mailchimp Transactional)',
    style: 'text',
    picture: fixed('https://gallery.mailchimp.com/9812cc01f8ad6c60e8a6ff1d3/images/'),
    click: (a) => `https://mandrillapp.com/track/click/30504962/fernhill.example?p=eyJz${a.token(180)}`,
    bottom: (a) =>
      a.pixel(`https://mandrillapp.com/track/open.php?u=30504962&id=${a.hex(32)}`, ['Mandrill', 'Mailchimp'], 'height="1" width="1" alt=""'),
    headers: (a) => [
      ['X-Mandrill-User', 'md_30504962'],
      ['X-Report-Abuse', `https://mandrillapp.com/contact/abuse?id=30504962.${a.hex(32)}`],
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
    id: 'mailjet',
    about: 'Mailjet',
    style: 'mjml',
    picture: (a, file) => `https://xz01x.mjt.lu/img2/xz01x/${a.uuid()}/${file === 'logo.png' ? 'content' : file}`,
    click: (a) => `https://xz01x.mjt.lu/lnk/${a.token(70)}/${a.digits(1)}/${a.token(22)}/aHR0cHM6Ly9mZXJuaGlsbC5leGFtcGxlLw`,
    bottom: (a) =>
      `<br/>${a.pixel(`https://xz01x.mjt.lu/oo/${a.token(70)}/${a.hex(8)}/e.gif`, 'Mailjet', 'height="1" width="1" alt="" border="0" style="height:1px;width:1px;border:0;"')}`,
    headers: () => [
      ['X-Mailer', 'Mailjet'],
      ['X-MJ-Mid', 'AMYAABUcvOAAAcju9ioAAM5Eez0'],
    ],
  },
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
    id: 'kit',
    about: 'Kit (ConvertKit), plain letter',
    style: 'text',
    picture: (a, file) => `https://embed.filekitcdn.com/e/hC4pZq8T2vXw5nR7kL9mBs/${a.alnum(22)}?${file}`,
    click: (a) => `https://click.convertkit-mail2.com/${a.lower(25)}/${a.lower(16)}/aHR0cHM6Ly9mZXJuaGlsbC5leGFtcGxlLw==`,
    unsubscribe: (a) => `https://unsubscribe.convertkit-mail2.com/${a.lower(25)}`,
    bottom: (a) => a.pixel(`https://open.convertkit-mail2.com/${a.lower(29)}`, ['Kit', 'ConvertKit'], 'alt=""'),
    headers: () => [
      ['X-Mailer', 'ConvertKit'],
      ['List-ID', '<4821.convertkit-mail2.com>'],
    ],
  },
  {
    id: 'kit-new',
    about: 'Kit, the domain of 2025',
    style: 'text',
    picture: (a) => `https://embed.filekitcdn.com/e/hC4pZq8T2vXw5nR7kL9mBs/${a.alnum(22)}`,
    click: (a) => `https://click.kit-mail3.com/${a.lower(25)}/${a.lower(16)}/aHR0cHM6Ly9mZXJuaGlsbC5leGFtcGxlLw==`,
    bottom: (a) => a.pixel(`https://open.kit-mail3.com/${a.lower(29)}`, ['Kit', 'ConvertKit'], 'alt="" height="1" width="1"'),
  },
  {
    id: 'beehiiv',
    about: 'beehiiv on its own domain',
    style: 'tables',
    picture: (a, file) =>
      `https://media.beehiiv.com/cdn-cgi/image/fit=scale-down,format=auto,onerror=redirect,quality=80/uploads/asset/file/${a.uuid()}/${file}?t=1699885413`,
    click: (a) => `https://link.mail.beehiiv.com/ss/c/u001.${a.token(120)}/460/${a.token(22)}/h0/h001.${a.token(43)}`,
    bottom: (a) =>
      `<table><tr><td style="height:0px;width:0px;"><div style="height:1px;" data-open-tracking="true"> ${a.pixel(`https://link.mail.beehiiv.com/ss/o/u001.${a.token(22)}/460/${a.token(22)}/ho.gif`, ['beehiiv', 'SendGrid'], SENDGRID_STYLE)}</div></td></tr></table>`,
    headers: (a) => [
      ['X-Beehiiv-Ids', a.uuid()],
      ['X-SG-EID', `u001.${a.token(100)}`],
    ],
  },
  {
    id: 'beehiiv-own-domain',
    about: 'beehiiv on a domain of the writer',
    style: 'text',
    picture: (a, file) => `https://media.beehiiv.com/uploads/asset/file/${a.uuid()}/${file}?t=1721033471`,
    click: (a) => `https://link.letter.fernhill.example/ss/c/u001.${a.token(120)}/4cz/${a.token(22)}/h1/h001.${a.token(43)}`,
    bottom: (a) =>
      `<div style="height:1px;" data-open-tracking="true">${a.pixel(`https://link.letter.fernhill.example/ss/o/u001.${a.token(22)}/4cz/${a.token(22)}/ho.gif`, ['SendGrid', 'beehiiv'], SENDGRID_STYLE)}</div>`,
    headers: (a) => [['X-Beehiiv-Ids', a.uuid()]],
  },
  {
    id: 'substack',
    about: 'Substack, the form of 2022 on',
    style: 'text',
    picture: (a) =>
      `https://substackcdn.com/image/fetch/$s_!${a.alnum(4)}!,w_1100,c_limit,f_auto,q_auto:good,fl_progressive:steep/https%3A%2F%2Fsubstack-post-media.s3.amazonaws.com%2Fpublic%2Fimages%2F${a.uuid()}_1456x816.jpeg`,
    click: (a) => `https://substack.com/redirect/${a.uuid()}?j=eyJ1Ijoi${a.token(60)}`,
    unsubscribe: (a) => `https://fernhill.substack.com/action/disable_email?token=eyJ${a.token(120)}.${a.token(43)}`,
    bottom: (a) =>
      `<div>${a.pixel(`https://eotrx.substackcdn.com/open?token=eyJtIjoi${a.token(220)}.${a.token(43)}`, 'Substack', 'alt="" width="1" height="1" border="0" style="height:1px !important;width:1px !important;border-width:0 !important;"')}</div>`,
    headers: (a) => [
      ['List-ID', '<fernhill.substack.com>'],
      ['X-Mailgun-Sid', `WyI${a.token(40)}`],
      ['X-Mailgun-Tag', 'post'],
    ],
  },
  {
    id: 'substack-mailgun',
    about: 'Substack, through Mailgun before 2023',
    style: 'text',
    picture: (a, file) =>
      `https://cdn.substack.com/image/fetch/w_1100,c_limit,f_auto,q_auto:good/https%3A%2F%2Fbucketeer-${a.uuid()}.s3.amazonaws.com%2Fpublic%2Fimages%2F${file}`,
    click: (a) => `https://email.mg1.substack.com/c/eJw${a.token(250)}`,
    bottom: (a) => a.pixel(`https://email.mg1.substack.com/o/eJw${a.token(200)}`, ['Substack', 'Mailgun'], 'width="1px" height="1px" alt=""'),
  },
  {
    id: 'ghost-pro',
    about: 'Ghost through Mailgun',
    style: 'mjml',
    picture: (_a, file) => `https://www.fernhill.example/content/images/size/w1200/2025/11/${file}`,
    click: (a) => `https://www.fernhill.example/r/${a.hex(8)}?m=${a.uuid()}`,
    bottom: (a) => a.pixel(`https://email.ghost.fernhill.example/o/eJw${a.token(140)}`, 'Mailgun', 'width="1px" height="1px" alt=""'),
    headers: (a) => [
      ['X-Mailgun-Sid', `WyI${a.token(40)}`],
      ['X-Mailgun-Tag', 'bulk-email'],
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
  {
    id: 'wordpress-com',
    about: 'WordPress.com, new post by mail',
    style: 'text',
    picture: (_a, file) => `https://i0.wp.com/fernhill.example/wp-content/uploads/2025/11/${file}?resize=600%2C400&ssl=1`,
    click: (a) =>
      `https://public-api.wordpress.com/bar/?stat=groovemails-events&bin=wpcom_email_click&redirect_to=https%3A%2F%2Ffernhill.example&sr=0&signature=${a.hex(32)}&user=${a.digits(8)}`,
    bottom: (a) =>
      a.pixel(
        `https://pixel.wp.com/g.gif?v=wpcom_email&type=new_post&user_id=${a.digits(8)}&blog_id=4821&post_id=77&rand=0.${a.digits(10)}`,
        ['WordPress.com', 'Automattic', 'Jetpack', 'WordPress'],
        'alt="" width="1" height="1" border="0"',
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
];

export const newsletters = PLATFORMS.map(fromPlatform);
