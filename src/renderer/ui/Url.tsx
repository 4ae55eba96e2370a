import { Breakable } from './Breakable.tsx';

/** Host of a URL as a person reads it; the URL itself where it has none (`mailto:`). */
export function hostOf(url: string): string {
  return (URL.canParse(url) && new URL(url).host) || url;
}

/** Characters before the host that are shown: a scheme, and what some put before an `@`. */
const LONGEST_BEFORE = 48;

/** Characters up to which a host ends in sight, however narrow the place is. */
const NEAR = 100;

/** An address to be read, selected and copied, never followed. The host stands out, for it says who it is, and is always in sight. */
export function Url({ url, emphasis = false }: { url: string; emphasis?: boolean }) {
  const host = hostOf(url);
  // What stands before an `@` may have the same name in it.
  const authority = /^[^:]+:\/\/[^/?#]*/.exec(url)?.[0] ?? '';
  const at = Math.max(0, authority.lastIndexOf(host));
  const before = at > LONGEST_BEFORE ? `${url.slice(0, LONGEST_BEFORE)}…@` : url.slice(0, at);
  const classes = ['url', emphasis && 'url-large', host !== url && before.length + host.length > NEAR && 'url-whole', 'selectable'];
  return (
    <span className={classes.filter(Boolean).join(' ')} title={url}>
      {before}
      <strong>
        <Breakable words={host} />
      </strong>
      <Breakable words={url.slice(at + host.length)} />
    </span>
  );
}
