import type { Random } from '../../src/main/testing/random.ts';
import { paragraph, sentence, words } from './words.ts';

export interface Sender {
  name: string;
  address: string;
  /** Where its links and pictures are. */
  domain: string;
  platform: Platform;
}

/** How a newsletter counts its opens and clicks, as services of that kind do. */
type Platform = 'wf' | 'track' | 'path' | 'own' | 'none';
export const PLATFORMS: readonly Platform[] = ['wf', 'track', 'path', 'own', 'none'];

function pixel({ platform, domain }: Sender, random: Random): string {
  switch (platform) {
    case 'wf':
      return `<img src="https://u${random.integer(9_000_000)}.ct.sendgrid.net/wf/open?upn=${random.token(120)}" alt="" width="1" height="1" border="0" style="height:1px !important;width:1px !important">`;
    case 'track':
      return `<img src="https://${domain.split('.')[0]}.us${random.between(1, 21)}.list-manage.com/track/open.php?u=${random.token(25)}&amp;id=${random.token(10)}&amp;e=${random.token(10)}" height="1" width="1" alt="">`;
    case 'path':
      return `<img src="https://click.${domain}/o/${random.token(43)}" width="1" height="1" style="display:none">`;
    case 'own':
      return `<div style="max-height:0;overflow:hidden"><img src="https://${domain}/seen.gif?r=${random.token(32)}"></div>`;
    case 'none':
      return '';
  }
}

function link({ platform, domain }: Sender, random: Random): string {
  if (platform === 'none')
    return `https://www.${domain}/${random.token(8)}?utm_source=newsletter&amp;utm_medium=email&amp;utm_campaign=${random.token(6)}`;
  return `https://click.${domain}/c/${random.token(60)}`;
}

const STYLE = `
body{margin:0;padding:0;width:100%!important;-webkit-text-size-adjust:100%}table,td{mso-table-lspace:0;mso-table-rspace:0;border-collapse:collapse}
img{border:0;height:auto;line-height:100%;outline:none;text-decoration:none}h1,h2,h3{margin:0 0 12px;font-family:Georgia,serif;color:#22313f}
@media only screen and (max-width:480px){.container{width:100%!important}.column{display:block!important;width:100%!important}.hide{display:none!important}}
@media (prefers-color-scheme:dark){.card{background:#1c1c1e!important;color:#f2f2f7!important}}
`;

const FONT = 'font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:24px;color:#3a3a3a;';

function card(sender: Sender, random: Random): string {
  const href = link(sender, random);
  return `<tr><td class="column" align="left" valign="top" style="padding:16px 24px 16px 24px;background-color:#ffffff;${FONT}">
<table role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%"><tr><td class="card" style="padding:0 0 12px 0">
<a href="${href}" target="_blank" style="color:#0b57d0;text-decoration:none"><img src="https://images.${sender.domain}/2026/${random.between(1, 12)}/${random.pick(['hero', 'card', 'photo'])}-${random.between(1, 400)}.jpg" width="${random.between(200, 552)}" height="${random.between(100, 320)}" alt="${words(random, 4)}" style="display:block;width:100%;max-width:552px"></a>
</td></tr><tr><td style="${FONT}"><h2 style="font-size:20px;line-height:26px">${sentence(random)}</h2><p style="margin:0 0 14px 0;${FONT}">${paragraph(random, random.between(3, 8))}</p>
<p style="margin:0"><a href="${href}" style="display:inline-block;padding:10px 18px;border-radius:4px;background:#0b57d0;color:#ffffff;text-decoration:none;font-weight:bold">${words(random, 2)}</a></p></td></tr></table></td></tr>
`;
}

/** HTML of a newsletter, `size` bytes or a little more, made as newsletter editors make it: tables, inline styles, a pixel at the end. */
export function newsletterHtml(sender: Sender, random: Random, size: number): string {
  const cards: string[] = [];
  const rest = `<table width="100%"><tr><td style="${FONT}font-size:12px"><a href="${link(sender, random)}">Unsubscribe</a> · <a href="${link(sender, random)}">Preferences</a></td></tr></table>`;
  for (let length = STYLE.length + rest.length + 1_000; length < size; length += cards.at(-1)?.length ?? 0) cards.push(card(sender, random));
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words(random, 5)}</title><style type="text/css">${STYLE}</style></head>
<body style="margin:0;background-color:#f4f4f4"><div style="display:none;max-height:0;overflow:hidden">${sentence(random)}</div>
<table role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%"><tr><td align="center">
<table class="container" role="presentation" border="0" cellpadding="0" cellspacing="0" width="600">
<tr><td align="center" style="padding:24px"><img src="https://images.${sender.domain}/logo.png" width="140" height="40" alt="${sender.name}"></td></tr>
${cards.join('')}</table></td></tr></table>
${rest}
${pixel(sender, random)}
</body></html>
`;
}
