import { describe, expect, it } from 'vitest';
import { authenticate, receiverOf } from './authentication.ts';
import { comparable } from './domains.ts';
import { parseMessage } from './mime/entity.ts';
import { message } from './testing/message.ts';

const TRUSTED = ['mx.home.example'];
const judged = (...lines: string[]) => authenticate(parseMessage(message(...lines, '', 'x')).fields, TRUSTED);
const verdict = (...lines: string[]) => judged(...lines).verdict;

const FROM = 'From: Shop <news@shop.example>';
const results = (text: string) => `Authentication-Results: mx.home.example; ${text}`;
const PASS = results('dmarc=pass (p=reject) header.from=shop.example');

describe('a sender is proven', () => {
  it('by dmarc=pass for the domain of From', () => {
    expect(judged(PASS, FROM)).toEqual({
      verdict: 'pass',
      domain: 'shop.example',
      by: 'mx.home.example',
      results: [{ method: 'dmarc', result: 'pass', domain: 'shop.example' }],
      sentence: 'Your provider (mx.home.example) confirms that this came from shop.example.',
    });
  });

  it.each([
    'dkim=pass header.d=shop.example',
    'dkim=pass header.i=@mail.shop.example header.s=s1 header.b="a+/="',
    'dkim=pass (2048-bit key; unprotected) header.d=SHOP.example header.b=AbC+d/e=',
    'dkim/1=pass reason="good (enough); really" header.d=shop.example',
    'spf=fail smtp.mailfrom=x@other.example; dkim=fail header.d=other.example; dkim=pass header.d=shop.example',
    'dmarc=none header.from=shop.example; dkim=pass header.d=shop.example',
  ])('by an aligned signature: %s', (text) => {
    expect(verdict(results(text), FROM)).toBe('pass');
  });

  it('whatever the case of names and results, with a version and comments anywhere', () => {
    expect(verdict('authentication-results: (x) MX.Home.Example (y) 1 (z); DMARC = Pass (w) header.from = Shop.Example', FROM)).toBe('pass');
  });

  it('in the ASCII form of its domain', () => {
    expect(judged(results('dmarc=pass header.from=xn--bcher-kva.example'), 'From: x@bücher.example')).toMatchObject({
      verdict: 'pass',
      domain: 'xn--bcher-kva.example',
    });
  });

  it('although somebody else, who is not trusted, says otherwise above', () => {
    expect(verdict('Authentication-Results: mx.other.example; dmarc=fail header.from=shop.example', PASS, FROM)).toBe('pass');
  });
});

describe('a sender is not proven', () => {
  it.each([
    ['by nobody', [FROM]],
    ['by a server that is not trusted', ['Authentication-Results: mx.evil.example; dmarc=pass header.from=shop.example', FROM]],
    [
      'by a server whose name begins like the trusted one',
      ['Authentication-Results: mx.home.example.evil.example; dmarc=pass header.from=shop.example', FROM],
    ],
    ['by SPF alone', [results('spf=pass smtp.mailfrom=shop.example'), FROM]],
    ['by a pass for another domain', [results('dmarc=pass header.from=evil.example'), FROM]],
    ['by a pass for no domain', [results('dmarc=pass'), FROM]],
    ['by a signature that names two domains', [results('dkim=pass header.d=shop.example header.d=evil.example'), FROM]],
    ['by what stands in another value', [results('dkim=pass header.i=x header.d=shop.example y@evil.example header.d=evil.example'), FROM]],
    ['by a signature whose identity is another’s', [results('dkim=pass header.i=@evil.example header.d=shop.example'), FROM]],
    ['by two domains in one result', [results('dmarc=pass header.from=shop.example header.from=evil.example'), FROM]],
    ['by an unaligned signature', [results('dkim=pass header.d=evil.example'), FROM]],
    ['by a signature of a domain that ends like it', [results('dkim=pass header.d=notshop.example'), FROM]],
    ['by a signature of a public suffix', [results('dkim=pass header.d=co.uk'), 'From: x@shop.co.uk']],
    ['by a signature of another customer of its host', [results('dkim=pass header.d=evil.github.io'), 'From: x@shop.github.io']],
    [
      'by what only a comment or a quoted string says',
      [results('dmarc=none (dmarc=pass header.from=shop.example) reason="; dmarc=pass header.from=shop.example"'), FROM],
    ],
    [
      'by a result that stands beside another of its method',
      [results('dmarc=none header.from=shop.example; dmarc=pass header.from=shop.example'), FROM],
    ],
    ['by two that speak of two domains', [results('dmarc=pass header.from=shop.example; dmarc=pass header.from=evil.example'), FROM]],
    [
      'by what a mailbox in its envelope says',
      [results('spf=pass smtp.mailfrom=x; dmarc=pass header.from=shop.example; y@evil.example; dmarc=none header.from=shop.example'), FROM],
    ],
    ['by a chain that anybody can begin', ['ARC-Authentication-Results: i=1; mx.home.example; dmarc=pass header.from=shop.example', FROM]],
    ['by a field that is named nearly so', ['X-Authentication-Results: mx.home.example; dmarc=pass header.from=shop.example', FROM]],
    ['by a field of its name below the trusted one, with space before the colon', [results('dmarc=none'), PASS.replace(':', ' :'), FROM]],
    ['by ARC in the trusted header', [results('arc=pass (i=1 dmarc=pass header.from=shop.example); dmarc=none header.from=shop.example'), FROM]],
    [
      'by a server with the trusted name in a comment',
      ['Authentication-Results: (mx.home.example) evil.example; dmarc=pass header.from=shop.example', FROM],
    ],
    ['by a server of two names', ['Authentication-Results: mx.home.example evil; dmarc=pass header.from=shop.example', FROM]],
    ['by a server whose name has another dot', ['Authentication-Results: mx.home.example.; dmarc=pass header.from=shop.example', FROM]],
    ['where Sender is the one that was proven', [results('dmarc=pass header.from=evil.example'), FROM, 'Sender: x@evil.example']],
    ['where only Resent-From is there', [PASS, 'Resent-From: news@shop.example']],
    ['where it says none', [results('none'), FROM]],
    ['by a trusted header below the topmost trusted one', [results('dmarc=none'), PASS, FROM]],
    ['where the two trusted headers contradict each other', [PASS, results('dmarc=fail header.from=shop.example'), FROM]],
    ['below a trusted header that cannot be parsed', [results('spf=pass smtp.mailfrom="unclosed'), PASS, FROM]],
    ['where there is no From', [PASS, 'Sender: news@shop.example']],
    ['where From is empty', [PASS, 'From: ']],
    ['where From has no domain', [PASS, 'From: Shop']],
    ['where there are two From lines', [PASS, FROM, 'From: evil@evil.example']],
    ['where two From lines are the same', [PASS, FROM, FROM]],
    ['where From names two', [PASS, 'From: news@shop.example, evil@evil.example']],
    ['where From is a group', [PASS, 'From: Shop: news@shop.example;']],
    ['where the address is routed', [PASS, 'From: <@evil.example:news@shop.example>']],
    ['where the local part is quoted', [PASS, 'From: "news"@shop.example']],
    ['where the address has two at-signs', [PASS, 'From: <evil@evil.example@shop.example>']],
    ['where brackets follow brackets', [PASS, 'From: <evil@evil.example> <news@shop.example>']],
    ['where the domain is a look-alike', [PASS, 'From: news@sh\u00f6p.example']],
    ['where the domain is escaped', [PASS, 'From: news@shop%2eexample']],
    ['where the domain is an address', [results('dmarc=pass header.from=192.0.2.1'), 'From: x@192.0.2.1']],
    ['where the display name looks like the address', [results('dmarc=pass header.from=shop.example'), 'From: "news@shop.example" <x@evil.example>']],
  ] as [string, string[]][])('%s', (_, lines) => {
    expect(judged(...lines)).toMatchObject({ verdict: expect.not.stringMatching('pass'), domain: null });
  });

  it('and nothing of it is claimed', () => {
    expect(judged(FROM)).toEqual({
      verdict: 'none',
      domain: null,
      by: null,
      results: [],
      sentence: 'Nobody that you trust has confirmed who sent this.',
    });
  });
});

describe('a sender is proven false', () => {
  it('by dmarc=fail, whatever else passes', () => {
    expect(judged(results('dkim=pass header.d=shop.example; dmarc=fail header.from=shop.example'), FROM)).toMatchObject({
      verdict: 'fail',
      sentence: 'Your provider (mx.home.example) says that this did not come from shop.example, although it claims to.',
    });
  });

  it('by spf=fail of its own domain, where nothing passes', () => {
    expect(verdict(results('spf=fail smtp.mailfrom=bounce@mail.shop.example'), FROM)).toBe('fail');
    expect(verdict(results('spf=fail smtp.mailfrom=other.example'), FROM)).toBe('none');
    expect(verdict(results('spf=softfail smtp.mailfrom=shop.example'), FROM)).toBe('none');
  });

  it('but not by a signature that broke on the way', () => {
    expect(verdict(results('dkim=fail header.d=shop.example'), FROM)).toBe('none');
  });
});

describe('a domain is compared', () => {
  it('in ASCII, in lower case, without a final dot', () => {
    expect(comparable('Bücher.Example.')).toBe('xn--bcher-kva.example');
  });

  it.each([
    '',
    'localhost',
    'co.uk',
    '192.0.2.1',
    '[192.0.2.1]',
    'a b.example',
    'a@b.example',
    '-.example',
    'shop.example/x',
    'shop%2eexample',
    'a..example',
  ])('not where it is %s', (domain) => {
    expect(comparable(domain)).toBeNull();
  });
});

it('a server is told by its letters, not by what becomes of others in lower case', () => {
  const by = (server: string) =>
    authenticate(parseMessage(message(`Authentication-Results: ${server}; dmarc=pass header.from=shop.example`, FROM, '', 'x')).fields, [
      'mx.keep.example',
    ]).verdict;
  expect([by('mx.Keep.example'), by('mx.\u212aeep.example')]).toEqual(['pass', 'none']);
});

describe('a server that writes no name of its own', () => {
  const microsoft = (dmarc: string, from: string) =>
    `Authentication-Results: spf=pass (sender IP is 192.0.2.7)\n smtp.mailfrom=shop.example; dkim=pass (signature was verified)\n header.d=${from};dmarc=${dmarc} action=none\n header.from=${from};compauth=pass reason=100`;
  const OURS = microsoft('pass', 'shop.example');
  const believing = (trusted: string, ...lines: string[]) => authenticate(parseMessage(message(...lines, '', 'x')).fields, [trusted]);
  const MICROSOFT = 'Microsoft 365 / Outlook.com';

  it('is offered by a name that no field can have, and believed by it', () => {
    expect(receiverOf(parseMessage(message(OURS, FROM, '', 'x')).fields)).toBe(MICROSOFT);
    expect(believing(MICROSOFT, OURS, FROM)).toMatchObject({ verdict: 'pass', domain: 'shop.example', by: MICROSOFT });
    expect(believing(MICROSOFT, microsoft('fail', 'shop.example'), FROM).verdict).toBe('fail');
  });

  it('is believed nowhere else', () => {
    expect(verdict(OURS, FROM)).toBe('none');
    for (const name of [MICROSOFT, `"${MICROSOFT}"`, 'Outlook.com'])
      expect(believing(MICROSOFT, `Authentication-Results: ${name}; dmarc=pass header.from=shop.example`, FROM).verdict).toBe('none');
  });

  it('counts once, as the topmost: what came along says nothing, nor does what is broken', () => {
    const inside = 'Authentication-Results: dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=shop.example;';
    expect(believing(MICROSOFT, inside, OURS, FROM).verdict).toBe('none');
    expect(believing(MICROSOFT, 'Authentication-Results: spf=pass (sender', OURS, FROM).verdict).toBe('none');
    expect(receiverOf(parseMessage(message(inside, FROM, '', 'x')).fields)).toBeNull();
  });
});

it('of several servers of one organisation the one is offered that says who sent the message', () => {
  const receiver = (...lines: string[]) => receiverOf(parseMessage(message(...lines, FROM, '', 'x')).fields);
  const logo = 'Authentication-Results: bimi.home.example; bimi=skipped';
  const proof = 'Authentication-Results: dmarc.home.example; dmarc=pass header.from=shop.example';
  const other = 'Authentication-Results: mx.other.example; dmarc=pass header.from=shop.example';
  expect(receiver(logo, other, proof)).toBe('dmarc.home.example');
  expect(receiver(logo, other)).toBe('bimi.home.example');
  expect(receiver(other, proof)).toBe('mx.other.example');
});

describe('a provider with many servers', () => {
  const at = (name: string) => `Authentication-Results: ${name}; dmarc=pass header.from=shop.example`;
  const believing = (trusted: string, ...lines: string[]) => authenticate(parseMessage(message(...lines, FROM, '', 'x')).fields, [trusted]);

  it('is believed by its domain', () => {
    expect(believing('*.home.example', at('mx7.home.example'))).toMatchObject({ verdict: 'pass', by: 'mx7.home.example' });
    expect(believing('*.Home.example', at('a.b.home.example')).verdict).toBe('pass');
  });

  it('and so is one that writes fields for what it finds out besides', () => {
    const logo = 'Authentication-Results: mx7.home.example; bimi=none';
    const chain = 'Authentication-Results: mx7.home.example; arc=none (no signatures found)';
    const proof = 'Authentication-Results: mx7.home.example; dkim=pass header.d=shop.example; dmarc=none header.from=shop.example';
    for (const trusted of ['*.home.example', 'mx7.home.example']) expect(believing(trusted, logo, chain, proof).verdict).toBe('pass');
    const nothing = 'Authentication-Results: mx7.home.example; dkim=none; dmarc=none header.from=shop.example';
    expect(believing('mx7.home.example', logo, nothing, proof).verdict).toBe('none');
    expect(believing('mx7.home.example', 'Authentication-Results: mx7.home.example; spf=none', proof).verdict).toBe('none');
    expect(believing('mx7.home.example', logo).verdict).toBe('none');
  });

  it('and nobody beside it, nor below an ending that is nobody’s', () => {
    for (const name of ['home.example.evil.example', 'evilhome.example', 'home.example'])
      expect(believing('*.home.example', at(name)).verdict).toBe('none');
    expect(believing('*.co.uk', at('mx.evil.co.uk')).verdict).toBe('none');
    expect(believing('*', at('mx.evil.example')).verdict).toBe('none');
  });

  it('is not passed over where its field is broken', () => {
    expect(believing('*.home.example', 'Authentication-Results: mx7.home.example; dmarc=fail (x', at('mx8.home.example')).verdict).toBe('none');
  });
});

describe('a signature of the beginning of the body proves nothing of the whole', () => {
  const signed = (tags: string) => `DKIM-Signature: v=1; a=rsa-sha256; d=shop.example; s=s1; h=from; bh=x; b=AbCdEfGhIj; ${tags}`;
  const BEGINNING = signed('l=812');
  const DKIM = 'dkim=pass header.d=shop.example header.s=s1 header.b=AbCdEfGh';

  it.each([
    ['alone', results(DKIM), BEGINNING],
    ['with DMARC, which rests on it', results(`${DKIM}; spf=pass smtp.mailfrom=x@evil.example; dmarc=pass header.from=shop.example`), BEGINNING],
    ['where DMARC is all that is told', PASS, BEGINNING],
    ['written with spaces and folded', results(DKIM), signed('\r\n\tl =\r\n 812')],
    ['beside one that somebody put there', results(DKIM), signed('x=1'), BEGINNING],
    ['below many that somebody put there', results(DKIM), ...Array.from({ length: 30 }, () => signed('x=1')), BEGINNING],
    ['made longer than anything that is read', results(DKIM), `${BEGINNING}; x=${' '.repeat(20_000)}`],
  ])('%s', (_, ...lines) => {
    expect(judged(...lines, FROM)).toMatchObject({
      verdict: 'none',
      domain: null,
      sentence:
        'Your provider (mx.home.example) found a signature of shop.example that covers only the beginning of this message: what follows may be anybody’s.',
    });
  });

  it('unless another of the domain covers all of it, or the domain lets the server send that it came from', () => {
    expect(verdict(results(`${DKIM}; dkim=pass header.d=shop.example header.s=s2`), BEGINNING, signed('x=1').replace('s=s1', 's=s2'), FROM)).toBe(
      'pass',
    );
    expect(verdict(results(`${DKIM}; spf=pass smtp.mailfrom=x@shop.example; dmarc=pass header.from=shop.example`), BEGINNING, FROM)).toBe('pass');
    expect(verdict(results(DKIM), signed('x=1'), BEGINNING.replaceAll('shop.example', 'relay.example'), FROM)).toBe('pass');
  });
});
