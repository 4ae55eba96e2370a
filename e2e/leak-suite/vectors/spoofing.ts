import { AUTHSERV } from '../mime.ts';
import { type ConsentVector, type Field, html } from '../vector.ts';

/** The sender that the reader approved, in T00; every other message only wants to look like it. */
const APPROVED = 'news@t00.leak.test';
const APPROVED_DOMAIN = 't00.leak.test';

const PICTURE = '<img src="https://HOST/picture/1.png" width="200" height="80" alt="A picture">';
const results = (body: string, by: string = AUTHSERV): Field => ['Authentication-Results', `${by}; ${body}`];
const from = (body: string): Field => ['From', body];
const PASS = `dkim=pass header.d=${APPROVED_DOMAIN} header.s=leak; spf=pass smtp.mailfrom=bounce@${APPROVED_DOMAIN}; dmarc=pass header.from=${APPROVED_DOMAIN}`;
const FAIL = `dkim=none; spf=fail smtp.mailfrom=bounce@HOST; dmarc=fail header.from=${APPROVED_DOMAIN}`;
/** True of the attacker's own domain, and of no use to impersonate. */
const OWN = 'dkim=pass header.d=HOST header.s=leak; spf=pass smtp.mailfrom=bounce@HOST; dmarc=pass header.from=HOST';

const spoof = (id: string, slug: string, fields: ConsentVector['fields'], body = PICTURE): ConsentVector => ({ id, slug, fields, body, allowed: [] });

/** T: messages that want the approval which T00's sender has. None may show a picture. */
export const SPOOFING: readonly ConsentVector[] = [
  {
    id: 'T00',
    slug: 'approved-sender',
    allowed: ['https://HOST/picture/1.png'],
    fields: [results(PASS), from(`"The approved one" <${APPROVED}>`)],
    body: PICTURE,
  },
  spoof('T01', 'fails-dmarc', [results(FAIL), from(APPROVED)]),
  spoof('T02', 'no-results', [['Authentication-Results', null], from(APPROVED)]),
  spoof('T03', 'forged-results-below', [results(FAIL), results(PASS), from(APPROVED)]),
  spoof('T04', 'forged-results-above', [results(PASS), results(FAIL), from(APPROVED)]),
  spoof('T05', 'forged-results-of-another-server', [results(PASS, 'mx.t05.leak.test'), results(FAIL), from(APPROVED)]),
  spoof('T06', 'only-results-of-another-server', [results(PASS, 'mx.t06.leak.test'), from(APPROVED)]),
  spoof('T07', 'server-name-with-suffix', [
    results(PASS, `${AUTHSERV}.t07.leak.test`),
    results(PASS, `x${AUTHSERV}`),
    results(PASS, `"${AUTHSERV} "`),
    from(APPROVED),
  ]),
  spoof('T08', 'lookalike-domain', [results(PASS.replaceAll(APPROVED_DOMAIN, 't00-leak.test')), from('news@t00-leak.test')]),
  spoof('T09', 'domain-as-prefix', [results(OWN.replaceAll('HOST', 't00.leak.test.t09.leak.test')), from('news@t00.leak.test.t09.leak.test')]),
  spoof('T10', 'domain-as-suffix', [results(OWN.replaceAll('HOST', 'xt00.leak.test')), from('news@xt00.leak.test')]),
  spoof('T11', 'letters-of-another-script', [results(OWN.replaceAll('HOST', 'xn--t00-5cd.leak.test')), from('news@xn--t00-5cd.leak.test')]),
  spoof('T12', 'two-from-fields', [results(OWN), from(APPROVED), from('news@HOST')]),
  spoof('T13', 'two-from-fields-other-order', [results(OWN), from('news@HOST'), from(APPROVED)]),
  spoof('T14', 'two-mailboxes-in-from', [results(OWN), from(`news@HOST, ${APPROVED}`), ['Sender', APPROVED]]),
  spoof('T15', 'group-in-from', [results(OWN), from(`Friends: ${APPROVED}, news@HOST;`)]),
  spoof('T16', 'no-from-but-sender', [results(PASS), ['From', null], ['Sender', APPROVED]]),
  spoof('T17', 'quoted-local-part', [results(OWN), from(`"${APPROVED}"@HOST`)]),
  spoof('T18', 'source-route', [results(OWN), from(`<@t00.leak.test,@HOST:news@HOST>`)]),
  spoof('T19', 'address-in-the-name', [results(OWN), from(`"${APPROVED}" <news@HOST>`)]),
  spoof('T20', 'address-in-a-comment', [results(OWN), from(`news@HOST (${APPROVED})`)]),
  spoof('T21', 'encoded-word-for-an-address', [results(OWN), from('=?utf-8?B?bmV3c0B0MDAubGVhay50ZXN0?= <news@HOST>')]),
  spoof('T22', 'two-angle-addresses', [results(OWN), from(`<${APPROVED}> <news@HOST>`)]),
  spoof('T23', 'null-and-controls-in-from', [results(FAIL), from(`${APPROVED}\u0000@HOST`)]),
  spoof('T24', 'unaligned-dkim', [
    results('dkim=pass header.d=HOST; spf=pass smtp.mailfrom=bounce@HOST; dmarc=fail header.from=t00.leak.test'),
    from(APPROVED),
  ]),
  spoof('T25', 'unaligned-dkim-without-dmarc', [results('dkim=pass header.d=HOST; spf=pass smtp.mailfrom=bounce@HOST'), from(APPROVED)]),
  spoof('T26', 'dmarc-pass-of-another-domain', [results('dmarc=pass header.from=HOST'), from(APPROVED)]),
  spoof('T27', 'pass-in-a-comment', [
    results(`dmarc=fail (dmarc=pass header.from=t00.leak.test) header.from=t00.leak.test (; dkim=pass header.d=t00.leak.test)`),
    from(APPROVED),
  ]),
  spoof('T28', 'pass-in-a-quoted-string', [
    results(`dmarc=fail reason="x; dmarc=pass header.from=t00.leak.test" header.from=t00.leak.test`),
    from(APPROVED),
  ]),
  spoof('T29', 'other-result-fields', [
    ['Authentication-Results', null],
    ['ARC-Authentication-Results', `i=1; ${AUTHSERV}; ${PASS}`],
    ['X-Original-Authentication-Results', `${AUTHSERV}; ${PASS}`],
    ['Received-SPF', 'pass'],
    from(APPROVED),
  ]),
  spoof('T30', 'subdomain-of-the-approved', [results(OWN.replaceAll('HOST', 'sub.t00.leak.test')), from('news@sub.t00.leak.test')]),
  spoof('T31', 'resent-from', [results(OWN), from('news@HOST'), ['Resent-From', APPROVED], ['Reply-To', APPROVED]]),
  spoof('T32', 'both-pass-and-fail', [results('dmarc=pass header.from=t00.leak.test; dmarc=fail header.from=t00.leak.test'), from(APPROVED)]),
  spoof('T33', 'results-of-an-unknown-version', [results(PASS, `${AUTHSERV} 99`), from(APPROVED)]),
  spoof(
    'T34',
    'results-in-the-body',
    [['Authentication-Results', null], from(APPROVED)],
    `Authentication-Results: ${AUTHSERV}; ${PASS}<br>${PICTURE}`,
  ),
  {
    id: 'T35',
    slug: 'approved-wraps-another',
    allowed: [],
    fields: [results(PASS), from(APPROVED)],
    entity: {
      type: 'multipart/mixed',
      parts: [
        html('<p>Nothing remote in this one.</p>'),
        {
          type: 'message/rfc822',
          content: `Authentication-Results: ${AUTHSERV}; ${PASS}\nFrom: ${APPROVED}\nTo: reader@leak.test\nSubject: inner\nContent-Type: text/html\n\n<p>LABEL, nested</p>${PICTURE}`,
        },
      ],
    },
  },
];
