import type { Vector } from '../vector.ts';

/** H: what a person does, and what is left over from one message to the next. */
export const ACTIONS: readonly Vector[] = [
  {
    id: 'H01',
    slug: 'click-redirector',
    fires: 'act',
    body: '<a href="https://click.HOST/c/Zk3tQ9vXb7LmN2pR">Read more</a> <a href="https://HOST/r?to=https%3A%2F%2Ftarget.HOST%2F&amp;u=reader%40leak.test">target.HOST</a>',
  },
  {
    id: 'H02',
    slug: 'opener-and-ping',
    fires: 'act',
    body: '<a href="https://HOST/1" target="_blank" rel="opener">x</a> <a href="https://HOST/2" ping="https://HOST/ping" referrerpolicy="unsafe-url">y</a> <area shape="default" href="https://HOST/3" ping="https://HOST/ping-2">',
  },
  {
    id: 'H03',
    slug: 'state-across-messages',
    body: '<img src="https://HOST/cookie/1.png" width="90" height="60" alt="One"><img src="https://HOST/etag/2.png" width="90" height="60" alt="Two"><img src="http://HOST/hsts/3.png" width="90" height="60" alt="Three"><link rel="icon" href="https://HOST/favicon.ico">',
  },
  {
    id: 'H05',
    slug: 'print-and-export',
    head: '<style media="print">body{background:url(https://HOST/1)}</style>\n<style>@media print{p{background:url(https://HOST/2)}}@page{background:url(https://HOST/3)}#_t{background:url(https://HOST/4)}blockquote #_t{background:url(https://HOST/5)}</style>\n',
    body: '<div id="_t">x</div><img src="https://HOST/6" alt="" style="display:none">',
  },
  {
    id: 'H06',
    slug: 'link-preview',
    fires: 'client',
    body: '<p>https://bare.HOST/preview</p><a href="https://HOST/1">x</a><a href="https://HOST/video.mp4" download>y</a>',
  },
  {
    id: 'H07',
    slug: 'lazy-loading',
    fires: 'act',
    body: '<div style="height:9000px">scroll</div><img loading="lazy" src="https://HOST/1" width="9" height="9" alt=""><iframe loading="lazy" src="https://HOST/2"></iframe>',
  },
];
