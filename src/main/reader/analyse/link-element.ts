import { LINK_RELATIONS, PRELOAD_KINDS, type Fetching } from './attributes.ts';

/** What a link element makes a client fetch, for each of its relations. */
export function linkFetching({ rel = '', as = '', type = '' }: Readonly<Record<string, string>>): (Fetching & { via: string })[] {
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
