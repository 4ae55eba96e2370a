/** Notifications of large sites, help desks and hiring systems: their own pixels, or none at all. */
import { message, type Author } from './author.ts';
import { notice } from './layout.ts';
import type { LabelledMessage } from './model.ts';

interface Site {
  id: string;
  about: string;
  /** Pictures inside the notice. */
  inside?: (author: Author) => string;
  /** Pixels after it. */
  below?: (author: Author) => string;
  headers?: [name: string, value: string][];
}

const avatar = (author: Author, url: string) => author.image(url, 'width="40" height="40" style="border-radius:20px" alt=""');

const SITES: Site[] = [
  {
    id: 'github',
    about: 'GitHub, with its beacon',
    inside: (a) => avatar(a, 'https://avatars.githubusercontent.com/u/4821557?s=40&v=4'),
    below: (a) => a.pixel(`https://github.com/notifications/beacon/A${a.upper(32)}GOGOO4${a.upper(60)}.gif`, 'GitHub', 'height="1" width="1" alt=""'),
    headers: [
      ['X-GitHub-Reason', 'mention'],
      ['List-ID', 'fernhill/stools <stools.fernhill.github.com>'],
    ],
  },
  {
    id: 'gitlab',
    about: 'GitLab, which has no pixel',
    inside: (a) =>
      avatar(a, 'https://secure.gravatar.com/avatar/6f1ed002ab5595859014ebf0951522d9?s=80&d=identicon') +
      a.image(
        'https://gitlab.com/assets/mailers/gitlab_logo-2957169c8ef64c58616a1ac3f4fc626e8a35ce4eb3ed31bb0d873712f2a041a0.png',
        'alt="GitLab" width="125"',
      ),
  },
  {
    id: 'jira',
    about: 'Jira, avatars and issue icons',
    inside: (a) =>
      avatar(a, `https://avatar-management--avatars.us-west-2.prod.public.atl-paas.net/557058:${a.uuid()}/128?v=2`) +
      a.image('https://fernhill.atlassian.net/images/icons/priorities/high_new.png', 'width="16" height="16" alt="High"') +
      a.image('https://fernhill.atlassian.net/rest/api/2/universal_avatar/view/type/issuetype/avatar/10315?format=png', 'width="16" height="16"'),
  },
  {
    id: 'bitbucket',
    about: 'Bitbucket, mark-read pixel',
    below: (a) =>
      a.pixel(`https://bitbucket.org/account/notifications/mark-read/4821/${a.hex(40)}.gif`, ['Bitbucket', 'Atlassian'], 'width="1" height="1"'),
  },
  {
    id: 'zendesk',
    about: 'Zendesk: avatars, no pixel',
    inside: (a) =>
      avatar(a, 'https://fernhill.zendesk.com/system/photos/360482155712/portrait_thumb.png') +
      a.image('https://static.zdassets.com/classic/images/2016/default-avatar-80.png', 'width="40" height="40"'),
  },
  {
    id: 'intercom',
    about: 'Intercom',
    inside: (a) => avatar(a, `https://static.intercomassets.com/avatars/4821557/square_128/jonas-${a.digits(10)}.png`),
    below: (a) => a.pixel(`https://via.intercom.io/o?h=${a.hex(40)}-${a.token(60)}`, 'Intercom', 'width="1" height="1" style="display:none"'),
  },
  {
    id: 'intercom-mail',
    about: 'Intercom on intercom-mail',
    below: (a) =>
      a.pixel(
        `https://fernhill.intercom-mail-200.com/via/o?h=${a.hex(40)}-${a.token(30)}`,
        'Intercom',
        'border="0" alt="intercom" width="1" height="1"',
      ),
  },
  {
    id: 'freshdesk',
    about: 'Freshdesk: a logo with a signed address, no pixel',
    inside: (a) =>
      a.image(
        `https://s3.amazonaws.com/cdn.freshdesk.com/data/helpdesk/attachments/production/48215/logo/fernhill.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAEXAMPLE%2F20251111%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20251111T081244Z&X-Amz-Expires=604800&X-Amz-SignedHeaders=host&X-Amz-Signature=${a.hex(64)}`,
        'width="160" alt="Fernhill"',
      ),
  },
  {
    id: 'front',
    about: 'Front',
    below: (a) =>
      a.pixel(
        `https://web.frontapp.com/api/1/noauth/companies/fernhill/seen/msg_${a.lower(8)}/han_${a.lower(6)}/${a.hex(8)}.gif`,
        'Front',
        'width="1" height="1" style="display:none !important"',
      ),
  },
  {
    id: 'helpscout',
    about: 'Help Scout',
    below: (a) => a.pixel(`https://secure.helpscout.net/t/o/${a.digits(9)}/${a.hex(32)}.gif`, null, 'width="1" height="1" alt=""'),
  },
  {
    id: 'greenhouse',
    about: 'Greenhouse through Mailgun',
    inside: (a) =>
      a.image(
        'https://s101-recruiting.cdn.greenhouse.io/external_greenhouse_job_boards/logos/400/482/155/original/fernhill.png?1698765432',
        'height="60" alt="Fernhill"',
      ),
    below: (a) => a.pixel(`https://email.us.greenhouse-mail.io/o/eJw${a.token(110)}`, ['Greenhouse', 'Mailgun'], 'width="1px" height="1px" alt=""'),
  },
  {
    id: 'lever',
    about: 'Lever through Mailgun',
    below: (a) => a.pixel(`https://email.hire.lever.co/o/eJw${a.token(110)}`, ['Lever', 'Mailgun'], 'width="1px" height="1px" alt=""'),
  },
  {
    id: 'workday',
    about: 'Workday: a tenant logo, no pixel',
    inside: (a) => a.image('https://fernhill.wd3.myworkday.com/fernhill/attachment/burdens/header.jpg', 'width="560" alt="Fernhill"'),
  },
  {
    id: 'linkedin',
    about: 'LinkedIn, notification',
    inside: (a) =>
      avatar(
        a,
        `https://media.licdn.com/dms/image/v2/D4E03AQ${a.token(14)}/profile-displayphoto-shrink_100_100/0/1698765432123?e=1768435200&v=beta&t=${a.token(43)}`,
      ) + a.image('https://static.licdn.com/aero-v1/sc/h/c8t97avs1jkycgdhuh1mmrr8s', 'width="83" height="21" alt="LinkedIn"'),
    below: (a) =>
      a.pixel(
        `https://www.linkedin.com/emimp/ip_${a.alnum(60)}.gif`,
        'LinkedIn',
        'style="outline:none;-ms-interpolation-mode:bicubic;color:#FFFFFF;text-decoration:none;width:1px;height:1px" alt="" role="presentation"',
      ),
  },
  {
    id: 'facebook',
    about: 'Facebook',
    inside: (a) =>
      avatar(
        a,
        `https://scontent.xx.fbcdn.net/v/t39.30808-1/4821_n.jpg?stp=cp0_dst-jpg_s80x80&_nc_cat=104&ccb=1-7&_nc_sid=4821ab&_nc_ohc=${a.token(22)}&_nc_ht=scontent.xx&oh=00_${a.token(32)}&oe=69${a.hex(6).toUpperCase()}`,
      ) + a.image('https://static.xx.fbcdn.net/rsrc.php/v3/yS/r/ZirYDPWh0YD.png', 'width="32" height="32"'),
    below: (a) =>
      `<span>${a.pixel(`https://www.facebook.com/email_open_log_pic.php?mid=${a.hex(13)}G${a.hex(12)}G${a.hex(13)}G178`, ['Facebook', 'Meta'], 'style="border:0;width:1px;height:1px;"')}</span>`,
  },
  {
    id: 'x',
    about: 'X',
    inside: (a) =>
      avatar(a, 'https://pbs.twimg.com/profile_images/1590000000482155777/Ab3dE9fG_reasonably_small.jpg') +
      a.image('https://ea.twimg.com/email/self_serve/media/logo_X-1690210450.png', 'width="24" height="24"'),
    below: (a) =>
      a.pixel(
        `https://twitter.com/scribe/ibis?t=1&cn=ZmxleGlibGVfcmVjcw%3D%3D&iid=${a.hex(32)}&uid=${a.digits(10)}&nid=244+20`,
        ['X', 'Twitter'],
        'width="1" height="1" style="margin:0;padding:0;display:inline-block;border:none;outline:none;"',
      ),
  },
  {
    id: 'quora',
    about: 'Quora',
    inside: (a) => avatar(a, `https://qph.cf2.quoracdn.net/main-thumb-48215577-50-${a.lower(32)}.jpeg`),
    below: (a) =>
      a.pixel(
        `https://www.quora.com/qemail/mark_read?et=2&id=${a.hex(32)}&src=1&uid=${a.alnum(11)}&aoid=${a.alnum(11)}&aoty=2&request_id=${a.digits(16)}`,
        'Quora',
        'width="1" height="1" alt=""',
      ),
  },
  {
    id: 'medium',
    about: 'Medium',
    inside: (a) => avatar(a, 'https://miro.medium.com/v2/resize:fill:80:80/1*4xq8Pz1nO2kLmQ7rS9tUvW.jpeg'),
    below: (a) =>
      a.pixel(
        `https://medium.com/_/stat?event=email.opened&emailId=${a.uuid()}&readerId=${a.hex(12)}&source=email-${a.hex(12)}-1762848000000-digest.reader`,
        'Medium',
        'style="border:0;width:1px;height:1px" alt=""',
      ),
  },
  {
    id: 'reddit',
    about: 'Reddit',
    inside: (a) => avatar(a, 'https://styles.redditmedia.com/t5_2qh1i/styles/communityIcon_tijjpyw1qe201.png'),
    below: (a) =>
      a.pixel(
        `https://click.redditmail.com/CI0/0100019${a.hex(9)}-${a.uuid()}-000000/${a.token(43)}=426`,
        ['Reddit', 'Amazon SES', 'Amazon', 'AWS'],
        'alt="" style="display: none; width: 1px; height: 1px;"',
      ),
  },
  {
    id: 'amazon',
    about: 'Amazon: order, with a redirecting pixel',
    inside: (a) =>
      a.image('https://m.media-amazon.com/images/I/41aBcD3eFgL._SS100_.jpg', 'width="100" height="100"') +
      a.image('https://m.media-amazon.com/images/G/03/x-locale/cs/te/logo._CB485934232_.png', 'width="120"'),
    below: (a) =>
      a.pixel(
        `https://www.amazon.com/gp/r.html?C=${a.upper(14)}&K=${a.upper(14)}&M=urn:rtn:msg:20251111${a.hex(38)}&R=${a.upper(13)}&T=O&U=https%3A%2F%2Fimages-na.ssl-images-amazon.com%2Fimages%2FG%2F01%2Fnav%2Ftransp.gif&H=${a.upper(32)}`,
        'Amazon',
        'width="1" height="1"',
      ),
  },
  {
    id: 'ebay',
    about: 'eBay',
    inside: (a) => a.image('https://i.ebayimg.com/images/g/4821AAOSwAbCdEf/s-l300.jpg', 'width="200"'),
    below: (a) =>
      a.pixel(
        `https://www.ebayadservices.com/marketingtracking/v1/impression?bu=${a.digits(11)}&segname=11021&crd=20251111080000&ch=osgood&euid=${a.hex(32)}&osub=${a.hex(32)}%257ETE30103`,
        'eBay',
        'width="1" height="1" alt="" style="display:block"',
      ),
  },
  {
    id: 'ebay-rover',
    about: 'eBay, the rover form',
    below: (a) =>
      a.pixel(
        `https://rover.ebay.com/roveropen/0/e11021.m43.l1123/7?euid=${a.hex(32)}&bu=${a.digits(11)}&exe=12345&ext=45678&sojTags=exe=exe,ext=ext,bu=bu`,
        'eBay',
        'height="1" width="1" alt=""',
      ),
  },
  {
    id: 'booking',
    about: 'Booking.com, only a height of 1',
    inside: (a) =>
      a.image(
        'https://cf.bstatic.com/xdata/images/hotel/square200/48215577.jpg?k=0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0&o=',
        'width="140" height="140"',
      ),
    below: (a) =>
      a.pixel(
        `https://secure.booking.com/email_opened_tracking_pixel?lang=en-gb&aid=304142&token=52616e646f6d49562473646523287d61${a.hex(160)}&type=to_guest_confirmed`,
        'Booking.com',
        'alt="" height="1"',
      ),
  },
  {
    id: 'airbnb',
    about: 'Airbnb',
    inside: (a) => a.image(`https://a0.muscache.com/im/pictures/${a.uuid()}.jpg?im_w=720`, 'width="560"'),
    below: (a) =>
      a.pixel(`https://www.airbnb.com/tracking/email_open?c=.pi80.pk${a.token(60)}&euid=${a.uuid()}`, null, 'width="1" height="1" alt=""'),
  },
  {
    id: 'uber',
    about: 'Uber, receipt with a map',
    inside: (a) =>
      a.image('https://d1a3f4spazzrp4.cloudfront.net/email/uber_logo_2x.png', 'width="60"') +
      a.image(
        `https://static-maps.uber.com/map?width=558&height=200&marker=lat%3A52.52%24lng%3A13.4&style=6&signature=${a.hex(40)}`,
        'width="558" height="200" alt="Route of your trip"',
      ),
    below: (a) =>
      a.pixel(
        `https://email.uber.com/q/${a.token(22)}~~/AAAAAQA~/${a.token(80)}~`,
        ['Uber', 'SparkPost', 'Bird', 'MessageBird'],
        'border="0" width="1" height="1" alt=""',
      ),
  },
  {
    id: 'netflix',
    about: 'Netflix, a beacon without size in a cell of its own',
    inside: (a) =>
      a.image(`https://occ-0-2773-2774.1.nflxso.net/dnm/api/v6/${a.token(27)}/${a.token(100)}.jpg?r=abc`, 'width="520" alt="Show"') +
      a.image('https://assets.nflxext.com/us/email/gem/nflx.png', 'width="24" alt="Netflix"'),
    below: (a) =>
      `<table><tr><td class="cell tracking-pixel" style="padding-top: 0;">${a.pixel(`https://beaconimages.netflix.net/img/BAQgBEAEa${a.token(240)}`, 'Netflix', 'alt="" border="0"')}</td></tr></table>`,
  },
  {
    id: 'spotify',
    about: 'Spotify',
    inside: (a) => a.image(`https://i.scdn.co/image/ab67616d0000b273${a.hex(24)}`, 'width="300" height="300"'),
    below: (a) =>
      a.pixel(
        `https://wl.spotify.com/wf/open?upn=${a.token(160)}`,
        ['Spotify', 'SendGrid'],
        'alt="" width="1" height="1" border="0" style="height:1px !important;width:1px !important;border-width:0 !important;"',
      ),
  },
  {
    id: 'pinterest',
    about: 'Pinterest',
    inside: (a) => a.image(`https://i.pinimg.com/236x/4a/82/15/4a8215${a.hex(26)}.jpg`, 'width="236"'),
    below: (a) =>
      a.pixel(
        `https://post.pinterest.com/q/${a.token(22)}~~/AAAAAQA~/${a.token(80)}~`,
        ['Pinterest', 'SparkPost', 'Bird', 'MessageBird'],
        'border="0" width="1" height="1" alt=""',
      ),
  },
  {
    id: 'dropbox',
    about: 'Dropbox',
    inside: (a) => a.image('https://cfl.dropboxstatic.com/static/metaserver/static/images/emails/glyph/glyph_48@2x.png', 'width="24"'),
    below: (a) => a.pixel(`https://www.dropbox.com/l/AA${a.token(40)}`, 'Dropbox', 'style="width:1px;height:1px" alt=""'),
  },
  {
    id: 'stripe',
    about: 'Stripe receipt',
    inside: (a) =>
      a.image('https://stripe-images.stripecdn.com/notifications/hosted/20180110/Header/Left.png', 'width="300" height="156"') +
      a.image(`https://files.stripe.com/links/MDB8YWNjdF8${a.token(50)}`, 'width="72" height="72" alt="Fernhill"') +
      a.image('https://stripe-images.stripecdn.com/emails/receipt_assets/card/visa-dark@2x.png', 'height="16" alt="Visa"'),
    below: (a) =>
      a.pixel(
        `https://58.email.stripe.com/CI0/0102019${a.hex(9)}-${a.uuid()}-000000/${a.token(43)}=426`,
        ['Stripe', 'Amazon SES', 'Amazon', 'AWS'],
        'alt="" style="display: none; width: 1px; height: 1px;"',
      ),
  },
  {
    id: 'microsoft',
    about: 'Microsoft account',
    below: (a) =>
      a.pixel(
        `https://mucp.api.account.microsoft.com/m/v2/v?d=AI${a.upper(60)}&i=AI${a.upper(30)}&r=0.0.${a.digits(4)}.${a.digits(5)}`,
        'Microsoft',
        'width="1" height="1" style="display:none"',
      ),
  },
  {
    id: 'apple',
    about: 'Apple, spacer4.gif with a token',
    inside: (a) => a.image('https://www.apple.com/v/email/images_shared/logo_apple_d-00.png', 'width="22" height="26"'),
    below: (a) =>
      a.pixel(
        `https://outsideapple.apple.com/img/APPLE_EMAIL_LINK/spacer4.gif?v=2&a=${a.token(200)}`,
        'Apple',
        'border="0" height="1" width="1" style="display:block" alt=""',
      ),
  },
  {
    id: 'steam',
    about: 'Steam',
    inside: (a) =>
      a.image('https://shared.cloudflare.steamstatic.com/store_item_assets/steam/apps/482155/header.jpg?t=1698765432', 'width="460" height="215"'),
    below: (a) => a.pixel(`https://store.steampowered.com/emi/${a.digits(7)}/${a.hex(40)}/spacer.gif`, ['Steam', 'Valve'], 'width="1" height="1"'),
  },
  {
    id: 'google',
    about: 'Google account notice',
    inside: (a) =>
      a.image('https://www.gstatic.com/images/branding/googlelogo/2x/googlelogo_color_74x24dp.png', 'width="74" height="24" alt="Google"'),
    below: (a) => a.pixel(`https://notifications.google.com/g/img/AD-FnE${a.token(120)}.gif`, 'Google', 'alt="" height="1" width="3"'),
  },
  {
    id: 'google-mkt',
    about: 'Google product mail',
    below: (a) => a.pixel(`https://www.google.com/appserve/mkt/img/AFnwnK${a.token(100)}.gif`, 'Google', 'height="1" width="3"'),
  },
  {
    id: 'eventbrite',
    about: 'Eventbrite',
    inside: (a) =>
      a.image(
        `https://img.evbuc.com/https%3A%2F%2Fcdn.evbuc.com%2Fimages%2F482155779%2F123456789%2F1%2Foriginal.20251001-120000?w=600&auto=format%2Ccompress&q=75&s=${a.hex(32)}`,
        'width="600"',
      ),
    below: (a) =>
      a.pixel(
        `https://www.eventbrite.com/emails/action/?recipient_id=${a.digits(12)}&type_id=66&type=open&send_id=2025-11-11-18&list_id=5`,
        'Eventbrite',
        'alt="" width="1" height="1"',
      ),
  },
  {
    id: 'indeed',
    about: 'Indeed',
    below: (a) => a.pixel(`https://subscriptions.indeed.com/imgping?tk=${a.lower(26)}&type=jobalert`, 'Indeed', 'width="1" height="1"'),
  },
  {
    id: 'trello',
    about: 'Trello through Iterable',
    inside: (a) => avatar(a, `https://trello-members.s3.amazonaws.com/${a.hex(24)}/${a.hex(32)}/50.png`),
    below: (a) =>
      a.pixel(
        `https://i.trellomail.com/e/eo?_t=${a.hex(32)}&_m=${a.hex(32)}&_e=${a.token(120)}`,
        ['Trello', 'Iterable', 'Atlassian'],
        'border="0" width="1" height="1" alt=""',
      ),
  },
  {
    id: 'upwork',
    about: 'Upwork through Mailgun',
    below: (a) => a.pixel(`https://email.mg.upwork.com/o/eJw${a.token(120)}`, ['Upwork', 'Mailgun'], 'width="1px" height="1px" alt=""'),
  },
  {
    id: 'slack',
    about: 'Slack digest: emoji pictures and avatars, no pixel',
    inside: (a) =>
      avatar(a, 'https://ca.slack-edge.com/T0482155-U0123ABCD-1a2b3c4d5e6f-72') +
      a.image('https://a.slack-edge.com/production-standard-emoji-assets/14.0/apple-large/1f44d@2x.png', 'width="16" height="16" alt=":+1:"') +
      a.image('https://slack.com/x-a482155/img/slack_api_logo_vogue.png', 'width="120"'),
  },
  {
    id: 'discord',
    about: 'Discord',
    inside: (a) => avatar(a, `https://cdn.discordapp.com/avatars/482155779123456789/${a.hex(32)}.png?size=128`),
    below: (a) =>
      a.pixel(
        `https://discord.com/api/science/${a.digits(18)}/${a.uuid()}.gif?properties=eyJ${a.token(160)}`,
        'Discord',
        'alt="" width="1" height="1"',
      ),
  },
  {
    id: 'twitch',
    about: 'Twitch',
    below: (a) => a.pixel(`https://spade.twitch.tv/track?data=eyJldmVudCI6ImVtYWlsX29wZW4i${a.token(180)}&img=1`, 'Twitch', 'width="1" height="1"'),
  },
  {
    id: 'task-tracker',
    about: 'A task tracker with plain avatars and a 1 px line picture',
    inside: (a) =>
      avatar(a, 'https://s3.amazonaws.com/profile_photos/482155779123.AbCdEfGhIjKlMnOpQrSt_60x60.png') +
      a.image('https://d1gwm4cf8hecp4.cloudfront.net/images/email/divider-1x560.png', 'width="560" height="1" alt="" style="display:block"'),
  },
];

export const networks: LabelledMessage[] = SITES.map((site) =>
  message(site.id, site.about, (author) => ({
    from: `${site.about.split(/[ ,:]/)[0]} <notifications@fernhill.example>`,
    headers: site.headers ?? [],
    html: notice('Jonas commented on your list.', site.inside?.(author) ?? '', site.below?.(author) ?? ''),
  })),
);
