import type { ServiceFacts } from '../../src/main/trackers/service.ts';
import { knownByDomain, type Row } from './known-by-domain.ts';

/** Programs of offices and shops that write to one person at a time, and tell who wrote whether it was opened. */
export const BUSINESS_TOOLS: readonly ServiceFacts[] = [
  ...(
    [
      ['reamaze', 'Re:amaze', 'GoDaddy', 'https://www.reamaze.com', 'reamaze.com'],
      ['happyfox', 'HappyFox', 'HappyFox', 'https://www.happyfox.com', 'happyfox.com'],
      ['trengo', 'Trengo', 'Trengo', 'https://www.trengo.com', 'trengo.com', 'trengo.eu'],
      ['bamboohr', 'BambooHR', 'BambooHR', 'https://www.bamboohr.com', 'bamboohr.com'],
      ['jazzhr', 'JazzHR', 'Employ', 'https://www.jazzhr.com', 'jazzhr.com', 'applytojob.com'],
      ['successfactors', 'SuccessFactors', 'SAP', 'https://www.successfactors.com', 'successfactors.com', 'successfactors.eu'],
      ['jobadder', 'JobAdder', 'JobAdder', 'https://www.jobadder.com', 'jobadder.com'],
      ['manatal', 'Manatal', 'Manatal', 'https://www.manatal.com', 'manatal.com'],
      ['reviews-io', 'REVIEWS.io', 'REVIEWS.io', 'https://www.reviews.io', 'reviews.io', 'reviews.co.uk'],
      ['feefo', 'Feefo', 'Feefo', 'https://www.feefo.com', 'feefo.com'],
      ['birdeye', 'Birdeye', 'Birdeye', 'https://www.birdeye.com', 'birdeye.com'],
      ['podium', 'Podium', 'Podium', 'https://www.podium.com', 'podium.com'],
      ['knowbe4', 'KnowBe4', 'KnowBe4', 'https://www.knowbe4.com', 'knowbe4.com'],
      ['firstup', 'Firstup', 'Firstup', 'https://www.firstup.io', 'firstup.io'],
    ] satisfies Row[]
  ).map(knownByDomain('ticket and hiring systems')),
  ...(
    [
      ['pandadoc', 'PandaDoc', 'PandaDoc', 'https://www.pandadoc.com', 'pandadoc.com'],
      ['getaccept', 'GetAccept', 'GetAccept', 'https://www.getaccept.com', 'getaccept.com'],
      ['capsule-crm', 'Capsule', 'Capsule', 'https://capsulecrm.com', 'capsulecrm.com'],
      ['hippo-video', 'Hippo Video', 'Hippo Video', 'https://www.hippovideo.io', 'hippovideo.io'],
      ['proposify', 'Proposify', 'Proposify', 'https://www.proposify.com', 'proposify.com'],
      ['prowly', 'Prowly', 'Semrush', 'https://www.prowly.com', 'prowly.com'],
      ['muck-rack', 'Muck Rack', 'Muck Rack', 'https://www.muckrack.com', 'muckrack.com'],
      ['cision', 'Cision', 'Cision', 'https://www.cision.com', 'cision.com'],
      ['prezly', 'Prezly', 'Prezly', 'https://www.prezly.com', 'prezly.com'],
      ['xero', 'Xero', 'Xero', 'https://www.xero.com', 'xero.com'],
      ['freshbooks', 'FreshBooks', 'FreshBooks', 'https://www.freshbooks.com', 'freshbooks.com'],
    ] satisfies Row[]
  ).map(knownByDomain('outreach and customer records of salespeople')),
  ...(
    [
      ['ziprecruiter', 'ZipRecruiter', 'ZipRecruiter', 'https://www.ziprecruiter.com', 'ziprecruiter.com'],
      ['uber', 'Uber', 'Uber', 'https://www.uber.com', 'uber.com'],
      ['airbnb', 'Airbnb', 'Airbnb', 'https://www.airbnb.com', 'airbnb.com'],
      ['nextdoor', 'Nextdoor', 'Nextdoor', 'https://www.nextdoor.com', 'nextdoor.com'],
      ['yelp', 'Yelp', 'Yelp', 'https://www.yelp.com', 'yelp.com'],
      ['strava', 'Strava', 'Strava', 'https://www.strava.com', 'strava.com'],
    ] satisfies Row[]
  ).map(knownByDomain('a sender that measures the opens of its own mail')),
];
