import { html, plain, type Vector } from '../vector.ts';

/** F: header fields, and what a client looks up by sender. */
export const HEADER_FIELDS: readonly Vector[] = [
  {
    id: 'F02',
    slug: 'receipt-requests',
    fires: 'client',
    fields: [
      ['Disposition-Notification-To', '<dnt@HOST>'],
      ['Return-Receipt-To', '<rrt@HOST>'],
      ['X-Confirm-Reading-To', '<crt@HOST>'],
      ['Read-Receipt-To', '<read@HOST>'],
      ['Errors-To', '<errors@HOST>'],
      ['Generate-Delivery-Report', 'https://HOST/report'],
      ['Disposition-Notification-Options', 'signed-receipt-protocol=required,pkcs7-signature'],
      ['Return-Receipt-Requested', '<rrr@HOST>'],
      ['Registered-Mail-Reply-Requested-By', 'https://HOST/registered'],
    ],
    body: 'x',
  },
  {
    id: 'F03',
    slug: 'list-headers',
    fires: 'client',
    fields: [
      ['List-Unsubscribe', '<https://HOST/unsubscribe>, <mailto:leave@HOST>'],
      ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
      ['List-Archive', '<https://HOST/archive>'],
      ['List-Help', '<https://HOST/help>'],
      ['List-Subscribe', '<https://HOST/subscribe>'],
      ['List-Post', '<https://HOST/post>'],
      ['List-Owner', '<https://HOST/owner>'],
      ['Archived-At', '<https://HOST/archived>'],
    ],
    body: 'x',
  },
  {
    id: 'F04',
    slug: 'image-headers',
    fires: 'client',
    fields: [
      ['X-Image-URL', 'https://HOST/1'],
      ['X-Avatar', 'https://HOST/2'],
      ['Face', 'https://HOST/3'],
      ['X-Face', 'https://HOST/4'],
      ['X-Logo-URL', 'https://HOST/5'],
      ['X-URL', 'https://HOST/6'],
    ],
    body: 'x',
  },
  {
    id: 'F05',
    slug: 'bimi-gravatar-favicon',
    fires: 'client',
    fields: [
      ['BIMI-Selector', 'v=BIMI1; s=token'],
      ['BIMI-Location', 'v=BIMI1; l=https://HOST/bimi.svg; a=https://HOST/vmc.pem'],
      ['BIMI-Indicator', 'PHN2Zz48aW1hZ2UgaHJlZj0iaHR0cHM6Ly9mMDUubGVhay50ZXN0L2luZGljYXRvciIvPjwvc3ZnPg=='],
    ],
    body: 'x',
  },
  {
    id: 'F06',
    slug: 'sender-host-per-message',
    fires: 'client',
    fields: [
      ['From', '"LABEL" <x@id7f3a91c2.HOST>'],
      ['Sender', '<sender@sender-id7f3a91c2.HOST>'],
      ['Reply-To', '<reply@reply-id7f3a91c2.HOST>'],
    ],
    body: 'x',
  },
  {
    id: 'F07',
    slug: 'snippet-and-subject',
    fires: 'client',
    fields: [
      ['Subject', 'LABEL <img src=https://HOST/subject> https://HOST/subject-link'],
      ['From', '"<img src=https://HOST/from>" <news@HOST>'],
      ['Preview', '<img src=https://HOST/preview>'],
    ],
    entity: {
      type: 'multipart/alternative',
      parts: [plain('<img src="https://HOST/text"> LABEL'), html('<div style="display:none">&lt;img src=https://HOST/preheader&gt;</div>')],
    },
  },
];
