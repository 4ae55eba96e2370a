/** Markup that means one thing when it is parsed and another when what was written from it is parsed again (mutation XSS). */

/** What runs, if it becomes markup: `ran` is what the test listens to. */
const RUNS = '<img src=x onerror=ran()>';

/** Surroundings that change how what is inside is parsed (HTML Standard, 13.2.6: foreign content, integration points, fostering). */
const SURROUNDINGS: readonly (readonly [open: string, close: string])[] = [
  ['', ''],
  ['<svg>', '</svg>'],
  ['<svg><desc>', '</desc></svg>'],
  ['<svg><title>', '</title></svg>'],
  ['<svg><foreignObject>', '</foreignObject></svg>'],
  ['<math>', '</math>'],
  ['<math><mtext>', '</mtext></math>'],
  ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
  ['<math><mtext><table><mglyph>', '</mglyph></table></mtext></math>'],
  ['<form><math><mtext></form><form><mglyph>', '</mglyph></form></mtext></math>'],
  ['<table><tr>', '</tr></table>'],
  ['<select><template>', '</template></select>'],
];

/** Elements whose content is text in one namespace, or in one mode, and markup in another. */
const RAW = ['style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript', 'script', 'plaintext', 'option', 'listing'];

/** The closing tag hides in an attribute, a comment or a CDATA section. */
const HIDDEN: readonly ((element: string) => string)[] = [
  (element) => `<${element}><a title="</${element}>${RUNS}">x</a></${element}>`,
  (element) => `<${element}><!--</${element}>${RUNS}--></${element}>`,
  (element) => `<${element}><![CDATA[</${element}>${RUNS}]]></${element}>`,
];

/** Shapes that do not come from the table. */
const SINGLE: readonly string[] = [
  '<a id="`\'"><b title="`onmouseover=ran()">x</b></a><img alt="``onerror=ran()" src="x`">',
  '<svg></p><style><a id="</style><img src=1 onerror=ran()>">',
  '<svg><p><style><g title="</style><img src=x onerror=ran()>">',
  '<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><textarea><path id="</textarea><img src=x onerror=ran()>">',
  '<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title="</style><img src=x onerror=ran()>"></style></h1>',
  '<form><input name=attributes><input name=nodeName></form><form id=x><img name=firstChild src=x onerror=ran()></form>',
  '<!--><img src=x onerror=ran()>-->',
  '<!---><img src=x onerror=ran()>-->',
  '<!-- --!><img src=x onerror=ran()>-->',
  '<!-- <!-- --!> --><img alt="--><img src=x onerror=ran()>">',
  '<?xml-stylesheet ><img src=x onerror=ran()> ?>',
  '<?php "><img src=x onerror=ran()>" ?>',
  '</ <img src=x onerror=ran()>>',
  '<![CDATA[><img src=x onerror=ran()>]]>',
  '<a href="javascript&colon;ran()" id=x>x</a><iframe src="javascript:parent.ran()"></iframe>',
  '<div><template shadowrootmode=open><img src=x onerror=ran()></template></div>',
  '<noscript><p title="</noscript><img src=x onerror=ran()>"></noscript>',
  '<p title="&lt;/noscript>&lt;img src=x onerror=ran()>">x</p><textarea>&lt;/textarea>&lt;img src=x onerror=ran()></textarea>',
  '<div title="&quot;>&lt;img src=x onerror=ran()>" class=\'"><img src=x onerror=ran()>\'>x</div>',
  '<svg><style>&lt;/style>&lt;img src=x onerror=ran()></style></svg><style>a{content:"</sty\\6ce>"}</style>',
  '<style>@media{a{color:red}}</style><style>p{font-family:"\\3c/style>\\3cimg src=x onerror=ran()>"}</style>',
  '<p style="font-family:\'&lt;/style>&lt;img src=x onerror=ran()>\'">x</p>',
  '<font color="&quot;onerror=ran() &quot;" face="\'><img src=x onerror=ran()>">x</font>',
  '<image src=x onerror=ran()><isindex prompt="<img src=x onerror=ran()>">',
  '<svg><a xlink:href="javascript:ran()"><text>x</text></a><animate onbegin=ran() attributeName=x dur=1s></svg>',
  '<svg onload=ran()><script>ran()</script></svg><body onload=ran()><details open ontoggle=ran()>x</details>',
  '<table><caption><svg><title><style><img title="</style></title><img src=x onerror=ran()>"></table>',
  '<math><annotation-xml encoding="application/xhtml+xml"><svg><desc><style><i title="</style><img src=x onerror=ran()>"></svg>',
  '<ruby><rt><math><mi><xmp><b title="</xmp><img src=x onerror=ran()>"></mi></math></rt></ruby>',
  '<frameset onload=ran()><frame src="javascript:parent.ran()"></frameset>',
  `${'<div>'.repeat(511)}<table><svg><style><a title="</style><img src=x onerror=ran()>">`,
  `${'<b>'.repeat(600)}<p>${'<math><mtext>'.repeat(20)}<img src=x onerror=ran()>`,
  '<p>\0<img\0src=x onerror=ran()><scr\0ipt>ran()</scr\0ipt></p>',
  '\uFEFF<\u{E0001}img src=x onerror=ran()><img/src=x\fonerror\f=\fran()>',
];

interface Mutation {
  name: string;
  html: string;
}

/** All of them. */
export const MUTATIONS: readonly Mutation[] = [
  ...SURROUNDINGS.flatMap(([open, close]) =>
    RAW.flatMap((element) =>
      HIDDEN.map((hidden, index) => ({ name: `${open || 'body'} ${element} ${index}`, html: `${open}${hidden(element)}${close}` })),
    ),
  ),
  ...SINGLE.map((html, index) => ({ name: `single ${index}: ${html.slice(0, 40)}`, html })),
];
