/** Measurement, identity graphs and retargeting, which senders add to a newsletter of their own platform. */
import { attribute, message, type Author } from './author.ts';
import type { LabelledMessage } from './model.ts';

const HIDDEN = 'width="1" height="1" border="0" alt="" style="display:none"';
const PLAIN = 'width="1" height="1" alt=""';

/** A newsletter with an ordinary logo and two ordinary pictures, and `extra` at its end. */
const around = (author: Author, extra: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body style="margin:0"><table width="600" align="center" cellpadding="0" cellspacing="0"><tr><td>${author.image('https://assets.fernhill.example/brand/logo@2x.png', 'width="160" height="40" alt="Fernhill"')}</td></tr><tr><td>${author.image('https://assets.fernhill.example/2025/w46/lead-640x360.jpg', 'width="600" alt="A market hall in the morning"')}<h1>The market hall opens again</h1><p>After two years of work, the doors are open.</p>${author.image('https://assets.fernhill.example/2025/w46/second-640x360.jpg', 'width="600" alt="Stalls with bread"')}</td></tr></table>${extra}</body></html>`;

interface Measure {
  id: string;
  about: string;
  extra: (author: Author) => string;
}

const MEASURES: Measure[] = [
  {
    id: 'google-analytics',
    about: 'Google Analytics measurement protocol',
    extra: (a) =>
      a.pixel(
        `https://www.google-analytics.com/collect?v=1&tid=UA-482155-1&cid=${a.uuid()}&t=event&ec=email&ea=open&el=${a.hex(16)}&cs=newsletter&cm=email&cn=w46`,
        ['Google Analytics', 'Google'],
        PLAIN,
      ),
  },
  {
    id: 'google-analytics-4',
    about: 'Google Analytics 4',
    extra: (a) =>
      a.pixel(
        `https://www.google-analytics.com/g/collect?v=2&tid=G-482155ABCD&cid=${a.digits(10)}.${a.digits(10)}&en=email_open&ep.campaign=w46`,
        ['Google Analytics', 'Google'],
        HIDDEN,
      ),
  },
  {
    id: 'facebook-pixel',
    about: 'Meta pixel without script',
    extra: (a) => a.pixel('https://www.facebook.com/tr?id=482155779123456&ev=PageView&noscript=1', ['Facebook', 'Meta', 'Meta Pixel'], HIDDEN),
  },
  {
    id: 'linkedin-insight',
    about: 'LinkedIn Insight Tag',
    extra: (a) =>
      a.pixel('https://px.ads.linkedin.com/collect/?pid=482155&conversionId=77&fmt=gif', ['LinkedIn', 'LinkedIn Insight', 'LinkedIn Ads'], HIDDEN),
  },
  {
    id: 'criteo',
    about: 'Criteo mail retargeting',
    extra: (a) =>
      a.pixel(`https://dis.criteo.com/dis/emailretargeting?p=48215&em=${a.hex(32)}`, 'Criteo', HIDDEN) +
      a.pixel(`https://gum.criteo.com/sync?c=482&r=2&u=${a.uuid()}`, 'Criteo', HIDDEN),
  },
  {
    id: 'adform',
    about: 'Adform impression',
    extra: (a) =>
      a.pixel(
        `https://track.adform.net/adfserve/?bn=48215577;1x1inv=1;srctype=3;gdpr=1;ord=${a.digits(10)}`,
        'Adform',
        'border="0" width="1" height="1"',
      ),
  },
  {
    id: 'doubleclick',
    about: 'Campaign Manager impression',
    extra: (a) =>
      a.pixel(
        `https://ad.doubleclick.net/ddm/trackimp/N482155.4821NEWSLETTER/B12345678.345678901;dc_trk_aid=534567890;dc_trk_cid=184567890;ord=${a.digits(10)};dc_lat=;tag_for_child_directed_treatment=?`,
        ['DoubleClick', 'Google', 'Google Campaign Manager', 'Campaign Manager 360', 'Google Marketing Platform'],
        'border="0" height="1" width="1" alt="Advertisement"',
      ),
  },
  {
    id: 'floodlight',
    about: 'Floodlight activity',
    extra: (a) =>
      a.pixel(
        `https://4821557.fls.doubleclick.net/activityi;src=4821557;type=email;cat=open0;u1=${a.hex(32)};ord=${a.digits(13)}`,
        ['DoubleClick', 'Google', 'Floodlight', 'Campaign Manager 360'],
        HIDDEN,
      ),
  },
  {
    id: 'liveramp',
    about: 'LiveRamp by hashed address',
    extra: (a) =>
      a.pixel(`https://di.rlcdn.com/712345.gif?s=${a.hex(40)}&n=1`, 'LiveRamp', 'height="1" width="1" border="0" style="display:none;"') +
      a.pixel(`https://ei.rlcdn.com/482155.gif?n=${a.digits(9)}`, 'LiveRamp', HIDDEN),
  },
  {
    id: 'xandr',
    about: 'Xandr segment',
    extra: (a) => a.pixel('https://secure.adnxs.com/seg?add=48215577&t=2', ['Xandr', 'AppNexus', 'Microsoft'], PLAIN),
  },
  {
    id: 'bluekai',
    about: 'Oracle BlueKai',
    extra: (a) => a.pixel(`https://tags.bluekai.com/site/48215?limit=0&phint=e_id_m%3D${a.hex(32)}`, ['BlueKai', 'Oracle'], PLAIN),
  },
  {
    id: 'krux',
    about: 'Salesforce DMP (Krux)',
    extra: (a) =>
      a.pixel(
        `https://beacon.krxd.net/event.gif?event_id=LU4821abc&event_type=default&hem=${a.hex(64)}`,
        ['Krux', 'Salesforce', 'Salesforce DMP'],
        HIDDEN,
      ),
  },
  {
    id: 'traverse',
    about: 'Traverse Data by MD5',
    extra: (a) => a.pixel(`https://email.traversedlp.com/v1/${a.uuid()}/0.gif?emailMd5Lower=${a.hex(32)}`, ['Traverse', 'Traverse Data'], PLAIN),
  },
  {
    id: 'pippio',
    about: 'Pippio (LiveRamp, Arbor)',
    extra: (a) => a.pixel(`https://pippio.com/api/sync?pid=4821&it=4&iv=${a.hex(64)}&it=4&iv=${a.hex(40)}`, ['Pippio', 'LiveRamp', 'Arbor'], PLAIN),
  },
  {
    id: 'agkn',
    about: 'Neustar',
    extra: (a) =>
      a.pixel(
        `https://aa.agkn.com/adscores/g.pixel?sid=9212284821&hh=${a.hex(32)}&puid=${a.digits(10)}`,
        ['Neustar', 'TransUnion', 'Aggregate Knowledge'],
        HIDDEN,
      ),
  },
  {
    id: 'dotomi',
    about: 'Epsilon (Dotomi)',
    extra: (a) =>
      a.pixel(
        `https://login.dotomi.com/ucm/UCMController?dtm_com=29&dtm_fid=101&dtm_cid=4821&dtm_cmagic=abc123&dtm_email_hash=${a.hex(32)}`,
        ['Epsilon', 'Dotomi', 'Conversant'],
        HIDDEN,
      ),
  },
  {
    id: 'demdex',
    about: 'Adobe Audience Manager',
    extra: (a) =>
      a.pixel(
        `https://fernhill.demdex.net/event?d_event=imp&d_src=4821&d_campaign=w46&d_cid=4821%01${a.hex(64)}`,
        ['Adobe', 'Adobe Audience Manager', 'Audience Manager'],
        HIDDEN,
      ),
  },
  {
    id: 'adobe-analytics',
    about: 'Adobe Analytics image beacon',
    extra: (a) =>
      a.pixel(
        `https://fernhill.112.2o7.net/b/ss/fernhillnews/1/H.26.1--NS/${a.digits(10)}?pageName=nl:w46&v1=${a.hex(16)}`,
        ['Adobe', 'Adobe Analytics', 'Omniture'],
        'height="1" width="1" border="0" alt=""',
      ),
  },
  {
    id: 'tapad',
    about: 'Tapad sync',
    extra: (a) => a.pixel(`https://pixel.tapad.com/idsync/ex/receive?partner_id=4821&partner_device_id=${a.hex(32)}`, 'Tapad', HIDDEN),
  },
  {
    id: 'tradedesk',
    about: 'The Trade Desk',
    extra: (a) =>
      a.pixel(
        `https://insight.adsrvr.org/track/pxl/?adv=abc482&ct=0:xyz1557&fmt=3&td1=${a.hex(32)}`,
        ['The Trade Desk', 'Trade Desk'],
        'height="1" width="1" style="border-style:none;" alt=""',
      ),
  },
  {
    id: 'returnpath',
    about: 'Validity (Return Path)',
    extra: (a) =>
      a.pixel(
        `https://pixel.app.returnpath.net/pixel.gif?r=${a.hex(40)}&c=w46&s=${a.digits(9)}`,
        ['Validity', 'Return Path'],
        'width="1" height="1" />',
      ),
  },
  {
    id: 'inbox-exacttarget',
    about: 'Inbox tools of Marketing Cloud',
    extra: (a) =>
      a.pixel(
        `https://pixel.inbox.exacttarget.com/pixel.gif?r=${a.hex(40)}&c=w46&s=${a.digits(9)}`,
        ['Salesforce', 'Salesforce Marketing Cloud', 'ExactTarget', 'Return Path', 'Validity'],
        PLAIN,
      ),
  },
  {
    id: 'everest',
    about: 'Validity Everest on an engagement host',
    extra: (a) =>
      a.pixel(`https://fernhill.everestengagement.com/ea/${a.alnum(10)}/?e=${a.hex(32)}`, ['Validity', 'Everest', 'Validity Everest'], HIDDEN),
  },
  {
    id: 'email-on-acid',
    about: 'Email on Acid analytics',
    extra: (a) => a.pixel(`https://www.eoapxl.com/${a.alnum(12)}/?e=${a.hex(32)}&t=o`, ['Email on Acid', 'Sinch'], PLAIN),
  },
  {
    id: 'igodigital',
    about: 'Einstein recommendations, collect',
    extra: (a) =>
      a.pixel(
        `https://nova.collect.igodigital.com/c2/510004821/track_open?payload=%7B%22user_id%22%3A%22${a.digits(9)}%22%7D`,
        ['Salesforce', 'Salesforce Marketing Cloud', 'Einstein'],
        HIDDEN,
      ),
  },
  {
    id: 'mixpanel',
    about: 'Mixpanel event as picture',
    extra: (a) => a.pixel(`https://api.mixpanel.com/track/?data=eyJldmVudCI6Im9wZW4i${a.token(120)}&ip=1&img=1`, 'Mixpanel', PLAIN),
  },
  {
    id: 'segment',
    about: 'Segment pixel',
    extra: (a) => a.pixel(`https://api.segment.io/v1/pixel/track?data=eyJ3cml0ZUtleSI6${a.token(140)}`, ['Segment', 'Twilio'], HIDDEN),
  },
  {
    id: 'matomo',
    about: 'Matomo of the sender',
    extra: (a) =>
      a.pixel(
        `https://stats.fernhill.example/matomo.php?idsite=4&rec=1&bots=1&action_name=Newsletter%20open&e_c=newsletter&e_a=open&e_n=w46&uid=${a.hex(16)}`,
        'Matomo',
        'width="1" height="1" style="border:0;" alt=""',
      ),
  },
  {
    id: 'piano',
    about: 'AT Internet (Piano)',
    extra: (a) =>
      a.pixel(
        `https://logs4.xiti.com/hit.xiti?s=482155&xtor=EPR-1&crmid=${a.digits(9)}&xtemail=open`,
        ['AT Internet', 'Piano', 'Piano Analytics', 'XiTi'],
        PLAIN,
      ),
  },
  {
    id: 'ivw',
    about: 'INFOnline, no token',
    extra: (a) => a.pixel('https://fernhill.ivwbox.de/cgi-bin/ivw/CP/nl_w46;', ['INFOnline', 'IVW'], 'width="1" height="1" alt="szmtag"'),
  },
  {
    id: 'comscore',
    about: 'Comscore',
    extra: (a) =>
      a.pixel(`https://sb.scorecardresearch.com/p?c1=2&c2=4821557&cv=2.0&cj=1&ns_em=${a.hex(12)}`, ['Comscore', 'Scorecard Research'], HIDDEN),
  },
  {
    id: 'feedburner',
    about: 'FeedBurner item pixel',
    extra: (a) => a.pixel('http://feeds.feedburner.com/~r/fernhill/blog/~4/4xq8Pz1nO2k', ['FeedBurner', 'Google'], 'height="1" width="1" alt=""'),
  },
  {
    id: 'liveintent',
    about: 'LiveIntent: two visible advertisements and a row of pixels, all with the address as MD5',
    extra: (a) => {
      const hash = a.hex(32);
      const at = (slot: number, size: string) => `https://li.fernhill.example/imp?s=1241${slot}&sz=${size}&li=fern-daily&m=${hash}&p=${a.digits(8)}`;
      const row = [0, 1, 2, 3].map((slot) => a.pixel(at(9000 + slot, '1x1'), 'LiveIntent', 'width="1" height="6" border="0"')).join('');
      return `<table><tr><td colspan="2">${a.live(at(8001, '300x250'), 'width="300" height="250" border="0" alt=""', 'LiveIntent')}</td></tr><tr><td>${a.live(at(8002, '116x15'), 'width="116" height="15" border="0" alt=""', 'LiveIntent')}</td><td>${a.live(at(8003, '69x15'), 'width="69" height="15" border="0" alt=""', 'LiveIntent')}</td></tr><tr><td>${row}</td></tr></table>`;
    },
  },
  {
    id: 'powerinbox',
    about: 'Jeeng (PowerInbox): visible advertisements and a pixel',
    extra: (a) =>
      a.live(
        `https://stripe.fernhill.example/stripe/image?cs_email=${a.hex(32)}&cs_stripeid=48215&cs_offset=0&cs_esp=sailthru`,
        'width="300" alt="Advertisement"',
        ['Jeeng', 'PowerInbox'],
      ) +
      a.pixel(
        `https://rs-stripe.fernhill.example/stripe/image?cs_email=${a.hex(32)}&cs_stripeid=48216&cs_sendid=w46&cs_esp=sailthru`,
        ['Jeeng', 'PowerInbox', 'OpenWeb'],
        'width="1" height="1"',
      ),
  },
  {
    id: 'movable-ink',
    about: 'Movable Ink: a live picture and its open pixel',
    extra: (a) =>
      a.live(
        `https://www.movable-ink-2183.com/p/rp/${a.hex(16)}.png?mi_u=${a.digits(9)}&mi_segment=gold&pc=w46`,
        'width="600" alt="Your weekend in numbers"',
        'Movable Ink',
      ) +
      a.pixel(
        `https://www.movable-ink-2183.com/p/cp/${a.hex(16)}/o.gif?mi_u=${a.digits(9)}&mi_segment=gold`,
        'Movable Ink',
        'width="1" height="1" alt=""',
      ),
  },
  {
    id: 'liveclicker',
    about: 'Liveclicker: a live picture and a duration tracker',
    extra: (a) =>
      a.live(`https://em.realtime.email/service/rte?kind=countdown&id=${a.alnum(10)}&u=${a.hex(32)}`, 'width="600" height="140"', [
        'Liveclicker',
        'RealTime Email',
        'CM Group',
      ]) + a.pixel(`https://em.realtime.email/service/rte?kind=duration&id=${a.alnum(10)}&u=${a.hex(32)}`, ['Liveclicker', 'CM Group'], HIDDEN),
  },
];

/** Litmus puts its requests in a style sheet, one for reading, one for printing, one for forwarding. */
const litmus = message('litmus', 'Litmus Email Analytics: print, forward and open', (a) => {
  const code = 'fk4821ab';
  const of = (what: string) => a.tracker(`https://${code}.emltrk.com/${code}?${what}&d=${a.hex(32)}`, 'Litmus');
  const open = a.tracker(`https://${code}.emltrk.com/v2/${code}?d=${a.hex(32)}`, 'Litmus');
  const style = `<style data-ignore-inlining>@media print{ #_t { background-image: url('${of('p')}');}} div.OutlookMessageHeader {background-image:url('${of('f')}')} table.moz-email-headers-table {background-image:url('${of('t')}')} blockquote #_t {background-image:url('${of('b')}')} #MailContainerBody #_t {background-image:url('${of('m')}')}</style>`;
  return { html: around(a, `${style}<div id="_t"></div><img src="${attribute(open)}" width="1" height="1" border="0" alt="" />`) };
});

export const adtech: LabelledMessage[] = [
  ...MEASURES.map((measure) => message(measure.id, measure.about, (a) => ({ html: around(a, measure.extra(a)) }))),
  litmus,
];
