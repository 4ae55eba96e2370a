import type { Link, Resource, TrackerReport } from '../../shared/report.ts';
import { resourceAt } from '../../shared/testing/resource.ts';
import { hubspot, mailchimp } from './people.ts';

/** What is reported of the messages that tests and the preview show. */

export const NO_REPORT: TrackerReport = { resources: [], links: [], receipts: [], platform: null, whole: true, learnt: '' };

export const resource = (id: number, change: Partial<Resource> = {}): Resource =>
  resourceAt(id, change.url ?? `https://cdn.shop.example/media/2026/autumn/picture-${id}.jpg`, { width: 600, height: 400, ...change });

export const mailchimpPixel = resource(0, {
  url: 'https://shop.us2.list-manage.com/track/open.php?u=4fe1c9d07ab2e61c3388d6dd0&id=9c41f2ab07&e=71d0c5b5e4',
  width: 1,
  height: 1,
  visible: false,
  grade: 'named',
  service: mailchimp,
  evidence: [
    { kind: 'service', sentence: 'An open-tracking address of Mailchimp.', excerpt: 'list-manage.com/track/open.php' },
    { kind: 'size', sentence: 'One pixel wide and high.', excerpt: 'width="1" height="1"' },
    { kind: 'token', sentence: 'Holds a token that is yours alone.', excerpt: 'e=71d0c5b5e4' },
  ],
});

export const hubspotPixel = resource(1, {
  url: 'https://t.hubspotemail.example/e3t/Cto/2R+113/c4kLx04/VW8cyz1/MmQ5YjU0',
  width: 1,
  height: 1,
  visible: false,
  grade: 'named',
  service: hubspot,
  evidence: [{ kind: 'hidden', sentence: 'Hidden by CSS.', excerpt: 'style="display:none!important"' }],
});

export const hiddenPixel = resource(2, {
  url: 'https://metrics.shop.example/o/9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d/r.gif',
  width: 0,
  height: 0,
  visible: false,
  grade: 'structural',
  evidence: [
    { kind: 'size', sentence: 'No width and no height: nobody could see it.', excerpt: 'width="0" height="0"' },
    { kind: 'place', sentence: 'It is the last thing in the message.', excerpt: null },
  ],
});

export const markedPicture = resource(3, {
  url: 'https://img.shop.example/banner/robin%40sample.example/autumn.png',
  grade: 'suspected',
  evidence: [{ kind: 'address', sentence: 'Holds your address, percent-encoded.', excerpt: 'robin%40sample.example' }],
});

export const links: Link[] = [
  {
    id: 0,
    url: 'https://shop.us2.list-manage.com/track/click?u=4fe1c9d07ab2e61c&id=72b1&e=71d0c5b5e4',
    host: 'shop.us2.list-manage.com',
    text: 'See the autumn collection',
    target: { kind: 'opaque', by: 'Mailchimp' },
    clean: 'https://shop.us2.list-manage.com/track/click?u=4fe1c9d07ab2e61c&id=72b1&e=71d0c5b5e4',
    warnings: [],
    service: mailchimp,
  },
  {
    id: 1,
    url: 'https://shop.example/sale?utm_source=newsletter&utm_campaign=autumn&mc_eid=71d0c5b5e4',
    host: 'shop.example',
    text: 'shop.example/sale',
    target: { kind: 'direct' },
    clean: 'https://shop.example/sale',
    warnings: [],
    service: null,
  },
  {
    id: 2,
    url: 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdocs.shop.example%2Freturns&data=05%7C01',
    host: 'eur01.safelinks.protection.outlook.com',
    text: 'How to return things',
    target: { kind: 'wrapped', by: 'Microsoft Safe Links', target: 'https://docs.shop.example/returns' },
    clean: 'https://docs.shop.example/returns',
    warnings: [],
    service: null,
  },
  {
    id: 3,
    url: 'https://evil.example/?url=https://bank.example/',
    host: 'evil.example',
    text: 'Your bank',
    target: { kind: 'claimed', by: 'evil.example', through: 'https://evil.example/?url=https://bank.example/', target: 'https://bank.example/' },
    clean: 'https://bank.example/',
    warnings: [],
    service: null,
  },
  {
    id: 4,
    url: 'https://bank.example:shop.example@evil.example/login',
    host: 'evil.example',
    text: 'Your account',
    target: { kind: 'direct' },
    clean: 'https://bank.example:shop.example@evil.example/login',
    warnings: ['What stands before the @ in it is no site: it leads to evil.example.'],
    service: null,
  },
];

export const lookalikeLink: Link = {
  id: 0,
  url: 'http://xn--bnk-6na.example/login?id=4471',
  host: 'xn--bnk-6na.example',
  text: 'https://bank.example/login',
  target: { kind: 'direct' },
  clean: 'http://xn--bnk-6na.example/login?id=4471',
  warnings: ['The text shows bank.example, but the link leads to bänk.example.', 'The name is written to look like another one.'],
  service: null,
};

export const newsletterReport: TrackerReport = {
  resources: [mailchimpPixel, hubspotPixel, hiddenPixel, ...Array.from({ length: 12 }, (_, n) => resource(n + 4))],
  links,
  receipts: [],
  platform: { name: 'Mailchimp', evidence: 'X-Mailer: MailChimp Mailer - **CID9c41f2ab0771d0c5b5e4**' },
  whole: true,
  learnt:
    'That you opened this message, when and how often, from which IP address (so roughly where you were), and with which device and mail program. Mailchimp and HubSpot would have filed it under a key that is yours alone: 71d0c5b5e4.',
};
