import type { Address } from '../../shared/model.ts';
import type { Authentication } from '../../shared/message-view.ts';
import { domainIdentity } from './domain-identity.ts';

/**
 * A dot-atom (RFC 5322, 3.2.3) at a domain of letters, digits and hyphens. Quoted and routed forms are read differently by
 * different servers; none of them can be approved.
 */
const PLAIN_ADDRESS = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9-]+\.)+[a-z0-9-]+$/;

/** `domain`: that of all addresses of the sender's domain; null: there is none to choose for. */
type Identity = { identity: string; domain: string | null; why: null } | { identity: null; domain: null; why: string };

const none = (why: string): Identity => ({ identity: null, domain: null, why });

/**
 * Whom a consent to this message's sender is bound to: the one address in From, where its domain is proven (invariant I5).
 * Anything unclear has no identity, and `why` says so to the reader.
 */
export function identityOf(from: readonly Address[], authentication: Authentication): Identity {
  const [sender, ...others] = from;
  if (!sender) return none('This message does not say who sent it, so a choice cannot be remembered for its sender.');
  if (others.length > 0) return none('This message names several senders, so a choice cannot be remembered for one of them.');
  if (authentication.verdict !== 'pass' || authentication.domain === null) return none(authentication.sentence);
  const address = sender.address.toLowerCase();
  if (!PLAIN_ADDRESS.test(address) || address.slice(address.lastIndexOf('@') + 1) !== authentication.domain)
    return none('The address of the sender is written in an unusual way, so a choice cannot be remembered for it.');
  return { identity: address, domain: domainIdentity(address), why: null };
}
