/** Platforms of people who write letters and blogs. */
import { SENDGRID_PIXEL, fixed, fromPlatform, type Platform } from './platform.ts';

const PLATFORMS: Platform[] = [
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
      `<table><tr><td style="height:0px;width:0px;"><div style="height:1px;" data-open-tracking="true"> ${a.pixel(`https://link.mail.beehiiv.com/ss/o/u001.${a.token(22)}/460/${a.token(22)}/ho.gif`, ['beehiiv', 'SendGrid'], SENDGRID_PIXEL)}</div></td></tr></table>`,
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
      `<div style="height:1px;" data-open-tracking="true">${a.pixel(`https://link.letter.fernhill.example/ss/o/u001.${a.token(22)}/4cz/${a.token(22)}/ho.gif`, ['SendGrid', 'beehiiv'], SENDGRID_PIXEL)}</div>`,
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
    id: 'listmonk',
    about: 'listmonk',
    style: 'text',
    picture: fixed('https://lists.fernhill.example/uploads/'),
    click: (a) => `https://lists.fernhill.example/link/${a.uuid()}/${a.uuid()}/${a.uuid()}`,
    bottom: (a) => a.pixel(`https://lists.fernhill.example/campaign/${a.uuid()}/${a.uuid()}/px.png`, 'listmonk', 'alt=""'),
    headers: () => [['X-Mailer', 'listmonk']],
  },
  {
    id: 'mailpoet',
    about: 'MailPoet',
    style: 'mjml',
    picture: fixed('https://www.fernhill.example/wp-content/uploads/2025/11/'),
    click: (a) => `https://www.fernhill.example/?mailpoet_router&endpoint=track&action=click&data=WyI0${a.token(60)}`,
    bottom: (a) =>
      a.pixel(`https://www.fernhill.example/?mailpoet_router&endpoint=track&action=open&data=WyI0${a.token(40)}`, 'MailPoet', 'alt="" class=""'),
    headers: () => [['X-Mailer', 'MailPoet (https://www.mailpoet.com)']],
  },
  {
    id: 'opensource-newsletter-plugin',
    about: 'The Newsletter plugin for WordPress',
    style: 'text',
    picture: fixed('https://blog.fernhill.example/wp-content/uploads/'),
    click: (a) => `https://blog.fernhill.example/?nltr=${a.alnum(80)}`,
    bottom: (a) => a.pixel(`https://blog.fernhill.example/?noti=${a.alnum(60)}`, null, 'width="1" height="1" alt=""'),
  },
];

export const letters = PLATFORMS.map(fromPlatform);
