import type { Vector } from '../vector.ts';

/** A: attributes that a parser of HTML fetches. */
export const HTML_ATTRIBUTES: readonly Vector[] = [
  { id: 'A01', slug: 'img-src', body: '<img src="https://HOST/a" alt="">' },
  {
    id: 'A02',
    slug: 'img-srcset',
    body: '<img srcset=",,,https://HOST/1 2x" alt=""><img srcset="https://HOST/2 100w, https://HOST/3 2000w" sizes="100vw" alt="">',
  },
  { id: 'A04', slug: 'img-dynsrc', fires: 'legacy', body: '<img dynsrc="https://HOST/1" alt=""><img lowsrc="https://HOST/2" alt="">' },
  { id: 'A05', slug: 'image-alias', body: '<image src="https://HOST/a">' },
  {
    id: 'A06',
    slug: 'picture-source',
    body: '<picture><source srcset="https://HOST/1" media="(min-width: 1px)"><img alt=""></picture><picture><source srcset="https://HOST/2"><img src="data:,x" alt=""></picture>',
  },
  { id: 'A07', slug: 'input-image', body: '<form><input type="image" src="https://HOST/a" alt=""></form>' },
  { id: 'A09', slug: 'body-background', document: '<html><body background="https://HOST/a"><p>LABEL</p></body></html>' },
  {
    id: 'A10',
    slug: 'table-background',
    body: '<table background="https://HOST/table"><thead background="https://HOST/thead"><tr background="https://HOST/tr"><th background="https://HOST/th">x</th></tr></thead><tbody background="https://HOST/tbody"><tr><td background="https://HOST/td">x</td></tr></tbody></table><div background="https://HOST/div">x</div>',
  },
  { id: 'A11', slug: 'video-src', body: '<video autoplay muted src="https://HOST/1"></video><audio autoplay src="https://HOST/2"></audio>' },
  { id: 'A12', slug: 'video-poster', body: '<video poster="https://HOST/a" width="100" height="100"></video>' },
  {
    id: 'A15',
    slug: 'track-src',
    body: '<video muted autoplay><source src="https://HOST/source"></video><video muted autoplay src="data:video/mp4;base64,AAAA"><track default kind="captions" src="https://HOST/track"></video>',
  },
  { id: 'A16', slug: 'bgsound', fires: 'legacy', body: '<bgsound src="https://HOST/a" loop="1">' },
  { id: 'A17', slug: 'iframe-src', body: '<iframe src="https://HOST/a" width="10" height="10"></iframe>' },
  { id: 'A18', slug: 'iframe-srcdoc', body: '<iframe srcdoc="&lt;img src=https://HOST/a&gt;"></iframe>' },
  { id: 'A19', slug: 'iframe-data-img', body: '<iframe src="data:text/html,<img src=https://HOST/a>"></iframe>' },
  {
    id: 'A20',
    slug: 'iframe-data-refresh',
    body: '<iframe src="data:text/html,<meta http-equiv=refresh content=\'0;URL=https://HOST/a\'>"></iframe>',
  },
  { id: 'A21', slug: 'iframe-javascript', body: '<iframe src="javascript:\'<img src=https://HOST/a>\'"></iframe>' },
  {
    id: 'A22',
    slug: 'view-source',
    fires: 'legacy',
    body: '<iframe src="view-source:https://HOST/a"></iframe><img src="view-source:https://HOST/b" alt="">',
  },
  {
    id: 'A24',
    slug: 'object-data',
    body: '<object data="https://HOST/1" type="image/png"></object><embed src="https://HOST/2" type="image/png"><object><param name="src" value="https://HOST/3"></object>',
  },
  {
    id: 'A25',
    slug: 'object-legacy',
    fires: 'legacy',
    body: '<object movie="https://HOST/1" classid="clsid:d27cdb6e-ae6d-11cf-96b8-444553540000" codebase="https://HOST/2"><param name="movie" value="https://HOST/3"><param name="URL" value="https://HOST/4"></object><applet code="x" codebase="https://HOST/5" archive="https://HOST/6"></applet>',
  },
  { id: 'A28', slug: 'script-src', body: '<script src="https://HOST/1"></script><script type="module" src="https://HOST/2"></script>' },
  { id: 'A29', slug: 'svg-script', body: '<svg><script href="https://HOST/1"/></svg><svg><script xlink:href="https://HOST/2"></script></svg>' },
  {
    id: 'A30',
    slug: 'source-map',
    fires: 'act',
    body: '<style>p{color:#333}\n/*# sourceMappingURL=https://HOST/1 */</style><script>void 0\n//# sourceMappingURL=https://HOST/2\n</script>',
  },
  { id: 'A31', slug: 'portal', fires: 'legacy', body: '<portal src="https://HOST/a"></portal>' },
  {
    id: 'A32',
    slug: 'menuitem-icon',
    fires: 'act',
    body: '<menu type="context" id="m"><menuitem icon="https://HOST/a" label="x"></menuitem></menu><p contextmenu="m">right-click here</p><command icon="https://HOST/b">',
  },
  { id: 'A33', slug: 'longdesc', fires: 'act', body: '<img longdesc="https://HOST/a" alt="x"><blockquote cite="https://HOST/b">x</blockquote>' },
  {
    id: 'A37',
    slug: 'data-island',
    body: '<xml src="https://HOST/1" id="i"></xml><xml id="j"><img src="https://HOST/2" alt=""/></xml><table datasrc="#i" datafld="x"><tr><td></td></tr></table>',
  },
  {
    id: 'A38',
    slug: 'vml',
    fires: 'legacy',
    document:
      '<html xmlns:v="urn:schemas-microsoft-com:vml"><head><style>v\\:*{behavior:url(#default#VML)}</style></head><body><p>LABEL</p><v:rect style="width:90px;height:9px"><v:fill type="frame" src="https://HOST/1"/><v:stroke on="t" src="https://HOST/2"/><v:imagedata src="https://HOST/3"/></v:rect><v:image src="https://HOST/4"/><v:vmlframe src="https://HOST/5#x"/></body></html>',
  },
  {
    id: 'A40',
    slug: 'conditional-comments',
    fires: 'legacy',
    head: '<!--[if true]><link rel="stylesheet" href="https://HOST/1"><![endif]-->\n',
    body: '<!--[if mso]><img src="https://HOST/2"><![endif]--><!--[if !mso]><!--><span>x</span><!--<![endif]--><![if !vml]><span>y</span><![endif]>',
  },
];
