import { Buffer } from 'node:buffer';
import { AUTHSERV } from '../mime.ts';
import { type ConsentVector, type Field, html } from '../vector.ts';

/** The sender that the reader approved, in T00; every other message only wants to look like it. */
const APPROVED_DOMAIN = 'approved.test';
const APPROVED = `news@${APPROVED_DOMAIN}`;

/** Another organisation in the eyes of DMARC, whose relaxed alignment knows only registrable domains (RFC 7489, 3.1). */
const ATTACKER = 'attacker.test';

const PICTURE = '<img src="https://HOST/picture/1.png" width="200" height="80" alt="A picture">';
const results = (body: string, by: string = AUTHSERV): Field => ['Authentication-Results', `${by}; ${body}`];
/** UTF-8 in a header, one byte a character. */
const raw = (text: string) => Buffer.from(text).toString('latin1');
const from = (body: string): Field => ['From', body];
const PASS = `dkim=pass header.d=${APPROVED_DOMAIN} header.s=leak; spf=pass smtp.mailfrom=bounce@${APPROVED_DOMAIN}; dmarc=pass header.from=${APPROVED_DOMAIN}`;
const FAIL = `dkim=none; spf=fail smtp.mailfrom=bounce@${ATTACKER}; dmarc=fail header.from=${APPROVED_DOMAIN}`;
/** True of the attacker's own domain, and of no use to impersonate. */
const own = (domain: string) =>
  `dkim=pass header.d=${domain} header.s=leak; spf=pass smtp.mailfrom=bounce@${domain}; dmarc=pass header.from=${domain}`;
const OWN = own(ATTACKER);

const spoof = (id: string, slug: string, fields: ConsentVector['fields'], body = PICTURE): ConsentVector => ({ id, slug, fields, body, allowed: [] });

/** A signature that covers the first 80 bytes of the body (RFC 6376, 3.5). */
const BEGINNING: Field = ['DKIM-Signature', `v=1; a=rsa-sha256; d=${APPROVED_DOMAIN}; s=leak; l=80; h=from; bh=x; b=AbCdEfGhIj`];
/** Sent on by somebody else: what DMARC rests on is the signature. */
const SENT_ON = PASS.replace(`bounce@${APPROVED_DOMAIN}`, `bounce@${ATTACKER}`);

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
  spoof('T08', 'lookalike-domain', [results(own('approvecl.test')), from('news@approvecl.test')]),
  spoof('T09', 'domain-as-prefix', [results(own('approved.test.attacker.test')), from('news@approved.test.attacker.test')]),
  spoof('T10', 'domain-as-suffix', [results(own('notapproved.test')), from('news@notapproved.test')]),
  spoof('T11', 'letters-of-another-script', [results(own('xn--pproved-1fg.test')), from('news@xn--pproved-1fg.test')]),
  spoof('T12', 'two-from-fields', [results(OWN), from(APPROVED), from('news@attacker.test')]),
  spoof('T13', 'two-from-fields-other-order', [results(OWN), from('news@attacker.test'), from(APPROVED)]),
  spoof('T14', 'two-mailboxes-in-from', [results(OWN), from(`news@attacker.test, ${APPROVED}`), ['Sender', APPROVED]]),
  spoof('T15', 'group-in-from', [results(OWN), from(`Friends: ${APPROVED}, news@attacker.test;`)]),
  spoof('T16', 'no-from-but-sender', [results(PASS), ['From', null], ['Sender', APPROVED]]),
  spoof('T17', 'quoted-local-part', [results(OWN), from(`"${APPROVED}"@attacker.test`)]),
  spoof('T18', 'source-route', [results(OWN), from(`<@approved.test,@attacker.test:news@attacker.test>`)]),
  spoof('T19', 'address-in-the-name', [results(OWN), from(`"${APPROVED}" <news@attacker.test>`)]),
  spoof('T20', 'address-in-a-comment', [results(OWN), from(`news@attacker.test (${APPROVED})`)]),
  spoof('T21', 'encoded-word-for-an-address', [results(OWN), from('=?utf-8?B?bmV3c0BhcHByb3ZlZC50ZXN0?= <news@attacker.test>')]),
  spoof('T22', 'two-angle-addresses', [results(OWN), from(`<${APPROVED}> <news@attacker.test>`)]),
  spoof('T23', 'null-and-controls-in-from', [results(FAIL), from(`${APPROVED}\u0000@attacker.test`)]),
  spoof('T24', 'unaligned-dkim', [
    results('dkim=pass header.d=attacker.test; spf=pass smtp.mailfrom=bounce@attacker.test; dmarc=fail header.from=approved.test'),
    from(APPROVED),
  ]),
  spoof('T25', 'unaligned-dkim-without-dmarc', [
    results('dkim=pass header.d=attacker.test; spf=pass smtp.mailfrom=bounce@attacker.test'),
    from(APPROVED),
  ]),
  spoof('T26', 'dmarc-pass-of-another-domain', [results('dmarc=pass header.from=attacker.test'), from(APPROVED)]),
  spoof('T27', 'pass-in-a-comment', [
    results(`dmarc=fail (dmarc=pass header.from=approved.test) header.from=approved.test (; dkim=pass header.d=approved.test)`),
    from(APPROVED),
  ]),
  spoof('T28', 'pass-in-a-quoted-string', [
    results(`dmarc=fail reason="x; dmarc=pass header.from=approved.test" header.from=approved.test`),
    from(APPROVED),
  ]),
  spoof('T29', 'other-result-fields', [
    ['Authentication-Results', null],
    ['ARC-Authentication-Results', `i=1; ${AUTHSERV}; ${PASS}`],
    ['X-Original-Authentication-Results', `${AUTHSERV}; ${PASS}`],
    ['Received-SPF', 'pass'],
    from(APPROVED),
  ]),
  spoof('T30', 'subdomain-of-the-approved', [results(own('sub.approved.test')), from('news@sub.approved.test')]),
  spoof('T31', 'resent-from', [results(OWN), from('news@attacker.test'), ['Resent-From', APPROVED], ['Reply-To', APPROVED]]),
  spoof('T32', 'both-pass-and-fail', [results('dmarc=pass header.from=approved.test; dmarc=fail header.from=approved.test'), from(APPROVED)]),
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
  spoof('T36', 'signature-of-two-domains', [
    results(`dkim=pass header.i=x header.d=${APPROVED_DOMAIN} y@${ATTACKER} header.d=${ATTACKER} header.s=leak`),
    from(APPROVED),
  ]),
  spoof('T37', 'signature-with-the-identity-of-another', [results(`dkim=pass header.d=${APPROVED_DOMAIN} header.i=@${ATTACKER}`), from(APPROVED)]),
  spoof('T38', 'server-name-with-a-kelvin-sign', [results(PASS, raw(AUTHSERV.replace('k', '\u212a'))), from(APPROVED)]),
  spoof('T39', 'control-in-the-address', [results(PASS), from(raw(`<ne\u202ews@${APPROVED_DOMAIN}>`))]),
  spoof('T40', 'written-below-what-was-signed', [results(SENT_ON), BEGINNING, from(APPROVED)]),
  spoof('T41', 'and-beside-a-signature-that-is-none', [
    results(`dkim=pass header.d=${APPROVED_DOMAIN}`),
    ['DKIM-Signature', BEGINNING[1].replace(' l=80;', '')],
    BEGINNING,
    from(APPROVED),
  ]),
];
