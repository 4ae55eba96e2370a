import type { ServiceFacts } from '../../src/main/trackers/service.ts';
import { knownByDomain, type Row } from './known-by-domain.ts';

/** Platforms of one country or region, by the domains of theirs that their mail goes through. */
export const REGIONAL_PLATFORMS: readonly ServiceFacts[] = [
  ...(
    [
      ['flexmail', 'Flexmail', 'Flexmail', 'https://www.flexmail.be', 'flexmail.eu', 'flexmail.be'],
      ['enormail', 'Enormail', 'Enormail', 'https://www.enormail.nl', 'enormail.eu'],
      ['mailcampaigns', 'MailCampaigns', 'MailCampaigns', 'https://www.mailcampaigns.nl', 'mailcampaigns.nl'],
      ['measuremail', 'Measuremail', 'Measuremail', 'https://www.measuremail.com', 'measuremail.com'],
      ['mailworx', 'mailworx', 'eworx Network & Internet', 'https://www.mailworx.info', 'mailworx.info', 'marketingsuite.info'],
      ['mailxpert', 'mailXpert', 'mailXpert', 'https://www.mailxpert.ch', 'mailxpert.ch'],
      ['message-business', 'Message Business', 'Message Business', 'https://www.message-business.com', 'message-business.com'],
      ['teenvio', 'Teenvio', 'Teenvio', 'https://www.teenvio.com', 'teenvio.com'],
      ['boldem', 'Boldem', 'Boldem', 'https://www.boldem.cz', 'boldem.cz'],
      ['dashamail', 'DashaMail', 'DashaMail', 'https://www.dashamail.ru', 'dashamail.ru', 'dashamail.com'],
      ['mailganer', 'Mailganer', 'Mailganer', 'https://www.mailganer.com', 'mailganer.com'],
      ['notisend', 'NotiSend', 'NotiSend', 'https://www.notisend.ru', 'notisend.ru'],
      ['getcourse', 'GetCourse', 'GetCourse', 'https://www.getcourse.ru', 'getcourse.ru'],
      ['setrow', 'Setrow', 'Setrow', 'https://www.setrow.com', 'setrow.com'],
      ['cuenote', 'Cuenote FC', 'Yumemi', 'https://www.cuenote.jp', 'cuenote.jp'],
      ['blastmail', 'blastmail', 'Rakus Light Cloud', 'https://www.blastmail.jp', 'blastmail.jp', 'bme.jp'],
      ['haihaimail', 'HaiHai Mail', 'Rakus', 'https://www.haihaimail.jp', 'haihaimail.jp'],
      ['juvlon', 'Juvlon', 'Nichelive', 'https://www.juvlon.com', 'juvlon.com'],
      ['mailmodo', 'Mailmodo', 'Mailmodo', 'https://www.mailmodo.com', 'mailmodo.com'],
      ['dinamize', 'Dinamize', 'Dinamize', 'https://www.dinamize.com', 'dinamize.com', 'dinamize.com.br'],
      ['leadlovers', 'leadlovers', 'leadlovers', 'https://www.leadlovers.com', 'leadlovers.com'],
      ['swift-digital', 'Swift Digital', 'Swift Digital', 'https://www.swiftdigital.com.au', 'swiftdigital.com.au'],
      ['smoove', 'Smoove', 'Smoove', 'https://www.smoove.io', 'smoove.io'],
      ['activetrail', 'ActiveTrail', 'ActiveTrail', 'https://www.activetrail.com', 'activetrail.com'],
      ['paloma', 'Paloma', 'Paloma', 'https://www.paloma.se', 'paloma.se'],
      ['peytzmail', 'Peytzmail', 'Peytz & Co', 'https://www.peytzmail.com', 'peytzmail.com'],
      ['mailmojo', 'MailMojo', 'Eliksir', 'https://www.mailmojo.no', 'mailmojo.no'],
      ['lianamailer', 'LianaMailer', 'Liana Technologies', 'https://www.lianamailer.com', 'lianamailer.com'],
      ['creamailer', 'Creamailer', 'Creamailer', 'https://www.creamailer.fi', 'creamailer.fi'],
      ['newsman', 'NewsMAN', 'Dazoot Software', 'https://www.newsman.com', 'newsman.com', 'newsman.ro', 'newsmanapp.com'],
      ['ungapped', 'Ungapped', 'Ungapped', 'https://www.ungapped.com', 'ungapped.com', 'ungpd.com'],
      ['delivra', 'Delivra', 'Delivra', 'https://www.delivra.com', 'delivra.com'],
    ] satisfies Row[]
  ).map(knownByDomain('newsletter platform')),
  ...(
    [
      ['webpower', 'Webpower', 'Spotler Group', 'https://www.webpower.eu', 'webpower.eu', 'webpower-group.com'],
      ['clang', 'Clang (Deployteq)', 'Deployteq', 'https://www.deployteq.com', 'deployteq.com', 'myclang.com'],
      ['addemar', 'Addemar', 'Addemar', 'https://www.addemar.com', 'addemar.com'],
      ['targito', 'Targito', 'Targito', 'https://www.targito.com', 'targito.com'],
      ['altcraft', 'Altcraft', 'Altcraft', 'https://www.altcraft.com', 'altcraft.com'],
      ['synergy', 'Synergy!', 'Synergy Marketing', 'https://www.crmstyle.com', 'crmstyle.com'],
      ['satori', 'SATORI', 'SATORI', 'https://www.satori.marketing', 'satori.marketing', 'satr.jp'],
      ['kairos3', 'Kairos3', 'Kairos Marketing', 'https://www.kairosmarketing.net', 'kairosmarketing.net', 'k3r.jp'],
      ['taguchi', 'Taguchi', 'Taguchi Marketing', 'https://www.taguchi.com.au', 'taguchi.com.au'],
      ['agillic', 'Agillic', 'Agillic', 'https://www.agillic.com', 'agillic.com', 'agillic.eu'],
      ['force24', 'Force24', 'Force24', 'https://www.force24.co.uk', 'force24.co.uk'],
      ['communigator', 'CommuniGator', 'Spotler Group', 'https://www.communigator.co.uk', 'communigator.co.uk'],
      ['imodules', 'iModules Encompass', 'Anthology', 'https://www.imodules.com', 'imodules.com'],
      ['slate', 'Slate', 'Technolutions', 'https://www.technolutions.com', 'technolutions.com', 'technolutions.net'],
      ['voyado', 'Voyado', 'Voyado', 'https://voyado.com', 'voyado.com', 'eclub.se'],
      ['bloomerang', 'Bloomerang', 'Bloomerang', 'https://www.bloomerang.com', 'bloomerang.com', 'bloomerang.co'],
    ] satisfies Row[]
  ).map(knownByDomain('marketing platform of larger companies')),
  ...(
    [
      ['highlevel', 'HighLevel', 'HighLevel', 'https://www.gohighlevel.com', 'gohighlevel.com', 'msgsndr.com', 'leadconnectorhq.com'],
      ['optimove', 'Optimove', 'Optimove', 'https://www.optimove.com', 'optimove.com', 'optimove.net'],
      ['xtremepush', 'Xtremepush', 'Xtremepush', 'https://www.xtremepush.com', 'xtremepush.com'],
      ['batch', 'Batch', 'Batch', 'https://www.batch.com', 'batch.com'],
      ['synerise', 'Synerise', 'Synerise', 'https://www.synerise.com', 'synerise.com'],
      ['dengage', 'D·engage', 'Dengage', 'https://www.dengage.com', 'dengage.com'],
      ['euromessage', 'euro.message', 'Related Digital', 'https://www.relateddigital.com', 'relateddigital.com', 'euromsg.com'],
      ['segmentify', 'Segmentify', 'Segmentify', 'https://www.segmentify.com', 'segmentify.com'],
      ['carrot-quest', 'Carrot quest', 'Carrot quest', 'https://www.carrotquest.io', 'carrotquest.io'],
      ['retail-rocket', 'Retail Rocket', 'Retail Rocket Group', 'https://www.retailrocket.net', 'retailrocket.net'],
      ['karte', 'KARTE', 'PLAID', 'https://www.karte.io', 'karte.io'],
      ['mailbiz', 'Mailbiz', 'Mailbiz', 'https://www.mailbiz.com.br', 'mailbiz.com.br'],
      ['voyado', 'Voyado', 'Voyado', 'https://www.voyado.com', 'voyado.com'],
      ['heyloyalty', 'Heyloyalty', 'Heyloyalty', 'https://www.heyloyalty.com', 'heyloyalty.com'],
      ['contactpigeon', 'ContactPigeon', 'ContactPigeon', 'https://www.contactpigeon.com', 'contactpigeon.com'],
      ['themarketer', 'theMarketer', 'theMarketer', 'https://www.themarketer.com', 'themarketer.com'],
      ['revinate', 'Revinate', 'Revinate', 'https://www.revinate.com', 'revinate.com'],
      ['cendyn', 'Cendyn', 'Cendyn', 'https://www.cendyn.com', 'cendyn.com'],
      ['paytronix', 'Paytronix', 'Access Group', 'https://www.paytronix.com', 'paytronix.com'],
      ['homebot', 'Homebot', 'Homebot', 'https://www.homebot.ai', 'homebotapp.com'],
    ] satisfies Row[]
  ).map(knownByDomain('platform with which shops and apps write to their customers')),
];

/** Services of one country that send the mail of other applications. */
export const REGIONAL_RELAYS: readonly ServiceFacts[] = [
  knownByDomain('sends mail for other applications')([
    'emaillabs',
    'EmailLabs',
    'Vercom',
    'https://www.emaillabs.io',
    'emaillabs.io',
    'emaillabs.pl',
  ]),
];
