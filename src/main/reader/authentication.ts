import { getDomain } from 'tldts';
import type { Authentication } from '../../shared/message-view.ts';
import { isOfSameOrganisation } from '../host-name.ts';
import { aligned, comparable, domainOf, STRANGERS_APART } from './domains.ts';
import { parseAuthenticationResults, UNNAMED, type AuthenticationResults, type MethodResult } from './mime/authentication-results.ts';
import { mailboxesOf } from './mime/envelope.ts';
import { valuesOf, type Field } from './mime/header.ts';
import { provesAll } from './signatures.ts';

const NOBODY = 'Nobody that you trust has confirmed who sent this.';

/**
 * The one domain that From claims: exactly one From field with one mailbox, plainly written, in no group. Anything else is
 * how a forged sender hides behind a real one.
 */
export function claimedDomain(fields: readonly Field[]): string | null {
  if (valuesOf(fields, 'from').length !== 1) return null;
  const [mailbox, ...others] = mailboxesOf(fields, 'from');
  if (mailbox === undefined || others.length > 0 || mailbox.grouped || mailbox.form !== 'plain') return null;
  return comparable(mailbox.address.slice(mailbox.address.lastIndexOf('@') + 1));
}

function verdictOf(results: readonly MethodResult[], claimed: string): 'pass' | 'fail' | 'none' {
  const of = (method: string) => results.filter((result) => result.method === method);
  const dmarc = of('dmarc');
  if (dmarc.some((result) => result.result === 'fail')) return 'fail';
  if (dmarc.some(({ result }) => result === 'pass')) {
    // A message has one From and so one result: where there are two, the sender wrote one into something that the server repeats.
    const [one = '', ...others] = new Set(dmarc.map((result) => `${result.result} ${domainOf(result)}`));
    if (others.length > 0) return 'none';
    if (one === `pass ${claimed}`) return 'pass';
  }
  const speaksOf = (result: MethodResult) => {
    const domain = domainOf(result);
    return domain !== null && aligned(domain, claimed);
  };
  const dkim = of('dkim').filter(speaksOf);
  if (dkim.some((result) => result.result === 'pass')) return 'pass';
  // A signature breaks on the way through every mailing list: alone it proves nothing false.
  const forged = of('spf').some((result) => result.result === 'fail' && speaksOf(result));
  return forged ? 'fail' : 'none';
}

/**
 * A header that cannot be parsed may be the trusted server's own, broken by something that the sender wrote into it. It must
 * not give way to one further down.
 */
function unreadable(value: string, believed: ReadonlySet<string>): AuthenticationResults[] {
  const text = value.toLowerCase();
  const named = [...believed]
    .filter((id) => text.includes(id.replace(ALL_BELOW, '.$1')))
    .map((id) => ({ authserv: id.replace('*', 'mx'), results: [] }));
  return believed.has(UNNAMED.toLowerCase()) ? [...named, { authserv: UNNAMED, results: [] }] : named;
}

/** All servers below a domain: `*.mail.example`, where a provider has many, and each writes its own name. */
const ALL_BELOW = /^\*\.(.+)$/;

function isBelieved(authserv: string, believed: ReadonlySet<string>): boolean {
  const name = authserv.toLowerCase();
  const isBelow = (id: string) => {
    const domain = ALL_BELOW.exec(id)?.[1];
    return domain !== undefined && getDomain(domain, STRANGERS_APART) !== null && name.endsWith(`.${domain}`);
  };
  return believed.has(name) || [...believed].some(isBelow);
}

/** What a server finds out besides: Fastmail and Apple write it into fields of its own, above that which says who sent the message. */
const BESIDES: ReadonlySet<string> = new Set(['bimi', 'arc']);

const isBesides = ({ results }: AuthenticationResults) => results.length > 0 && results.every(({ method }) => BESIDES.has(method));

/** Results of the servers that are believed, the topmost first, which is the one that counts. */
export function believedResults(fields: readonly Field[], trusted: readonly string[]): AuthenticationResults[] {
  const believed = new Set(trusted.map((id) => id.trim().toLowerCase()).filter((id) => id !== ''));
  const all = valuesOf(fields, 'authentication-results').flatMap((value) => parseAuthenticationResults(value) ?? unreadable(value, believed));
  const ours = all.filter(({ authserv }) => isBelieved(authserv, believed));
  return ours.slice(
    Math.max(
      ours.findIndex((each) => !isBesides(each)),
      0,
    ),
  );
}

/** What contradicts the header that is believed: another one with its name, such as the real one below a forged one. */
function contradicts(other: AuthenticationResults): boolean {
  return other.results.some((result) => result.method === 'dmarc' && result.result === 'fail');
}

/**
 * Who sent the message, as far as a server that the reader trusts says (RFC 8601). Only the topmost Authentication-Results
 * of such a server is believed: a receiving server puts its own on top, and everything below may have come with the message.
 *
 * `pass`: `dmarc=pass` for exactly the domain of From, or `dkim=pass` for a domain aligned with it. `fail`: `dmarc=fail`, or
 * `spf=fail` for an aligned domain while nothing passes. SPF alone never passes, nor does a signature of the body's beginning. A message with no From, several, a group, or
 * an oddly written one never passes.
 * @param trusted authserv-ids, compared without case
 */
export function authenticate(fields: readonly Field[], trusted: readonly string[]): Authentication {
  const [top, ...others] = believedResults(fields, trusted);
  if (top === undefined) return { verdict: 'none', domain: null, by: null, results: [], sentence: NOBODY };

  const claimed = claimedDomain(fields);
  const contradicted = others.some(contradicts);
  let verdict = claimed === null ? 'none' : verdictOf(top.results, claimed);
  if (verdict === 'pass' && contradicted) verdict = 'none';
  const results = top.results.map((result) => ({ method: result.method, result: result.result, domain: domainOf(result) }));
  const shared = { by: top.authserv, results };
  const provider = `Your provider (${top.authserv})`;
  if (claimed === null)
    return {
      ...shared,
      verdict: 'none',
      domain: null,
      sentence: `${provider} cannot vouch for this sender: the From line does not name exactly one.`,
    };
  if (verdict === 'pass' && !provesAll(top.results, claimed, fields))
    return {
      ...shared,
      verdict: 'none',
      domain: null,
      sentence: `${provider} found a signature of ${claimed} that covers only the beginning of this message: what follows may be anybody’s.`,
    };
  if (verdict === 'pass') return { ...shared, verdict, domain: claimed, sentence: `${provider} confirms that this came from ${claimed}.` };
  if (verdict === 'fail')
    return { ...shared, verdict, domain: null, sentence: `${provider} says that this did not come from ${claimed}, although it claims to.` };
  return { ...shared, verdict, domain: null, sentence: `${provider} could not confirm that this came from ${claimed}.` };
}

/** Of all that name no server only Microsoft's have this, on what comes from outside. */
const isOfMicrosoft = ({ results }: AuthenticationResults) => results.some(({ method }) => method === 'compauth');

const proves = ({ results }: AuthenticationResults) => results.some(({ method }) => method === 'dmarc' || method === 'dkim');

/**
 * Server that the topmost Authentication-Results names, believed or not: where they stand, it is the one that received the message. Where several servers of one
 * organisation write what each has found, as Apple's do, it is the topmost of them that says who sent it.
 */
export function receiverOf(fields: readonly Field[]): string | null {
  const all = valuesOf(fields, 'authentication-results').map(parseAuthenticationResults);
  const top = all[0] ?? null;
  if (top === null || (top.authserv === UNNAMED && !isOfMicrosoft(top))) return null;
  const colleagues = all.filter((each) => each !== null && isOfSameOrganisation(each.authserv, top.authserv));
  return (colleagues.find((each) => each !== null && proves(each)) ?? top).authserv;
}

/** A message inside another one: whatever it carries, nobody has checked it on the way. */
export function unauthenticated(): Authentication {
  return {
    verdict: 'none',
    domain: null,
    by: null,
    results: [],
    sentence: 'This came inside another message, and nobody has confirmed who sent it.',
  };
}
