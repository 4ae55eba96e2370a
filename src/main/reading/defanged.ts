/** The scheme of a web address, and what stands before its path. */
const WEB_ADDRESS = /\bhttp(s?):\/\/([^\s/?#"<>]*)/gi;

/** What may be the name of a host; behind an `@` it is part of a mail address, which nobody asks. */
const NAME = /(?<![@\p{L}\p{N}.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/**
 * A text whose web addresses are none any more, as those who look into attacks write them to each other: `hxxps://t[.]shop[.]example/…`. Chats and mail programs fetch a
 * preview of whatever address stands in what is pasted into them, and a tracker would be told so after all.
 * @param hosts names that are addresses also where they stand alone
 */
export function defanged(text: string, hosts: Iterable<string>): string {
  const named = new Set(Array.from(hosts, (host) => host.toLowerCase()));
  for (const [, , place = ''] of text.matchAll(WEB_ADDRESS)) named.add(place.replace(/^.*@|:\d*$/g, '').toLowerCase());
  return text.replace(WEB_ADDRESS, 'hxxp$1://$2').replace(NAME, (name) => (named.has(name.toLowerCase()) ? name.replaceAll('.', '[.]') : name));
}
