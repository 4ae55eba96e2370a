/** The markup that sending platforms wrap around a sender's words: four kinds that make up nearly all newsletters. */
import { attribute, type Author } from './author.ts';

export type Style = 'mjml' | 'tables' | 'text' | 'shop';

interface Parts {
  brand: string;
  /** Address of a picture with this file name, as the platform hosts it. */
  picture: (author: Author, file: string) => string;
  /** Address of a link, as the platform wraps it. */
  click: (author: Author) => string;
  unsubscribe: (author: Author) => string;
  /** Put right after `<body>`, where some platforms have their pixel. */
  top?: string;
  /** Put right before `</body>`, where most have it. */
  bottom?: string;
  style: Style;
}

const SOCIAL = ['facebook', 'instagram', 'linkedin', 'youtube'];

const link = (author: Author, parts: Parts, inner: string) =>
  `<a href="${attribute(parts.click(author))}" target="_blank" style="text-decoration:none;">${inner}</a>`;

const preheader = (parts: Parts) =>
  `<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">News from ${parts.brand}&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</div>`;

const socialIcons = (author: Author, parts: Parts, size: number) =>
  SOCIAL.map((name) =>
    link(
      author,
      parts,
      author.image(parts.picture(author, `${name}_${size}.png`), `alt="${name}" width="${size}" height="${size}" style="display:block;" border="0"`),
    ),
  ).join('');

const footer = (author: Author, parts: Parts) =>
  `<p style="font-size:12px;color:#888">${parts.brand}, 4 Mill Lane, Ashford. <a href="${attribute(parts.unsubscribe(author))}">Unsubscribe</a></p>`;

const mjml = (
  author: Author,
  parts: Parts,
) => `<!doctype html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>${parts.brand}</title><!--[if !mso]><!--><meta http-equiv="X-UA-Compatible" content="IE=edge"><!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">#outlook a{padding:0}body{margin:0;padding:0;-webkit-text-size-adjust:100%}table,td{border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt}img{border:0;height:auto;line-height:100%;outline:none;text-decoration:none;-ms-interpolation-mode:bicubic}@media only screen and (min-width:480px){.mj-column-per-100{width:100%!important;max-width:100%}.mj-column-per-50{width:50%!important;max-width:50%}}</style></head>
<body style="word-spacing:normal;background-color:#f4f4f4;">${parts.top ?? ''}${preheader(parts)}<div style="background-color:#f4f4f4;">
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" style="width:600px;" width="600"><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div style="margin:0px auto;max-width:600px;"><table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"><tbody><tr><td style="direction:ltr;font-size:0px;padding:20px 0;text-align:center;">
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"><tr><td style="width:180px;">${link(author, parts, author.image(parts.picture(author, 'logo.png'), `alt="${parts.brand}" height="auto" style="border:0;display:block;outline:none;height:auto;width:100%;font-size:13px;" width="180"`))}</td></tr>
<tr><td style="width:600px;">${link(author, parts, author.image(parts.picture(author, 'hero.jpg'), 'alt="Autumn in the hills" height="auto" style="border:0;display:block;outline:none;height:auto;width:100%;font-size:13px;" width="600"'))}</td></tr>
<tr><td style="font-size:16px;line-height:24px;padding:10px 25px;">The new season is here. Wool, oak and honest leather, made to last.</td></tr></table></div>
<!--[if mso | IE]></td></tr></table><![endif]--></td></tr><tr><td style="padding:10px">${socialIcons(author, parts, 24)}</td></tr><tr><td>${footer(author, parts)}</td></tr></tbody></table></div></div>${parts.bottom ?? ''}</body></html>`;

const tables = (
  author: Author,
  parts: Parts,
) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${parts.brand}</title></head>
<body bgcolor="#eeeeee" leftmargin="0" topmargin="0" marginwidth="0" marginheight="0">${parts.top ?? ''}<span style="display:none !important;visibility:hidden;mso-hide:all;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;">Read what is new</span>
<table width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td align="center"><table width="640" border="0" cellspacing="0" cellpadding="0" bgcolor="#ffffff">
<tr><td colspan="3" height="20" style="font-size:0;line-height:0">&nbsp;</td></tr>
<tr><td width="20"></td><td align="left">${link(author, parts, author.image(parts.picture(author, 'header-logo.gif'), `width="200" height="54" border="0" alt="${parts.brand}" style="display:block"`))}</td><td width="20"></td></tr>
<tr><td width="20"></td><td><font face="Arial" size="2">Dear reader, here are three things that we found this week.</font><br>${link(author, parts, author.image(parts.picture(author, 'teaser_01.jpg'), 'width="600" height="280" border="0" alt="" style="display:block"'))}</td><td width="20"></td></tr>
<tr><td width="20"></td><td><table cellpadding="0" cellspacing="0"><tr>${SOCIAL.map((name) => `<td width="40">${link(author, parts, author.image(parts.picture(author, `ico-${name}.png`), `width="32" height="32" alt="${name}" border="0"`))}</td>`).join('')}</tr></table>${footer(author, parts)}</td><td width="20"></td></tr>
</table></td></tr></table>${parts.bottom ?? ''}</body></html>`;

const text = (
  author: Author,
  parts: Parts,
) => `<html><head><meta charset="utf-8"></head><body>${parts.top ?? ''}<div style="font-family:Georgia,serif;font-size:18px;max-width:600px;margin:0 auto">
<p>Hello Mira,</p><p>Last week I promised to write about patience. This is that letter. It begins with a ${link(author, parts, 'walk along the canal')}.</p>
${author.image(parts.picture(author, 'canal-walk.jpeg'), 'alt="The canal at dusk" style="max-width:100%;height:auto;display:block"')}
<p>There is more in ${link(author, parts, 'the archive')}.</p><p>Until Sunday,<br>${parts.brand}</p>${footer(author, parts)}</div>${parts.bottom ?? ''}</body></html>`;

const product = (author: Author, parts: Parts, number: number) =>
  `<td class="product" width="290" valign="top">${link(
    author,
    parts,
    `<img src="${attribute(author.picture(parts.picture(author, `p-${number}.jpg`)))}" srcset="${attribute(author.picture(parts.picture(author, `p-${number}@2x.jpg`)))} 2x" width="290" style="width:100%;max-width:290px;display:block" alt="Product ${number}">`,
  )}<br>Oak stool<br><b>&euro; 89,00</b></td>`;

const shop = (
  author: Author,
  parts: Parts,
) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><style>@media (max-width:600px){.product{display:block!important;width:100%!important}.desktop{display:none!important}}</style></head><body style="margin:0;padding:0;background:#fff">${parts.top ?? ''}${preheader(parts)}
<center><table role="presentation" width="600" cellpadding="0" cellspacing="0" style="max-width:600px"><tr><td align="center" style="padding:16px">${link(author, parts, author.image(parts.picture(author, 'brand.png'), `width="140" alt="${parts.brand}" style="width:140px;max-width:140px"`))}</td></tr>
<tr><td>${link(author, parts, author.image(parts.picture(author, 'banner.gif'), 'width="600" alt="Up to 40% off" style="width:100%;max-width:600px;height:auto;display:block" class="hero"'))}</td></tr>
<tr><td><table role="presentation" cellpadding="0" cellspacing="0" width="100%"><tr>${product(author, parts, 1)}<td width="20"></td>${product(author, parts, 2)}</tr></table></td></tr>
<tr><td align="center" style="padding:24px">${socialIcons(author, parts, 32)}</td></tr><tr><td align="center">${footer(author, parts)}</td></tr></table></center>${parts.bottom ?? ''}</body></html>`;

const STYLES = { mjml, tables, text, shop } satisfies Record<Style, unknown>;

export const newsletter = (author: Author, parts: Parts): string => STYLES[parts.style](author, parts);

/** A mail between two people, as webmail writes it. `below` comes after the signature, where sales tools have their pixel. */
export const personalMail = (words: string, below: string): string =>
  `<div dir="ltr"><div>Hi Mira,</div><div><br></div><div>${words}</div><div><br clear="all"></div><div><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">Jonas Weber<br>Account Executive, Fernhill<br><a href="https://fernhill.example/">fernhill.example</a></div></div></div>${below}`;

/** A notification: a few words, a button, a footer. */
export const notice = (words: string, inside: string, below: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body style="font-family:-apple-system,Segoe UI,sans-serif"><table width="100%"><tr><td align="center"><table width="560"><tr><td>${inside}<p>${words}</p><p><a href="https://app.fernhill.example/t/4821" style="background:#0b6;padding:8px 16px;color:#fff">Open</a></p></td></tr></table></td></tr></table>${below}</body></html>`;
