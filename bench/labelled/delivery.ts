/** Delivery services below other people’s applications. */
import { SENDGRID_PIXEL, fixed, fromPlatform, type Platform } from './platform.ts';

const PLATFORMS: Platform[] = [
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
    id: 'sendgrid-ct',
    about: 'SendGrid on its shared domain',
    style: 'mjml',
    picture: (a, file) =>
      `http://cdn.mcauto-images-production.sendgrid.net/9f1c4821557ab0de/${a.uuid()}/${file === 'hero.jpg' ? '1200x600' : '300x90'}.png`,
    click: (a) => `https://u4821557.ct.sendgrid.net/ls/click?upn=u001.${a.token(200)}`,
    bottom: (a) => a.pixel(`https://u4821557.ct.sendgrid.net/wf/open?upn=u001.${a.token(180)}`, 'SendGrid', SENDGRID_PIXEL),
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
    bottom: (a) => a.pixel(`https://url4821.fernhill.example/wf/open?upn=${a.token(180)}`, 'SendGrid', SENDGRID_PIXEL),
    headers: (a) => [['X-SG-EID', a.token(150)]],
  },
  {
    id: 'sendgrid-ss',
    about: 'SendGrid, the ss/o form',
    style: 'mjml',
    picture: fixed('https://static.fernhill.example/em/'),
    click: (a) => `https://links.fernhill.example/ss/c/u001.${a.token(120)}/4cz/${a.token(22)}/h1/h001.${a.token(43)}`,
    bottom: (a) =>
      a.pixel(`https://links.fernhill.example/ss/o/u001.${a.token(22)}/4cz/${a.token(22)}/ho.gif`, ['SendGrid', 'Braze', 'beehiiv'], SENDGRID_PIXEL),
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
    id: 'loops',
    about: 'Loops',
    style: 'text',
    picture: fixed('https://uploads.loops.so/teams/fernhill/'),
    click: (a) => `https://c.vialoops.com/CL0/https:%2F%2Ffernhill.example%2F/1/010001${a.hex(10)}-${a.uuid()}-000000/${a.token(43)}=298`,
    bottom: (a) =>
      a.pixel(
        `https://c.vialoops.com/CI0/010001${a.hex(10)}-${a.uuid()}-000000/${a.token(43)}=298`,
        ['Loops', 'Amazon SES', 'Amazon', 'AWS'],
        'alt="" style="display: none; width: 1px; height: 1px;"',
      ),
  },
  {
    id: 'infobip',
    about: 'Infobip',
    style: 'mjml',
    picture: fixed('https://email-template-images.infobip.com/fernhill/'),
    click: (a) => `https://email-tracking.infobip.com/tracking/1/click/${a.token(40)}?c=${a.digits(9)}`,
    bottom: (a) => a.pixel(`https://email-tracking.infobip.com/tracking/1/open/${a.token(40)}`, 'Infobip', 'width="1" height="1" alt=""'),
  },
];

export const delivery = PLATFORMS.map(fromPlatform);
