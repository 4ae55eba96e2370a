/**
 * Where everybody can have an address, or everybody's messages come from: mail for private people, relays that hide an address, mailing
 * lists and platforms for other people's letters, customers of providers of networks. Written from general knowledge; a domain that is
 * missing offers too much to its reader, one too many only makes them choose sender by sender.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names that are a provider's under whatever public suffix: `yahoo.co.uk`, `hotmail.de`, `marketplace.amazon.fr`. */
export const OPEN_FAMILIES = words(`
  gmail googlemail outlook hotmail live msn windowslive passport yahoo ymail rocketmail yahoomail aol aim icloud
  gmx mail email freemail webmail inbox yandex proton protonmail tuta tutanota tutamail posteo mailbox mailfence fastmail hushmail
  startmail runbox zoho zohomail eclipso mailo countermail disroot riseup lycos caramail excite rediffmail netscape
  t-online tiscali chello upcmail terra wanadoo maktoob bigpond optusnet
  yopmail mailinator guerrillamail sharklasers tempmail temp-mail 10minutemail trashmail anonaddy simplelogin
  googlegroups yahoogroups substack beehiiv mail.beehiiv buttondown shopifyemail
  marketplace.amazon members.ebay reply.craigslist sale.craigslist mail.kleinanzeigen mail.ebay-kleinanzeigen
`);

/** Providers whose names mean something else, or nothing, under another suffix; by country. */
export const OPEN_DOMAINS = words(`
  me.com mac.com pm.me keemail.me hey.com duck.com mozmail.com privaterelay.appleid.com slmail.me aleeas.com passmail.net
  passinbox.com addy.io pobox.com sent.com fmail.co usa.com usa.net europe.com asia.com consultant.com engineer.com dr.com
  accountant.com post.com myself.com writeme.com iname.com lavabit.com cock.li autistici.org inventati.org systemli.org vivaldi.net
  skiff.com opayq.com groups.io freelists.org lists.riseup.net mail2world.com

  web.de freenet.de arcor.de online.de magenta.de vodafonemail.de kabelmail.de unitybox.de o2mail.de o2online.de alice.de alice-dsl.net
  netcologne.de ewetel.net ewe.net versanet.de mnet-online.de mnet-mail.de osnanet.de htp-tel.de nord-com.net firemail.de
  aon.at a1.net inode.at utanet.at kabsi.at liwest.at drei.at
  bluewin.ch hispeed.ch sunrise.ch swissonline.ch vtxmail.ch pt.lu internet.lu

  orange.fr free.fr sfr.fr neuf.fr laposte.net bbox.fr numericable.fr club-internet.fr aliceadsl.fr cegetel.net voila.fr noos.fr 9online.fr
  telenet.be skynet.be proximus.be scarlet.be voo.be belgacom.net
  ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl home.nl xs4all.nl casema.nl zonnet.nl tele2.nl quicknet.nl online.nl solcon.nl
  libero.it virgilio.it tin.it alice.it inwind.it iol.it blu.it giallo.it tim.it fastwebnet.it vodafone.it teletu.it pec.it legalmail.it
  telefonica.net ono.com ya.com movistar.es euskaltel.net orange.es correo.com sapo.pt telepac.pt mail.telepac.pt netcabo.pt clix.pt iol.pt
  btinternet.com btopenworld.com talktalk.net sky.com virginmedia.com virgin.net ntlworld.com blueyonder.co.uk plus.com plus.net zen.co.uk
  o2.co.uk eircom.net indigo.ie

  telia.com comhem.se bredband.net spray.se tele2.se home.se swipnet.se online.no broadpark.no getmail.no lyse.net frisurf.no
  tdcadsl.dk stofanet.dk mail.tele.dk youmail.dk ofir.dk jubii.dk sol.dk get2net.dk luukku.com suomi24.fi kolumbus.fi elisanet.fi
  saunalahti.fi pp.inet.fi netti.fi welho.com dnainternet.net simnet.is internet.is hot.ee online.ee neti.ee one.lv apollo.lv delfi.lv takas.lt one.lt

  wp.pl o2.pl onet.pl op.pl onet.eu vp.pl poczta.onet.pl interia.pl interia.eu interia.com tlen.pl go2.pl gazeta.pl poczta.fm autograf.pl
  seznam.cz post.cz spoluzaci.cz centrum.cz atlas.cz volny.cz quick.cz azet.sk zoznam.sk centrum.sk atlas.sk pobox.sk post.sk stonline.sk
  citromail.hu indamail.hu vipmail.hu invitel.hu digikabel.hu abv.bg dir.bg gbg.bg clicknet.ro rdslink.ro k.ro
  net.hr t-com.hr inet.hr optinet.hr siol.net volja.net t-2.net amis.net mts.rs sbb.rs eunet.rs ptt.rs
  otenet.gr forthnet.gr hol.gr in.gr pathfinder.gr cytanet.com.cy mynet.com superonline.com ttmail.com turk.net

  bk.ru list.ru internet.ru rambler.ru lenta.ru ro.ru autorambler.ru myrambler.ru ya.ru narod.ru pochta.ru nm.ru hotbox.ru e1.ru vk.com
  ukr.net i.ua meta.ua bigmir.net ua.fm 3g.ua online.ua tut.by

  comcast.net xfinity.com verizon.net att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net swbell.net cox.net charter.net spectrum.net
  earthlink.net mindspring.com optonline.net optimum.net frontier.com frontiernet.net juno.com netzero.net windstream.net centurylink.net
  embarqmail.com q.com suddenlink.net cableone.net roadrunner.com twc.com prodigy.net
  sympatico.ca bell.net rogers.com shaw.ca telus.net videotron.ca cogeco.ca eastlink.ca
  uol.com.br bol.com.br ig.com.br globo.com globomail.com oi.com.br r7.com zipmail.com.br prodigy.net.mx
  fibertel.com.ar arnet.com.ar speedy.com.ar ciudad.com.ar vtr.net une.net.co etb.net.co adinet.com.uy cantv.net

  iinet.net.au tpg.com.au ozemail.com.au westnet.com.au internode.on.net adam.com.au dodo.com.au xtra.co.nz slingshot.co.nz orcon.net.nz
  mweb.co.za telkomsa.net vodamail.co.za absamail.co.za lantic.net iafrica.com
  walla.co.il walla.com netvision.net.il bezeqint.net zahav.net.il 012.net.il 013.net emirates.net.ae eim.ae
  rediff.com sify.com vsnl.net indiatimes.com in.com airtelmail.in bsnl.in

  qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com yeah.net 188.com netease.com sina.com sina.cn vip.sina.com sohu.com
  tom.com 21cn.com 139.com 189.cn wo.cn aliyun.com eyou.com 263.net pchome.com.tw hinet.net msa.hinet.net seed.net.tw netvigator.com
  naver.com daum.net hanmail.net nate.com kakao.com korea.com dreamwiz.com empas.com paran.com hanmir.com chol.com
  docomo.ne.jp ezweb.ne.jp au.com auone.jp softbank.ne.jp i.softbank.jp ymobile.ne.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp
  plala.or.jp dion.ne.jp infoseek.jp goo.jp mail.goo.ne.jp jcom.home.ne.jp
  singnet.com.sg starhub.net.sg pacific.net.sg streamyx.com tm.net.my
`);
