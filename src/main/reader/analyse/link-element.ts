import { LINK_RELATIONS, PRELOAD_KINDS, type Fetching } from './attributes.ts';
import { isPictured } from './structured-data.ts';

/** Of a property, where it is told where an address stands. */
const LONGEST_NAME = 60;

/** What a link element makes a client fetch, for each of its relations. */
export function linkFetching({ rel = '', as = '', type = '', ...others }: Readonly<Record<string, string>>): (Fetching & { via: string })[] {
  const property = others['itemprop'] ?? others['property'] ?? '';
  if (rel === '' && isPictured(property)) return [{ kind: 'picture', trigger: 'legacy', via: `link ${property.slice(0, LONGEST_NAME)}` }];
  const isSheet = rel.toLowerCase().includes('stylesheet');
  return rel
    .toLowerCase()
    .split(/\s+/)
    .filter((relation) => relation !== '' && relation !== 'shortcut' && !(relation === 'alternate' && isSheet))
    .map((relation) => {
      const known = LINK_RELATIONS[relation] ?? { kind: 'other' as const, trigger: 'legacy' as const };
      const kind = relation === 'preload' || relation === 'prefetch' ? (PRELOAD_KINDS[as.toLowerCase()] ?? known.kind) : known.kind;
      return { kind, trigger: known.trigger, via: `link rel=${relation}${relation === 'alternate' && type !== '' ? ` (${type})` : ''}` };
    });
}

/** `<address>; rel="a b"; as=image, <address>` (RFC 8288, 3). */
const LINK_VALUE = /<([^<>]{0,2000})>((?:\s*;\s*[\w*-]{1,40}\s*(?:=\s*(?:"[^"]{0,500}"|[^\s";,]{0,500}))?)*)/g;
const LINK_PARAMETER = /;\s*([\w*-]{1,40})\s*=\s*(?:"([^"]{0,500})"|([^\s";,]{0,500}))/g;

/** What a `Link` field makes a client fetch. */
export function linkHeader(value: string): (Fetching & { raw: string; via: string })[] {
  return [...value.matchAll(LINK_VALUE)].flatMap(([, raw = '', parameters = '']) => {
    const named = [...parameters.matchAll(LINK_PARAMETER)].map(([, name = '', quoted, plain = '']) => [name.toLowerCase(), quoted ?? plain]);
    return linkFetching(Object.fromEntries(named) as Record<string, string>).map((each) => ({ ...each, raw }));
  });
}
