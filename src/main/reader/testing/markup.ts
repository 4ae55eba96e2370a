import * as fc from 'fast-check';

/** Elements of every kind of content, those that parsers treat in a way of their own among them. */
const TAGS = `a b i p div span font nobr pre h1 ul li dl dt dd table tbody tr td th caption col colgroup thead center blockquote hr br
  img picture source map area ruby rt details summary wbr form button input select option optgroup textarea template noscript
  noembed iframe object embed applet svg math mtext mi mglyph malignmark annotation-xml foreignObject desc title style script
  xmp plaintext head body html frameset frame base link meta marquee listing image video main x-y v:rect`.split(/\s+/);

/** Values that are addresses, styles, or try to end what they stand in. */
const VALUES = [
  '',
  'x',
  '1',
  '100%',
  '#fff',
  'https://leak.test/a',
  '//leak.test/b',
  'cid:x',
  'data:text/html,x',
  'javascript:x()',
  'part/1',
  'remote/2',
  'link/3',
  'color:red',
  'background:url(//leak.test/c)',
  'position:absolute',
  '--x:1',
  'width:calc(1px + 2px)',
  'font-family:"a b", c',
  '</style><img src=x>',
  '--><img src=x>',
  ']]>',
  '"><img src=x onerror=y()>',
  "'",
  '&quot;&gt;&lt;img src=x&gt;',
  '\n\n',
  'a b c',
  'u\\72l(x)',
  '<!--',
  '`',
];
/** Attributes that load, style, name or run. */
const ATTRIBUTES = `src srcset href style class id name title alt background width height align bgcolor color onerror onload data-x xlink:href
  usemap target is type media encoding shadowrootmode http-equiv content lang`.split(/\s+/);

const TEXTS = [
  'x',
  ' ',
  '\n',
  '&lt;',
  '&amp;nbsp;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x',
  '<!x',
  '</',
  '<',
  '"',
  '</p>',
  '</style>',
  '&#0;',
  '&#13;',
  '\u00a0',
  'p{color:red}',
];

const attribute = fc
  .tuple(fc.constantFrom(...ATTRIBUTES), fc.constantFrom(...VALUES), fc.constantFrom('"', "'", ''))
  .map(([name, value, quote]) => `${name}=${quote}${quote === '' ? value.replace(/[\s>]/g, '') : value.replaceAll(quote, '')}${quote}`);
const opening = fc
  .tuple(fc.constantFrom(...TAGS), fc.array(attribute, { maxLength: 3 }))
  .map(([tag, attributes]) => `<${[tag, ...attributes].join(' ')}>`);
/** Markup that no person would write: anything opened, closed and left open anywhere. */
export const markup = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: opening },
      { weight: 3, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
      fc.constantFrom(...TEXTS),
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));
