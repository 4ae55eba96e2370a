import { html, type Vector } from '../vector.ts';

/** J: more of HTML: hints, the newer platform, attributes in odd places. */
export const MORE_HTML: readonly Vector[] = [
  {
    id: 'J01',
    slug: 'link-preload',
    head: '<link rel="preload" as="image" href="https://HOST/1">\n<link rel="preload" as="font" crossorigin href="https://HOST/2">\n<link rel="preload" as="image" imagesrcset="https://HOST/3 1x" imagesizes="9px">\n',
    body: 'x',
  },
  {
    id: 'J02',
    slug: 'link-modulepreload',
    head: '<link rel="modulepreload" href="https://HOST/1">\n<link rel="preload" as="script" href="https://HOST/2">\n',
    body: 'x',
  },
  {
    id: 'J03',
    slug: 'link-prefetch',
    head: '<link rel="prefetch" href="https://HOST/1">\n<link rel="prerender" href="https://HOST/2">\n<link rel="subresource" href="https://HOST/3">\n',
    body: 'x',
  },
  {
    id: 'J04',
    slug: 'link-icon',
    head: '<link rel="icon" href="https://HOST/1">\n<link rel="shortcut icon" href="https://HOST/2">\n<link rel="apple-touch-icon" href="https://HOST/3">\n<link rel="mask-icon" href="https://HOST/4">\n',
    body: 'x',
  },
  {
    id: 'J05',
    slug: 'link-in-body',
    body: '<link rel="stylesheet" href="https://HOST/1"><div><link rel=preconnect href=https://HOST/2></div><p itemscope><link itemprop="image" rel="preload" as="image" href="https://HOST/3"></p>',
  },
  {
    id: 'J06',
    slug: 'link-relation-list',
    body: '<link rel="author  PRECONNECT\tdns-prefetch" href="https://HOST/1"><link rel="x stylesheet y" href="https://HOST/2"><link rel="&#112;reload" as="image" href="https://HOST/3">',
  },
  {
    id: 'J07',
    slug: 'meta-link-header',
    fires: 'legacy',
    head: '<meta http-equiv="Link" content="<https://HOST/1>; rel=preconnect">\n<meta http-equiv="Link" content="<https://HOST/2>; rel=stylesheet">\n<meta http-equiv="default-style" content="https://HOST/3">\n',
    body: 'x',
  },
  {
    id: 'J08',
    slug: 'link-expect-and-dictionary',
    head: '<link rel="expect" href="#x" blocking="render">\n<link rel="compression-dictionary" href="https://HOST/1">\n<link rel="monetization" href="https://HOST/2">\n<link rel="facilitated-payment" href="https://HOST/3">\n',
    body: '<p id="x">x</p>',
  },
  {
    id: 'J09',
    slug: 'speculation-rules',
    fires: 'client',
    body: '<script type="speculationrules">{"prefetch":[{"source":"list","urls":["https://HOST/1"]}],"prerender":[{"urls":["https://HOST/2"],"eagerness":"immediate"}]}</script><a href="https://HOST/3">x</a>',
  },
  {
    id: 'J10',
    slug: 'import-map-and-inline-module',
    body: '<script type="importmap">{"imports":{"x":"https://HOST/1"}}</script><script type="module">import "x"; import("https://HOST/2");</script>',
  },
  {
    id: 'J11',
    slug: 'event-handlers',
    body: '<img src="data:,x" alt="" onerror="new Image().src=\'https://HOST/1\'"><details open ontoggle="fetch(\'https://HOST/2\')"><summary>x</summary></details><p style="animation:a 1s" onanimationstart="fetch(\'https://HOST/3\')">x</p><style>@keyframes a{to{color:red}}</style><input autofocus onfocus="fetch(\'https://HOST/4\')">',
  },
  {
    id: 'J12',
    slug: 'script-network-apis',
    body: '<script>navigator.sendBeacon("https://HOST/1");new WebSocket("wss://HOST/2");new EventSource("https://HOST/3");new RTCPeerConnection({iceServers:[{urls:"stun:HOST:3478"}]}).createDataChannel("x");new Worker("data:text/javascript,fetch(%22https://HOST/4%22)");</script>',
  },
  {
    id: 'J13',
    slug: 'noscript-image',
    body: '<noscript><img src="https://HOST/1" alt=""></noscript><noscript><link rel="stylesheet" href="https://HOST/2"><style>p{background:url(https://HOST/3)}</style></noscript>',
  },
  {
    id: 'J14',
    slug: 'frameset',
    entity: {
      type: 'multipart/mixed',
      parts: [
        html('x'),
        {
          type: 'text/html',
          content:
            '<html><frameset rows="50%,50%"><frame src="https://HOST/1"><frame src="data:text/html,<img src=https://HOST/2>"><noframes>LABEL <img src="https://HOST/3"></noframes></frameset></html>',
        },
      ],
    },
  },
  {
    id: 'J15',
    slug: 'nested-srcdoc',
    body: '<iframe srcdoc="&lt;iframe srcdoc=&quot;&amp;lt;img src=https://HOST/1&amp;gt;&quot;&gt;&lt;/iframe&gt;"></iframe><iframe srcdoc="&lt;link rel=preconnect href=https://HOST&gt;"></iframe>',
  },
  {
    id: 'J16',
    slug: 'nested-data',
    body: '<iframe src="data:text/html;base64,PGlmcmFtZSBzcmM9J2RhdGE6dGV4dC9odG1sLDxpbWcgc3JjPWh0dHBzOi8vajE2LmxlYWsudGVzdC8xPic+PC9pZnJhbWU+"></iframe><object data="data:text/html,<img src=https://HOST/2>"></object><embed src="data:text/html,<img src=https://HOST/3>">',
  },
  {
    id: 'J17',
    slug: 'fenced-frame',
    body: '<fencedframe src="https://HOST/1"></fencedframe><iframe credentialless src="https://HOST/2"></iframe><iframe sandbox src="https://HOST/3"></iframe><iframe loading="eager" fetchpriority="high" src="//HOST/4"></iframe>',
  },
  {
    id: 'J18',
    slug: 'popover-and-dialog',
    body: '<dialog open><img src="https://HOST/1" alt=""></dialog><div popover id="p"><img src="https://HOST/2" alt=""></div><button popovertarget="p">x</button><details><summary>x</summary><img src="https://HOST/3" alt=""></details>',
  },
  {
    id: 'J19',
    slug: 'declarative-shadow-dom',
    body: '<div><template shadowrootmode="open"><img src="https://HOST/1" alt=""><style>:host{background:url(https://HOST/2)}</style></template></div><div><template shadowroot="open"><img src="https://HOST/3" alt=""></template></div>',
  },
  {
    id: 'J20',
    slug: 'template-content',
    body: '<template><img src="https://HOST/1" alt=""></template><template><template><img src="https://HOST/2" alt=""></template></template><select><option><img src="https://HOST/3" alt="">x</option></select>',
  },
  {
    id: 'J21',
    slug: 'duplicate-attributes',
    body: '<img src="cid:nothing" src="https://HOST/1" alt=""><img SRC="https://HOST/2" src="cid:nothing" alt=""><img alt="" src=https://HOST/3 / src=x>',
  },
  {
    id: 'J22',
    slug: 'attributes-without-quotes',
    body: "<img src=https://HOST/1><img src\n=\n'https://HOST/2'><img/src=`https://HOST/3`><img \u000csrc=https://HOST/4><img src=https://HOST/5/>",
    encoding: 'quoted-printable',
  },
  {
    id: 'J23',
    slug: 'base-element',
    head: '<base href="https://HOST/base/">\n<base target="_blank" href="https://HOST/second/">\n',
    body: '<img src="1" alt=""><img src="part/3" alt=""><img src="remote/7" alt=""><a href="link/1">x</a><p style="background:url(2)">x</p>',
  },
  {
    id: 'J24',
    slug: 'own-names-of-the-viewer',
    body: '<img src="remote/0" alt=""><img src="part/0" alt=""><a href="link/0">x</a><img src="mail://HOST/part/0" alt=""><img src="unseen://app/index.html" alt=""><img src="https://0.mail.unseen.invalid/" alt=""><img src="https://HOST/1" alt="">',
  },
  {
    id: 'J25',
    slug: 'forms-that-send',
    body: '<form action="https://HOST/1"><input name="q" autofocus><button formaction="https://HOST/2">x</button><input type="submit" formaction="https://HOST/3"></form><isindex action="https://HOST/4"><script>document.forms[0].submit()</script>',
  },
  {
    id: 'J26',
    slug: 'meta-refresh-shapes',
    head: '<meta http-equiv="Refresh" content="0;URL=\'https://HOST/1\'">\n<meta http-equiv=" refresh" content="1, url = https://HOST/2">\n<meta content=".5;https://HOST/3" http-equiv=refresh>\n',
    body: 'x',
  },
  {
    id: 'J27',
    slug: 'meta-policies',
    head: '<meta http-equiv="Set-Cookie" content="id=1; domain=HOST">\n<meta http-equiv="Accept-CH" content="Sec-CH-UA-Model, DPR">\n<meta http-equiv="Delegate-CH" content="sec-ch-ua-model https://HOST">\n<meta name="referrer" content="unsafe-url">\n<meta http-equiv="origin-trial" content="token">\n',
    body: '<img src="https://HOST/1" alt="">',
  },
  {
    id: 'J28',
    slug: 'media-elements',
    body: '<video controls preload="auto"><source src="https://HOST/1" type="video/mp4"></video><audio preload="metadata" src="https://HOST/2"></audio><video src="https://HOST/3#t=1" preload="auto" playsinline></video><img src="https://HOST/4" controls alt="">',
  },
  {
    id: 'J29',
    slug: 'image-map',
    body: '<img usemap="#m" src="https://HOST/1" width="9" height="9" alt="" ismap><map name="m"><area shape="rect" coords="0,0,9,9" href="https://HOST/2" alt=""></map>',
  },
  {
    id: 'J30',
    slug: 'attribution-and-topics',
    body: '<img attributionsrc="https://HOST/1" src="https://HOST/2" alt=""><a attributionsrc="https://HOST/3" href="https://HOST/4">x</a><iframe browsingtopics src="https://HOST/5"></iframe><script attributionsrc src="https://HOST/6"></script>',
  },
  {
    id: 'J31',
    slug: 'interest-and-command',
    body: '<a interestfor="p" href="https://HOST/1">x</a><div id="p" popover><img src="https://HOST/2" alt=""></div><button commandfor="p" command="show-popover">y</button><permission type="geolocation"></permission>',
  },
  {
    id: 'J32',
    slug: 'custom-elements-and-is',
    body: '<x-img src="https://HOST/1"></x-img><img is="x-img" src="https://HOST/2" alt=""><model src="https://HOST/3"></model><webview src="https://HOST/4"></webview><browser src="https://HOST/5"></browser>',
  },
  {
    id: 'J33',
    slug: 'input-attributes',
    body: '<input type="text" src="https://HOST/1"><input type="IMAGE" src="https://HOST/2"><button style="background:url(https://HOST/3)">x</button><input type="image" srcset="https://HOST/4"><select style="background:url(https://HOST/5)"><option>x</option></select>',
  },
  {
    id: 'J34',
    slug: 'srcset-oddities',
    body: '<img srcset="https://HOST/1,https://HOST/2 2x" alt=""><img srcset="  ,  data:,x 1x,\thttps://HOST/3 3x" alt=""><img srcset="https://HOST/4 (a,b) 1x, https://HOST/5 1.5x" alt=""><img srcset="https://HOST/6,," sizes="auto" loading="lazy" alt=""><picture><source type="image/avif" srcset="https://HOST/7"><source media="(prefers-color-scheme: dark)" srcset="https://HOST/8"><img alt="" src="https://HOST/9"></picture>',
  },
];
