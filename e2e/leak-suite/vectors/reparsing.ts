import type { Vector } from '../vector.ts';

/** N: markup that means one thing to a sanitiser and another when its output is parsed again. */
export const REPARSING: readonly Vector[] = [
  { id: 'N01', slug: 'noscript-title', body: '<noscript><p title="</noscript><img src=https://HOST/1>">x</p></noscript>' },
  {
    id: 'N02',
    slug: 'svg-style',
    body: '<svg><style><img title="</style><img src=https://HOST/1>"></style></svg><svg></p><style><a id="</style><img src=https://HOST/2>">',
  },
  {
    id: 'N03',
    slug: 'math-mtext-mglyph',
    fires: 'client',
    body: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=https://HOST/1&gt;"></mglyph></table></mtext></math>',
  },
  {
    id: 'N04',
    slug: 'form-nesting',
    fires: 'client',
    body: '<form><math><mtext></form><form><mglyph><style></math><img src=https://HOST/1></style></mglyph></form></mtext></math></form>',
  },
  {
    id: 'N05',
    slug: 'svg-foreignobject-title',
    body: '<svg><foreignObject><title><style></title><img src=https://HOST/1></style></title></foreignObject></svg><svg><desc><noembed></desc><img src=https://HOST/2></noembed></desc></svg>',
  },
  {
    id: 'N06',
    slug: 'template-in-select',
    fires: 'client',
    body: '<select><template><style><!--</style></template><a title="--><img src=https://HOST/1>">x</a></select><table><template><tr><img src=https://HOST/2></tr></template></table>',
  },
  {
    id: 'N07',
    slug: 'xmp',
    body: '<xmp><p title="</xmp><img src=https://HOST/1>">x</p></xmp><noembed><p title="</noembed><img src=https://HOST/2>"></p></noembed><noframes><p title="</noframes><img src=https://HOST/3>"></p></noframes>',
  },
  {
    id: 'N08',
    slug: 'plaintext',
    body: '<p title="<plaintext>">x</p><svg><plaintext><img src=https://HOST/1></plaintext></svg><plaintext><img src=https://HOST/2>',
  },
  {
    id: 'N09',
    slug: 'listing',
    body: '<listing>&lt;img src=https://HOST/1&gt;</listing><pre>\n\n&lt;img src=https://HOST/2&gt;</pre><listing>\n<img src="https://HOST/3" alt=""></listing>',
  },
  {
    id: 'N10',
    slug: 'textarea-title',
    body: '<textarea><p title="</textarea><img src=https://HOST/1>"></textarea><svg><title><textarea></title><img src=https://HOST/2></textarea></svg><title><p title="</title><img src=https://HOST/3>"></title>',
  },
  {
    id: 'N11',
    slug: 'cdata',
    body: '<svg><![CDATA[><img src=https://HOST/1>]]></svg><![CDATA[<img src="https://HOST/2" alt="">]]><math><![CDATA[</math><img src=https://HOST/3>]]></math>',
  },
  {
    id: 'N12',
    slug: 'comments',
    body: '<!--><img src="https://HOST/1" alt="">--><!---><img src="https://HOST/2" alt="">--><!-- --!><img src="https://HOST/3" alt=""><!-- x --\u0000> --><img src="https://HOST/4" alt=""><!x><img src="https://HOST/5" alt=""><?x ><img src="https://HOST/6" alt=""></ ><img src="https://HOST/7" alt="">',
    encoding: 'quoted-printable',
  },
  {
    id: 'N13',
    slug: 'deep-nesting',
    body: `${'<div>'.repeat(600)}<table><caption><svg><title><table><caption></caption></table><style><a title="</style><img src=https://HOST/1>"></style></title></svg></caption></table>${'</div>'.repeat(600)}`,
  },
  {
    id: 'N14',
    slug: 'annotation-xml',
    body: '<math><annotation-xml encoding="text/html"><style><img title="</style><img src=https://HOST/1>"></style></annotation-xml></math><math><annotation-xml encoding="application/xhtml+xml"><svg><p><style><!--</style><img src=https://HOST/2>--></svg></annotation-xml></math>',
  },
  {
    id: 'N15',
    slug: 'font-breakout',
    body: '<svg><font color="x"><style><p title="</style><img src=https://HOST/1>"></p></style></font></svg><math><font face="x"><img src=https://HOST/2></font></math><svg><p><style><g title="</style><img src=https://HOST/3>">',
  },
  {
    id: 'N16',
    slug: 'namespaced-names',
    fires: 'client',
    body: '<svg:image xlink:href="https://HOST/1"/><html:img src="https://HOST/2"/><x:script xmlns:x="http://www.w3.org/1999/xhtml" src="https://HOST/3"></x:script><svg><html:img xmlns:html="http://www.w3.org/1999/xhtml" src="https://HOST/4"/></svg>',
  },
  {
    id: 'N17',
    slug: 'dom-clobbering',
    body: '<form id="attributes"><input name="nodeName"><input name="parentNode"><input name="removeChild"><img src="https://HOST/1" name="attributes" alt=""></form><form><input name="attributes"><input name="children"><style>p{background:url(https://HOST/2)}</style></form><p>x</p><a id="document"></a><img name="body" src="https://HOST/3" alt="">',
  },
  {
    id: 'N18',
    slug: 'table-fostering',
    body: '<table><img src="https://HOST/1" alt=""><style>p{background:url(https://HOST/2)}</style><tr><svg><tr><image href="https://HOST/3"/></svg></table><table><tr><td><select><table><img src="https://HOST/4" alt=""></table></select></td></tr></table><p>x</p>',
  },
  {
    id: 'N19',
    slug: 'backticks-and-quotes',
    body: '<img alt="``onerror=x" src="https://HOST/1"><img title="`<img src=https://HOST/2>`" alt=""><p title="x\'&quot;><img src=https://HOST/3>">x</p><p title=\'"><img src=https://HOST/4>\'>x</p>',
  },
  {
    id: 'N20',
    slug: 'script-data-states',
    body: '<script><!--<script></script><img src=https://HOST/1>--></script><style><!--<style></style><img src=https://HOST/2>--></style><iframe><img title="</iframe><img src=https://HOST/3>"></iframe><script type="text/template"><img src="https://HOST/4"></script>',
  },
  {
    id: 'N21',
    slug: 'processing-instructions',
    body: '<?import namespace="x" implementation="https://HOST/1"?><?php echo "<img src=https://HOST/2>" ?><% <img src="https://HOST/3"> %><!ENTITY x SYSTEM "https://HOST/4"><!DOCTYPE html SYSTEM "https://HOST/5">&x;',
  },
  {
    id: 'N22',
    slug: 'sanitiser-output-forms',
    fires: 'client',
    body: '<p id="x" class="y&quot;><img src=https://HOST/1>" dir="auto\u2028">x</p><a href="https://HOST/2&quot;><img src=https://HOST/3>">y</a><img alt="--><img src=https://HOST/4>" src="cid:none"><td background="x&quot;><img src=https://HOST/5>">',
  },
];
