/** Open trackers that ride in mail between two people: mail clients, extensions, sales engagement, customer relations. */
import { message, type Author } from './author.ts';
import { personalMail } from './layout.ts';
import type { LabelledMessage } from './model.ts';

interface Tool {
  id: string;
  about: string;
  service: string | readonly string[] | null;
  url: (author: Author) => string;
  /** Attributes of the pixel beside its `src`. */
  rest?: string;
  /** What the tool puts around its pixel. */
  wrap?: (pixel: string) => string;
}

const PLAIN = 'width="1" height="1" alt=""';

const TOOLS: Tool[] = [
  {
    id: 'mailtrack',
    about: 'Mailtrack (Mailsuite)',
    service: ['Mailtrack', 'Mailsuite'],
    url: (a) => `https://mailtrack.io/trace/mail/${a.hex(40)}.png?u=${a.digits(7)}`,
    rest: 'width="0" height="0" class="mailtrack-img" alt="" style="display:flex"',
  },
  {
    id: 'mailsuite',
    about: 'Mailsuite, 2024 form',
    service: ['Mailtrack', 'Mailsuite'],
    url: (a) => `https://mailtrack.io/trace/mail/${a.hex(40)}.png?u=${a.digits(7)}&v=2`,
    rest: 'width="0" height="0" alt=""',
  },
  {
    id: 'hunter',
    about: 'Hunter MailTracker',
    service: ['Hunter', 'Mailtracker', 'Hunter MailTracker'],
    url: (a) => `https://mltrk.io/pixel/${a.lower(20)}?rid=abb0xy2x9h8gpmddjumo`,
    rest: 'width="1" height="1" border="0" alt=""',
  },
  {
    id: 'yesware',
    about: 'Yesware',
    service: 'Yesware',
    url: (a) => `https://t.yesware.com/t/${a.hex(40)}/${a.hex(32)}/spacer.gif`,
    rest: 'style="border:0;width:0;height:0;overflow:hidden" width="0" height="0"',
    wrap: (pixel) => `${pixel}<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="0" height="0">`,
  },
  {
    id: 'streak',
    about: 'Streak',
    service: 'Streak',
    url: (a) => `https://mailfoogae.appspot.com/t?sender=aam9uYXNAZmVybmhpbGwuZXhhbXBsZQ%3D%3D&type=zerocontent&guid=${a.uuid()}`,
    rest: 'alt="" style="width:0px;max-height:0px;overflow:hidden"',
    wrap: (pixel) => `<div hspace="streak-pt-mark" style="max-height:1px">${pixel}<font color="#ffffff" size="1">&#5159;</font></div>`,
  },
  {
    id: 'mixmax',
    about: 'Mixmax',
    service: 'Mixmax',
    url: (a) => `https://track.mixmax.com/api/track/v2/${a.alnum(17)}/${a.alnum(40)}/${a.alnum(30)}?sc=false`,
    rest: 'width="0" height="0" alt="" style="border:0; width:0px; height:0px;"',
  },
  {
    id: 'mixmax-email',
    about: 'Mixmax, email host',
    service: 'Mixmax',
    url: (a) => `https://email.mixmax.com/e/o?id=${a.alnum(17)}&uid=${a.alnum(17)}`,
    rest: PLAIN,
  },
  {
    id: 'superhuman',
    about: 'Superhuman',
    service: 'Superhuman',
    url: (a) => `https://r.superhuman.com/${a.token(340)}`,
    rest: 'width="1" height="1" alt=""',
  },
  {
    id: 'salesloft',
    about: 'Salesloft',
    service: 'Salesloft',
    url: (a) => `https://sdr.salesloft.com/email_trackers/${a.uuid()}/open.gif`,
    rest: 'alt="" width="1" height="1" border="0" class="salesloft-pixel"',
  },
  {
    id: 'salesloft-tracking',
    about: 'Salesloft, team tracking host',
    service: 'Salesloft',
    url: (a) => `https://t.salesloftlinks.com/t/48215/email_trackers/${a.digits(9)}/open.gif`,
    rest: PLAIN,
  },
  {
    id: 'outreach',
    about: 'Outreach',
    service: 'Outreach',
    url: (a) => `https://app.outreach.io/api/mailings/opened/PMRGSZBCHI${a.upper(90)}.png`,
    rest: 'style="display:none" width="1" height="1"',
  },
  {
    id: 'outreach-own',
    about: 'Outreach on a branded domain',
    service: 'Outreach',
    url: (a) => `https://go.fernhill.example/api/mailings/opened/PMRGSZBCHI${a.upper(90)}.png`,
    rest: 'style="display:none"',
  },
  {
    id: 'apollo',
    about: 'Apollo on a custom tracking domain',
    service: null,
    url: (a) => `https://link.fernhill.example/o/${a.hex(24)}/${a.uuid()}`,
    rest: 'width="1" height="1" style="display:none" alt=""',
  },
  { id: 'gong', about: 'Gong Engage', service: null, url: (a) => `https://em.gong.io/e/o/${a.token(80)}`, rest: PLAIN },
  {
    id: 'cirrus',
    about: 'Cirrus Insight',
    service: 'Cirrus Insight',
    url: (a) => `https://tracking.cirrusinsight.com/${a.uuid()}/1/image-cirrus-insight.gif`,
    rest: 'width="1" height="1"',
  },
  {
    id: 'boomerang',
    about: 'Boomerang',
    service: 'Boomerang',
    url: (a) => `https://mailstat.us/tr/t/${a.lower(16)}/1/k.png`,
    rest: 'width="0" height="0" style="border:none"',
  },
  {
    id: 'bananatag',
    about: 'Bananatag (Staffbase Email)',
    service: ['Bananatag', 'Staffbase'],
    url: (a) => `https://bl-1.com/h/o/${a.token(20)}?t=${a.token(12)}`,
    rest: PLAIN,
  },
  {
    id: 'gmelius',
    about: 'Gmelius',
    service: null,
    url: (a) => `https://gml.email/v1/open/${a.alnum(24)}/${a.hex(32)}.gif`,
    rest: 'width="0" height="0" border="0" alt=""',
  },
  { id: 'right-inbox', about: 'Right Inbox', service: null, url: (a) => `https://app.rightinbox.com/messages/${a.uuid()}/open.gif`, rest: PLAIN },
  {
    id: 'saleshandy',
    about: 'Saleshandy',
    service: 'Saleshandy',
    url: (a) => `https://www.saleshandy.com/web/email/countopened/${a.alnum(32)}`,
    rest: 'height="1" width="1" style="display:none"',
  },
  {
    id: 'snov',
    about: 'Snov.io on a custom domain',
    service: ['Snov.io', 'Snov'],
    url: (a) => `https://mail.fernhill.example/track/open/v2-${a.token(60)}`,
    rest: 'width="1" height="1" style="opacity:0"',
  },
  {
    id: 'lemlist',
    about: 'lemlist on a custom domain',
    service: null,
    url: (a) => `https://hey.fernhill.example/api/v1/tracking/open/lea_${a.alnum(17)}/tea_${a.alnum(17)}`,
    rest: 'width="1" height="1"',
  },
  { id: 'woodpecker', about: 'Woodpecker', service: null, url: (a) => `https://track.woodpecker.co/o/${a.token(48)}`, rest: PLAIN },
  { id: 'reply-io', about: 'Reply.io', service: null, url: (a) => `https://mail.reply.io/api/v1/o/${a.digits(9)}/${a.hex(32)}.png`, rest: PLAIN },
  {
    id: 'close',
    about: 'Close',
    service: 'Close',
    url: (a) => `https://app.close.com/email_opened/acti_${a.alnum(43)}/`,
    rest: 'width="1" height="1" style="display:none"',
  },
  {
    id: 'pipedrive',
    about: 'Pipedrive',
    service: null,
    url: (a) => `https://pipedrive-mail-tracking.pipedrive.com/o/${a.token(64)}.gif`,
    rest: PLAIN,
  },
  {
    id: 'zoho-crm',
    about: 'Zoho CRM',
    service: null,
    url: (a) => `https://crm.zoho.com/crm/ImageReader?id=${a.hex(64)}`,
    rest: 'width="1" height="1" border="0"',
  },
  { id: 'copper', about: 'Copper', service: 'Copper', url: (a) => `https://api.prosperworks.com/tp/t/${a.uuid()}.gif`, rest: 'width="1" height="1"' },
  { id: 'affinity', about: 'Affinity', service: null, url: (a) => `https://mail-tracking.affinity.co/o/${a.token(40)}`, rest: PLAIN },
  {
    id: 'hubspot-sales',
    about: 'HubSpot Sales (Sidekick)',
    service: 'HubSpot',
    url: (a) => `https://t.sidekickopen84.com/s3t/o/5/f18dQhb0S7n28cXbHhW${a.alnum(120)}?si=${a.digits(16)}&pi=${a.uuid()}`,
    rest: 'alt="" height="1" width="1" style="display:none!important" class="_hs_email_tracking"',
  },
  {
    id: 'hubspot-sales-2024',
    about: 'HubSpot Sales, strk domain',
    service: 'HubSpot',
    url: (a) => `https://t.strk01.email/e1t/o/5/f18dQhb0S7n28cXbHhW${a.alnum(120)}?si=${a.digits(16)}&pi=${a.uuid()}`,
    rest: 'alt="" height="1" width="1" style="display:none!important"',
  },
  {
    id: 'salesforceiq',
    about: 'SalesforceIQ',
    service: ['Salesforce', 'SalesforceIQ', 'RelateIQ'],
    url: (a) => `https://app.relateiq.com/t.png?id=${a.hex(24)}`,
    rest: PLAIN,
  },
  {
    id: 'salesforce-open',
    about: 'Salesforce (Lightning) mail open tracking',
    service: 'Salesforce',
    url: (a) => `https://fernhill.my.salesforce.com/servlet/servlet.ImageServer?oid=00D${a.alnum(12)}&esid=018${a.alnum(12)}&from=ext`,
    rest: 'alt="" border="0" width="1" height="1"',
  },
  {
    id: 'gmass',
    about: 'GMass',
    service: 'GMass',
    url: (a) => `https://x.gmtrack.net/gtrack?client=${a.alnum(30)}&type=o&j=${a.hex(12)}`,
    rest: 'width="1" height="1" style="display:none"',
  },
  {
    id: 'yamm',
    about: 'Yet Another Mail Merge',
    service: ['YAMM', 'Yet Another Mail Merge'],
    url: (a) => `https://yamm-track.appspot.com/Show?ukey=${a.token(44)}&key=YAMMID-${a.digits(8)}`,
    rest: 'width="1" height="1" alt="beacon"',
  },
  {
    id: 'mailspring',
    about: 'Mailspring',
    service: 'Mailspring',
    url: (a) =>
      `https://link.getmailspring.com/open/${a.hex(8)}-${a.hex(4)}@getmailspring.com?me=${a.hex(8)}&recipient=bWlyYS5saW5kcXZpc3RAZXhhbXBsZS5uZXQ%3D`,
    rest: 'class="mailspring-open" alt="Sent from Mailspring" width="0" height="0" style="border:0;width:0;height:0;"',
  },
  {
    id: 'mailbutler',
    about: 'Mailbutler',
    service: 'Mailbutler',
    url: (a) => `https://bowtie.mailbutler.io/tracking/hit/${a.uuid()}/t.gif`,
    rest: 'width="1" height="1"',
  },
  {
    id: 'newton',
    about: 'Newton',
    service: ['Newton', 'CloudMagic'],
    url: (a) => `https://tr.cloudmagic.com/h/v6/emailtag/tag/1.0/${a.digits(10)}/${a.hex(32)}/1/${a.hex(32)}/newton.gif`,
    rest: 'width="1" height="1" style="border:none"',
  },
  {
    id: 'polymail',
    about: 'Polymail',
    service: 'Polymail',
    url: (a) => `https://share.polymail.io/v2/z/a/${a.token(16)}/${a.token(60)}`,
    rest: 'width="0px" height="0px" border="0"',
  },
  {
    id: 'toutapp',
    about: 'ToutApp',
    service: ['ToutApp', 'Marketo Sales', 'Adobe'],
    url: (a) => `https://go.toutapp.com/${a.hex(32)}.gif`,
    rest: PLAIN,
  },
  {
    id: 'contactmonkey',
    about: 'ContactMonkey',
    service: 'ContactMonkey',
    url: (a) => `https://contactmonkey.com/api/v1/tracker?cm_session=${a.uuid()}&cm_type=open&cm_user_email=jonas@fernhill.example`,
    rest: 'width="2" height="2" alt=""',
  },
  { id: 'ebsta', about: 'Ebsta', service: 'Ebsta', url: (a) => `https://console.ebsta.com/api/v1/t/${a.hex(32)}/ebsta.gif`, rest: PLAIN },
  {
    id: 'nethunt',
    about: 'NetHunt',
    service: 'NetHunt',
    url: (a) => `https://nethunt.com/api/v1/track/email/${a.hex(24)}/open/${a.hex(24)}/pixel.gif`,
    rest: 'width="1" height="1" style="display:none"',
  },
  {
    id: 'getnotify',
    about: 'GetNotify',
    service: 'GetNotify',
    url: (a) => `https://www.email81.com/case/${a.digits(9)}/${a.hex(32)}.gif`,
    rest: 'width="1" height="1"',
  },
  {
    id: 'didtheyreadit',
    about: 'DidTheyReadIt',
    service: 'DidTheyReadIt',
    url: (a) => `https://xpostmail.com/email.php?i=${a.digits(8)}${a.alnum(12)}`,
    rest: 'width="1" height="1" border="0"',
  },
  {
    id: 'cloudhq',
    about: 'cloudHQ MailTracker',
    service: 'cloudHQ',
    url: (a) => `https://www.cloudhq.io/mail_track/${a.hex(40)}.gif`,
    rest: 'style="width:1px;height:1px"',
  },
  {
    id: 'nylas',
    about: 'Nylas',
    service: 'Nylas',
    url: (a) => `https://api.nylas.com/open/${a.lower(25)}/${a.hex(40)}/open.gif`,
    rest: 'width="1" height="1" border="0"',
  },
  {
    id: 'gem',
    about: 'Gem',
    service: 'Gem',
    url: (a) => `https://zen.sr/o?p=${a.token(60)}`,
    rest: 'alt="" width="1" height="1" style="display:none"',
  },
  {
    id: 'zendesk-sell',
    about: 'Zendesk Sell',
    service: ['Zendesk Sell', 'Zendesk', 'Base CRM'],
    url: (a) => `https://api.futuresimple.com/api/v1/sprite.png?b=${a.alnum(40)}&r=bWlyYS5saW5kcXZpc3RAZXhhbXBsZS5uZXQ%3D`,
    rest: PLAIN,
  },
  {
    id: 'vtiger',
    about: 'Vtiger on its own cloud',
    service: 'Vtiger',
    url: (a) => `https://od2.vtiger.com/shorturl.php?id=${a.hex(13)}.${a.digits(8)}&m=${a.digits(6)}&t=open`,
    rest: 'width="1" height="1" alt=""',
  },
  {
    id: 'instantly',
    about: 'A cold-mail tool on a domain bought for it',
    service: [],
    url: (a) => `https://inst.tryfernhill.example/open/${a.uuid()}/${a.digits(4)}`,
    rest: 'width="1px" height="1px" style="display:none;visibility:hidden;"',
  },
  {
    id: 'smartlead',
    about: 'A cold-mail tool, undimensioned at the end',
    service: [],
    url: (a) => `https://open.sleadtrack.example/api/email-reply/${a.uuid()}/${a.token(40)}/open`,
    rest: 'alt=""',
  },
];

const WORDS = [
  'Just floating this to the top of your inbox. Did you have time to look at the proposal?',
  'Attached is the summary of our call. Would Thursday at ten suit you?',
  'Thank you for the good talk yesterday. I promised the figures, here they are.',
  'I saw that your team is hiring, and thought that this may interest you.',
];

const fromTool = (tool: Tool, index: number): LabelledMessage =>
  message(tool.id, tool.about, (author) => {
    const pixel = author.pixel(tool.url(author), tool.service, tool.rest ?? PLAIN);
    // Some signatures carry a logo and a portrait, which are nobody's trackers.
    const signature =
      index % 3 === 0
        ? author.image('https://fernhill.example/signature/logo-2025.png', 'width="120" height="38" alt="Fernhill"') +
          author.image(`https://lh3.googleusercontent.com/d/${author.token(33)}`, 'width="96" height="96" style="border-radius:50%"')
        : '';
    const words = WORDS[index % WORDS.length] ?? '';
    return {
      from: 'Jonas Weber <jonas@fernhill.example>',
      subject: 'Quick question',
      html: personalMail(words, signature + (tool.wrap?.(pixel) ?? pixel)),
    };
  });

export const sales = TOOLS.map(fromTool);
