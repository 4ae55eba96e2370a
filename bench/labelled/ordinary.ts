/** Messages that nobody watches, full of what looks like it: every remote URL here is an ordinary picture, font or style sheet. */
import { attribute, message, type Author } from './author.ts';
import type { LabelledMessage } from './model.ts';

interface Innocent {
  id: string;
  about: string;
  head?: (author: Author) => string;
  body: (author: Author) => string;
}

const words = '<p>The ferry leaves at nine. Bring a coat, and something warm to drink.</p>';

const INNOCENTS: Innocent[] = [
  {
    id: 'spacers-repeated',
    about: 'spacer.gif between the rows, nine times, in many sizes',
    body: (a) => {
      const spacer = (width: number, height: number) =>
        a.image('https://img.ferry.example/layout/spacer.gif', `width="${width}" height="${height}" alt="" border="0" style="display:block"`);
      return `<table cellpadding="0" cellspacing="0" width="600">${[1, 10, 20, 1, 8, 30, 15, 1, 1].map((height, i) => `<tr><td>${spacer(i % 2 ? 600 : 1, height)}</td></tr>`).join('')}<tr><td>${words}</td></tr></table>`;
    },
  },
  {
    id: 'spacer-once',
    about: 'One spacer of a shared path',
    body: (a) => `${a.image('https://www.ferry.example/images/email/spacer.gif', 'width="1" height="1" alt=""')}${words}`,
  },
  {
    id: 'shim',
    about: 'A transparent shim that gives a column its width',
    body: (a) =>
      `<table><tr><td>${a.image('https://static.ferry.example/common/shim.gif', 'width="600" height="1" style="display:block;min-width:600px" alt=""')}</td></tr><tr><td>${words}</td></tr></table>`,
  },
  {
    id: 'vertical-spacers',
    about: 'Vertical spacers of one pixel',
    body: (a) =>
      `<table><tr>${[0, 1, 2].map(() => `<td>${a.image('https://static.ferry.example/nl/v-spacer.png', 'width="1" height="24" alt=""')}</td><td>${words}</td>`).join('')}</tr></table>`,
  },
  {
    id: 'line-picture',
    about: 'Lines of one pixel',
    body: (a) =>
      `${a.image('https://static.ferry.example/nl/line-grey.png', 'width="600" height="1" alt="" style="display:block"')}${words}${a.image('https://static.ferry.example/nl/line-grey.png', 'width="600" height="1" alt="" style="display:block"')}`,
  },
  {
    id: 'shadow-slices',
    about: 'Slices of a shadow, 3 x 600 and 600 x 3',
    body: (a) =>
      `<table><tr><td colspan="3">${a.image('https://static.ferry.example/nl/shadow_top.png', 'width="600" height="3"')}</td></tr><tr><td>${a.image('https://static.ferry.example/nl/shadow_left.png', 'width="3" height="200"')}</td><td>${words}</td><td>${a.image('https://static.ferry.example/nl/shadow_right.png', 'width="3" height="200"')}</td></tr><tr><td colspan="3">${a.image('https://static.ferry.example/nl/shadow_bottom.png', 'width="600" height="3"')}</td></tr></table>`,
  },
  {
    id: 'layout-gif',
    about: 'dot.gif with one dimension only',
    body: (a) =>
      `${a.image('http://www.ferry.example/img/dot.gif', 'width="1"')}${words}${a.image('http://www.ferry.example/img/dot.gif', 'height="1"')}${a.image('http://www.ferry.example/img/dot.gif', 'width="12" height="12"')}`,
  },
  {
    id: 'two-by-two',
    about: 'A bullet of 2 x 2, four times',
    body: (a) => [1, 2, 3, 4].map(() => a.image('https://www.ferry.example/img/bullet.gif', 'width="2" height="2" alt=""') + words).join(''),
  },
  {
    id: 'clear-gif',
    about: 'clear.gif of a large shop, no token',
    body: (a) =>
      `${a.image('https://images.ferry.example/G/01/x-locale/common/transparent-pixel.gif', 'width="1" height="8"')}${words}${a.image('https://images.ferry.example/G/01/x-locale/common/transparent-pixel.gif', 'width="1" height="16"')}`,
  },
  {
    id: 'hashed-logo',
    about: 'Logo with a content hash, as a build tool names it',
    body: (a) => `${a.image(`https://cdn.ferry.example/assets/logo-${a.hex(64)}.png`, 'width="180" height="40" alt="Ferry"')}${words}`,
  },
  {
    id: 'uuid-logo',
    about: 'Logo with a UUID for a name',
    body: (a) => `${a.image(`https://cdn.ferry.example/media/${a.uuid()}.png`, 'width="180" alt="Ferry"')}${words}`,
  },
  {
    id: 'cloudinary',
    about: 'Cloudinary transformations',
    body: (a) =>
      `${a.image(`https://res.cloudinary.com/ferry/image/upload/c_fill,w_600,h_300,q_auto,f_auto/v1698765432/crm/${a.lower(20)}.jpg`, 'width="600" alt="Harbour"')}${words}`,
  },
  {
    id: 'imgix-signed',
    about: 'imgix with a signature',
    body: (a) =>
      `${a.image(`https://ferry.imgix.net/2025/harbour.jpg?auto=format&fit=crop&w=1200&h=600&s=${a.hex(32)}`, 'width="600" height="300" alt="Harbour"')}${words}`,
  },
  {
    id: 'cloudfront-signed',
    about: 'A signed CloudFront address',
    body: (a) =>
      `${a.image(`https://d4821abcd.cloudfront.net/pics/harbour.jpg?Expires=1798761600&Signature=${a.token(120)}__&Key-Pair-Id=K4821EXAMPLE`, 'width="560" alt="Harbour"')}${words}`,
  },
  {
    id: 's3-presigned',
    about: 'An S3 address with a time limit',
    body: (a) =>
      `${a.image(`https://ferry-media.s3.eu-central-1.amazonaws.com/harbour.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAEXAMPLE%2F20251111%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20251111T081244Z&X-Amz-Expires=604800&X-Amz-SignedHeaders=host&X-Amz-Signature=${a.hex(64)}`, 'width="560" height="280" alt=""')}${words}`,
  },
  {
    id: 'google-user-content',
    about: 'Pictures of Google user content',
    body: (a) =>
      `${a.image(`https://lh7-rt.googleusercontent.com/docsz/AD_4nXd${a.token(150)}?key=${a.token(22)}`, 'width="602" height="338"')}${words}`,
  },
  {
    id: 'stripo',
    about: 'Pictures of a template editor',
    body: (a) =>
      `${a.image(`https://ecucyfd.stripocdn.email/content/guids/CABINET_${a.hex(32)}/images/48211620816145931.png`, 'width="560" alt="" style="display:block" class="adapt-img"')}${words}${a.image('https://ecucyfd.stripocdn.email/content/assets/img/social-icons/circle-colored/facebook-circle-colored.png', 'width="32" height="32" alt="Fb" title="Facebook"')}`,
  },
  {
    id: 'bee',
    about: 'Pictures of the BEE editor',
    body: (a) =>
      `${a.image(`https://${a.lower(10)}.cloudimg.io/v7/harbour.jpg?w=600`, 'width="600"')}${a.image('https://app-rsrc.getbee.io/public/resources/social-networks-icon-sets/circle-color/instagram@2x.png', 'width="32" height="32" alt="Instagram"')}${words}${a.image('https://d15k2d11r6t6rl.cloudfront.net/public/users/BeeFree/beefree-482155/editor_images/a1b2c3d4-e5f6-4789-a012-b3c4d5e6f708.png', 'width="300"')}`,
  },
  {
    id: 'social-icons',
    about: 'Social icons, white on colour',
    body: (a) =>
      `${words}<table><tr>${['facebook', 'x-twitter', 'instagram', 'tiktok', 'pinterest', 'whatsapp'].map((name) => `<td>${a.image(`https://cdn.tools.unlayer.com/social/icons/rounded/${name}.png`, `width="32" height="32" alt="${name}" title="${name}"`)}</td>`).join('')}</tr></table>`,
  },
  {
    id: 'tiny-icons',
    about: 'Icons of 8, 10 and 12 pixels',
    body: (a) =>
      `${a.image('https://www.ferry.example/e/arrow.png', 'width="8" height="8" alt=""')} Book ${words} ${a.image('https://www.ferry.example/e/pin.png', 'width="10" height="12" alt=""')} Pier 4`,
  },
  {
    id: 'emoji',
    about: 'Emoji as pictures',
    body: (a) =>
      `<p>See you soon ${a.image('https://fonts.gstatic.com/s/e/notoemoji/16.0/26f4/72.png', 'width="24" height="24" alt="⛴" style="height:1.2em;width:1.2em;vertical-align:middle"')} ${a.image('https://s.w.org/images/core/emoji/15.0.3/72x72/2615.png', 'class="wp-smiley" style="height:1em;max-height:1em" alt="☕"')}</p>`,
  },
  {
    id: 'avatars',
    about: 'Portraits by the hash of other people',
    body: (a) =>
      `${a.image(`https://www.gravatar.com/avatar/${a.hex(32)}?s=96&d=mp&r=g`, 'width="48" height="48" style="border-radius:50%" alt="Ana"')}${a.image(`https://secure.gravatar.com/avatar/${a.hex(64)}?s=96&d=identicon`, 'width="48" height="48" alt="Ben"')}${words}`,
  },
  {
    id: 'product-ids',
    about: 'Product pictures with long numbers',
    body: (a) =>
      `${[1, 2, 3, 4].map(() => a.image(`https://images.ferry.example/is/image/Ferry/${a.digits(13)}_${a.digits(8)}?$nl_tile$&wid=280&hei=280`, 'width="140" height="140" alt="Coat"')).join('')}${words}`,
  },
  {
    id: 'cache-busters',
    about: 'Cache busters of all kinds',
    body: (a) =>
      `${a.image('https://www.ferry.example/banner.jpg?v=20251111081244', 'width="600" alt=""')}${a.image(`https://www.ferry.example/teaser.jpg?cb=${a.digits(13)}`, 'width="290" alt=""')}${a.image('https://www.ferry.example/teaser2.jpg?1698765432', 'width="290" alt=""')}${a.image(`https://www.ferry.example/media/cache/${a.hex(2)}/${a.hex(2)}/${a.hex(40)}.jpg`, 'width="290" alt=""')}${words}`,
  },
  {
    id: 'retina-srcset',
    about: 'Pictures for dense screens',
    body: (a) =>
      `<img src="${a.picture('https://www.ferry.example/i/boat.jpg')}" srcset="${a.picture('https://www.ferry.example/i/boat.jpg?w=600')} 600w, ${a.picture('https://www.ferry.example/i/boat@2x.jpg')} 1200w" sizes="(max-width:600px) 100vw, 600px" width="600" alt="Boat">${words}`,
  },
  {
    id: 'picture-element',
    about: 'picture with two sources',
    body: (a) =>
      `<picture><source media="(prefers-color-scheme: dark)" srcset="${a.picture('https://www.ferry.example/i/logo-white.png')}"><source media="(max-width:600px)" srcset="${a.picture('https://www.ferry.example/i/logo-small.png')}"><img src="${a.picture('https://www.ferry.example/i/logo-black.png')}" width="160" alt="Ferry"></picture>${words}`,
  },
  {
    id: 'mobile-variant',
    about: 'Two variants of a banner, the small one hidden until the screen is small',
    head: () =>
      '<style>@media only screen and (max-width:600px){.show-mobile{display:block!important;max-height:none!important;width:100%!important}.hide-mobile{display:none!important}}</style>',
    body: (a) =>
      `<div class="hide-mobile">${a.image('https://www.ferry.example/i/summer-desktop.jpg', 'width="600" height="260" alt="Summer"')}</div><!--[if !mso]><!--><div class="show-mobile" style="display:none;max-height:0;overflow:hidden;mso-hide:all;width:0">${a.image('https://www.ferry.example/i/summer-mobile.jpg', 'width="320" height="400" alt="Summer" style="display:block"')}</div><!--<![endif]-->${words}`,
  },
  {
    id: 'mobile-variant-on-image',
    about: 'The small variant is hidden by its own style',
    body: (a) =>
      `${a.image('https://www.ferry.example/n/46/header-640.png', 'class="desktop" width="640" height="200" alt="Timetable" style="display:block"')}${a.image('https://www.ferry.example/n/46/header-320.png', 'class="mobile" width="320" height="160" alt="Timetable" style="display:none;mso-hide:all"')}${words}`,
  },
  {
    id: 'dark-logo',
    about: 'A logo for dark mode, hidden until then',
    head: () =>
      '<style>:root{color-scheme:light dark;supported-color-schemes:light dark}.dark-img{display:none}@media (prefers-color-scheme:dark){.light-img{display:none!important}.dark-img{display:block!important;width:auto!important;overflow:visible!important;max-height:inherit!important}}[data-ogsc] .light-img{display:none!important}[data-ogsc] .dark-img{display:block!important}</style>',
    body: (a) =>
      `${a.image('https://www.ferry.example/logo-for-light.png', 'class="light-img" width="150" height="44" alt="Ferry"')}<!--[if !mso]><!--><div class="dark-img" style="display:none;overflow:hidden;float:left;width:0px;max-height:0px;max-width:0px;line-height:0px;visibility:hidden;" align="center">${a.image('https://www.ferry.example/logo-for-dark.png', 'width="150" height="44" alt="Ferry" border="0"')}</div><!--<![endif]-->${words}`,
  },
  {
    id: 'outlook-variants',
    about: 'One picture for Outlook, another for all others',
    body: (a) =>
      `<!--[if mso]>${a.image('https://www.ferry.example/o/button-outlook.png', 'width="200" height="48" alt="Book"')}<![endif]--><!--[if !mso]><!-->${a.image('https://www.ferry.example/o/button.gif', 'width="200" height="48" alt="Book" style="mso-hide:all"')}<!--<![endif]-->${words}`,
  },
  {
    id: 'vml-background',
    about: 'A background picture with its VML twin',
    body: (a) =>
      `<table width="600"><tr><td background="${a.picture('https://www.ferry.example/bg/waves.jpg')}" style="background-image:url('${a.picture('https://www.ferry.example/bg/waves.jpg')}');background-size:cover" height="300"><!--[if gte mso 9]><v:rect xmlns:v="urn:schemas-microsoft-com:vml" fill="true" stroke="false" style="width:600px;height:300px;"><v:fill type="frame" src="${a.picture('https://www.ferry.example/bg/waves.jpg')}" color="#003355" /><v:textbox inset="0,0,0,0"><![endif]-->${words}<!--[if gte mso 9]></v:textbox></v:rect><![endif]--></td></tr></table>`,
  },
  {
    id: 'gradient-strip',
    about: 'A strip of one pixel that repeats as background',
    body: (a) =>
      `<table width="600"><tr><td style="background:url('${a.picture('https://www.ferry.example/bg/strip-1x400.png')}') repeat-x" height="400">${words}</td></tr></table>`,
  },
  {
    id: 'google-fonts',
    about: 'Web fonts',
    head: (a) =>
      `<link href="${attribute(a.picture('https://fonts.googleapis.com/css2?family=Inter:wght@400;700&family=Lora&display=swap'))}" rel="stylesheet" type="text/css"><style>@import url("${a.picture('https://fonts.googleapis.com/css?family=Roboto:400,700')}");@font-face{font-family:Ferry;src:url("${a.picture('https://use.typekit.net/af/4821ab/00000000000000007735c8f2/30/l?primer=7cdcb44be4a7db8877ffa5c0007b8dd865b3bbc383831fe2ea177f62257a9191&fvd=n4&v=3')}") format("woff2")}</style>`,
    body: () => `<p style="font-family:Inter,Arial">${words}</p>`,
  },
  {
    id: 'font-gstatic',
    about: 'A font file by a hashed path',
    head: (a) =>
      `<style>@font-face{font-family:Lato;font-weight:400;src:local('Lato'),url("${a.picture('https://fonts.gstatic.com/s/lato/v24/S6uyw4BMUTPHjx4wXg.woff2')}") format('woff2')}</style>`,
    body: () => words,
  },
  {
    id: 'typekit',
    about: 'A style sheet of Adobe Fonts',
    head: (a) => `<link rel="stylesheet" href="${a.picture('https://use.typekit.net/qxz4tyk.css')}">`,
    body: () => words,
  },
  {
    id: 'amp-images',
    about: 'AMP pictures',
    body: (a) =>
      `<amp-img src="${a.picture('https://www.ferry.example/amp/deck.jpg')}" width="600" height="300" layout="responsive" alt="Deck"></amp-img>${words}`,
  },
  {
    id: 'countdown-shared',
    about: 'A countdown, the same for all recipients',
    body: (a) =>
      `${a.image('https://i.countdownmail.com/4f1b2c.gif', 'width="400" alt="Ends soon" style="display:inline-block!important;width:100%!important;max-width:400px!important;" border="0"')}${a.image('https://gen.sendtric.com/countdown/8xk3q2mz1p', 'width="400" alt="countdown"')}${a.image('https://i.motionmailapp.com/timer/4821557-autumn', 'width="400"')}${words}`,
  },
  {
    id: 'rating-stars',
    about: 'Rating stars',
    body: (a) =>
      `<p>How was your trip?</p>${[1, 2, 3, 4, 5].map((n) => `<a href="https://feedback.ferry.example/r/${a.uuid()}?score=${n}">${a.image('https://feedback.ferry.example/img/star_on.png', `width="28" height="28" alt="${n}"`)}</a>`).join('')}${a.image('https://widget.trustpilot.com/trustpilot-stars/5stars.png', 'width="120" alt="Five stars"')}`,
  },
  {
    id: 'unsubscribe-picture',
    about: 'Unsubscribe as a picture',
    body: (a) =>
      `${words}<a href="https://www.ferry.example/unsubscribe?u=${a.hex(32)}">${a.image('https://www.ferry.example/img/unsubscribe-btn.png', 'width="110" height="22" alt="Unsubscribe"')}</a>`,
  },
  {
    id: 'tracking-words',
    about: 'Words that sound like tracking',
    body: (a) =>
      `${a.image('https://www.ferry.example/img/track-your-parcel.png', 'width="300" height="60" alt="Track your parcel"')}${a.image('https://www.ferry.example/img/open-account.png', 'width="140" height="40" alt="Open an account"')}${a.image('https://www.ferry.example/pixel/pixel-10-phone.jpg', 'width="280" alt="Pixel phone"')}${a.image('https://www.ferry.example/beacon/lighthouse.jpg', 'width="280" alt="Beacon at the pier"')}${a.image('https://www.ferry.example/analytics/chart.png', 'width="560" alt="Ticket sales"')}`,
  },
  {
    id: 'undimensioned',
    about: 'Pictures without any size',
    body: (a) =>
      `${a.image('https://blog.ferry.example/wp-content/uploads/2025/11/harbour-scaled.jpg', 'alt=""')}${words}${a.image('https://blog.ferry.example/wp-content/uploads/2025/11/IMG_4821-1024x683.jpg', 'class="alignnone size-large wp-image-4821"')}${a.image('https://1.bp.blogspot.com/-AbCdEfGhIjK/XyZ4821/AAAAAAAAABc/qRsTuVwXyZ/s640/pier.jpg', '')}`,
  },
  {
    id: 'undimensioned-last',
    about: 'A logo without size as the last thing',
    body: (a) => `${words}<p>Kind regards</p>${a.image('https://www.ferry.example/signature/ferry-logo.png', 'alt="Ferry"')}`,
  },
  {
    id: 'preheader',
    about: 'Hidden text before the words, and a hidden row of blanks',
    body: (a) =>
      `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">The winter timetable</div><div style="display:none;white-space:nowrap;font:15px courier;line-height:0">&nbsp; &nbsp; &nbsp;</div>${a.image('https://www.ferry.example/img/top.jpg', 'width="600" alt="Winter"')}${words}`,
  },
  {
    id: 'gmail-fix',
    about: 'A wide spacer that keeps Gmail from shrinking the text',
    body: (a) =>
      `<div style="display:none;white-space:nowrap;font:15px courier;line-height:0"></div>${words}<table class="gmail-fix" width="600"><tr><td height="1" style="min-width:600px;line-height:1px;font-size:1px">${a.image('https://www.ferry.example/email/spacer.gif', 'height="1" width="600" style="max-height:1px;min-height:1px;display:block;width:600px;min-width:600px" alt="" border="0"')}</td></tr></table>`,
  },
  {
    id: 'weather',
    about: 'Pictures of maps and weather',
    body: (a) =>
      `${a.image('https://openweathermap.org/img/wn/10d@2x.png', 'width="50" height="50" alt="Rain"')}${a.image('https://maps.googleapis.com/maps/api/staticmap?center=54.32,10.13&zoom=13&size=560x200&markers=54.32,10.13&key=AIzaSyEXAMPLE4821&signature=AbCdEfGhIjKlMnOpQrStUvWxYz0=', 'width="560" height="200" alt="Pier 4"')}${words}`,
  },
  {
    id: 'youtube-thumb',
    about: 'A film as a still picture',
    body: (a) =>
      `<a href="https://www.youtube.com/watch?v=a1B2c3D4e5F">${a.image('https://img.youtube.com/vi/a1B2c3D4e5F/maxresdefault.jpg', 'width="560" alt="Film"')}</a>${a.image('https://i.vimeocdn.com/filter/overlay?src0=https%3A%2F%2Fi.vimeocdn.com%2Fvideo%2F482155779_640.jpg&src1=http%3A%2F%2Ff.vimeocdn.com%2Fp%2Fimages%2Fcrawler_play.png', 'width="560"')}${words}`,
  },
  {
    id: 'receipt',
    about: 'A receipt with badges of shops',
    body: (a) =>
      `${a.image('https://www.ferry.example/mail/logo.svg.png', 'width="120" alt="Ferry"')}<table><tr><td>Ticket</td><td>&euro; 12</td></tr></table>${a.image('https://tools.applemediaservices.com/api/badges/download-on-the-app-store/black/en-us?size=250x83&releaseDate=1276560000', 'width="120" alt="App Store"')}${a.image('https://play.google.com/intl/en_us/badges/static/images/badges/en_badge_web_generic.png', 'width="135" alt="Google Play"')}`,
  },
  {
    id: 'wallet-barcode',
    about: 'Payment marks, 24 pixels high',
    body: (a) =>
      ['visa', 'mastercard', 'paypal', 'klarna']
        .map((name) => a.image(`https://www.ferry.example/pay/${name}@3x.png`, `height="24" alt="${name}"`))
        .join('') + words,
  },
  {
    id: 'image-proxy',
    about: 'Pictures through a proxy that signs addresses',
    body: (a) =>
      `${a.image(`https://camo.githubusercontent.com/${a.hex(64)}/68747470733a2f2f696d672e736869656c64732e696f2f62616467652f6275696c642d70617373696e672d677265656e`, 'alt="build passing" style="max-width:100%"')}${a.image(`https://images.weserv.nl/?url=www.ferry.example%2Fpier.jpg&w=600`, 'width="600"')}${a.image(`https://ci3.googleusercontent.com/meips/ADKq_N${a.token(140)}=s0-d-e1-ft#https://www.ferry.example/logo.png`, 'width="120"')}${words}`,
  },
  {
    id: 'background-body',
    about: 'A pattern behind the whole message',
    body: (a) => `<div style="background-color:#eee;background-image:url(${a.picture('https://www.ferry.example/bg/linen.png')})">${words}</div>`,
  },
  {
    id: 'opacity-fade',
    about: 'A picture of half opacity, and one that fades in',
    head: () => '<style>@keyframes in{from{opacity:0}to{opacity:1}}.fade{animation:in 1s forwards}</style>',
    body: (a) =>
      `${a.image('https://www.ferry.example/i/mist.jpg', 'width="600" style="opacity:.5"')}${a.image('https://www.ferry.example/i/sun.jpg', 'width="600" class="fade"')}${words}`,
  },
  {
    id: 'carousel',
    about: 'A carousel whose second picture waits below',
    head: () => '<style>.slide2{display:none}@media screen{#s2:checked~.slide2{display:block!important}}</style>',
    body: (a) =>
      `<input type="radio" id="s1" checked><input type="radio" id="s2"><div class="slide1">${a.image('https://www.ferry.example/c/deck-1.jpg', 'width="600" height="300" alt="Deck"')}</div><div class="slide2" style="display:none">${a.image('https://www.ferry.example/c/deck-2.jpg', 'width="600" height="300" alt="Cabin"')}</div>${words}`,
  },
  {
    id: 'rounded-corners',
    about: 'Corners of 5 x 5, and one of 3 x 3',
    body: (a) =>
      `<table><tr><td>${a.image('https://www.ferry.example/i/corner_tl.gif', 'width="5" height="5"')}</td><td></td><td>${a.image('https://www.ferry.example/i/corner_tr.gif', 'width="5" height="5"')}</td></tr><tr><td></td><td>${words}</td><td>${a.image('https://www.ferry.example/i/notch.gif', 'width="3" height="3"')}</td></tr></table>`,
  },
  {
    id: 'list-archive',
    about: 'A forwarded newsletter, its pictures in a quotation',
    body: (a) =>
      `<div>Have a look!</div><blockquote type="cite">${a.image('https://mcusercontent.com/a19ce3fc60be4d064f64a049d/images/0a1b2c3d-4e5f-6789-abcd-ef0123456789.jpg', 'width="564" alt=""')}${words}</blockquote>`,
  },
];

export const ordinary: LabelledMessage[] = INNOCENTS.map((innocent) =>
  message(`plain-${innocent.id}`, innocent.about, (author) => ({
    from: 'Ferry Line <post@ferry.example>',
    html: `<!DOCTYPE html><html><head><meta charset="utf-8">${innocent.head?.(author) ?? ''}</head><body>${innocent.body(author)}</body></html>`,
  })),
);
