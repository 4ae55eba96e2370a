/**
 * Hosts that make an address short for anybody, beside those that services of `resources/trackers/` have. Only they know where one leads.
 * Those whose addresses lead nowhere but to their owner's sites are in `owners.ts`.
 */
const SHORTENERS = new Set(
  (
    'goo.gl is.gd v.gd t.ly tiny.cc s.id soo.gd urlz.fr u.to x.gd shorturl.at short.io bl.ink adf.ly dlvr.it ift.tt trib.al spr.ly hubs.ly tny.im ' +
    't1p.de kurzelinks.de kurzlinks.de l.ead.me clck.ru goo.su vk.cc t.cn url.cn dwz.cn suo.im n9.cl acortar.link encurtador.com.br bom.so urlr.me'
  ).split(' '),
);

/** Whether the address is one that was made short for somebody. */
export const isShortened = ({ hostname, pathname }: URL): boolean => SHORTENERS.has(hostname) && pathname.length > 1;
