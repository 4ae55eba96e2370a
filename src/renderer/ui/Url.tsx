/** Host of a URL as a person reads it; the URL itself where it has none (`mailto:`). */
export function hostOf(url: string): string {
  return (URL.canParse(url) && new URL(url).host) || url;
}

/** An address to be read, selected and copied, never followed. The host stands out, for it says who it is. */
export function Url({ url, emphasis = false }: { url: string; emphasis?: boolean }) {
  const host = hostOf(url);
  // What stands before an `@` may have the same name in it.
  const authority = /^[^:]+:\/\/[^/?#]*/.exec(url)?.[0] ?? '';
  const at = Math.max(0, authority.lastIndexOf(host));
  return (
    <span className={emphasis ? 'url url-large selectable' : 'url selectable'} title={url}>
      {at > 0 && url.slice(0, at)}
      <strong>{host}</strong>
      {url.slice(at + host.length)}
    </span>
  );
}
