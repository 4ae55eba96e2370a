import { withoutTwin } from './calendars.ts';
import { PKCS7, type Entity, type Leaf, type Multipart } from './entity.ts';

/** One part that is shown; several stand one after the other, each a document of its own. */
export interface BodyPart {
  leaf: Leaf;
  /** `picture`: where it stands among texts, as Apple Mail puts photographs. */
  as: 'html' | 'text' | 'picture';
  /** Plain-text parts that say the same (multipart/alternative), one array for all bodies that they stand for; empty where there are none. */
  plain: Leaf[];
}

export interface Selection {
  bodies: BodyPart[];
  /** HTML and AMP versions of the same that are not shown, and that another program may choose: they can watch as well. */
  versions: Leaf[];
  /** Everything else that can be saved, in order. */
  attachments: Leaf[];
  /** Part of a multipart/encrypted, or enveloped with S/MIME: Unseen has no keys. */
  encrypted: boolean;
}

/** Text that is shown as it is. Each has a reason to be read where it stands, or stands alone. */
const PLAIN_TYPES: ReadonlySet<string> = new Set([
  'text/plain',
  'text/enriched',
  'text/richtext',
  'text/markdown',
  'text/calendar',
  'text/rfc822-headers',
  'message/delivery-status',
  'message/disposition-notification',
  'message/feedback-report',
  'message/partial',
]);

/** Shown beside other bodies; the rest of PLAIN_TYPES only where nothing else is there to read. */
const ALWAYS_BODY: ReadonlySet<string> = new Set(['text/plain', 'text/enriched', 'message/delivery-status', 'message/disposition-notification']);

/** Versions of the same content for other clients, which fetch or compute: neither shown nor attached. */
const IGNORED_ALTERNATIVES: ReadonlySet<string> = new Set(['text/x-amp-html', 'text/watch-html']);

export const isHtml = (type: string) => type === 'text/html' || type === 'application/xhtml+xml';

const leavesOf = (entity: Entity): Leaf[] => (entity.kind === 'leaf' ? [entity] : entity.children.flatMap(leavesOf));

const hasHtml = (entity: Entity): boolean => (entity.kind === 'leaf' ? isHtml(entity.type) && !entity.packed : entity.children.some(hasHtml));

const hasText = (entity: Entity): boolean =>
  entity.kind === 'leaf' ? ALWAYS_BODY.has(entity.type) && !entity.packed : entity.children.some(hasText);

const isReadable = (leaf: Leaf) => leaf.disposition !== 'attachment' && (isHtml(leaf.type) || PLAIN_TYPES.has(leaf.type));

/** Text of a kind that is not known is read as text (RFC 2046, 4.1.4), where nobody called it a file. */
const isUnknownText = (leaf: Leaf) => leaf.type.startsWith('text/') && leaf.disposition !== 'attachment' && leaf.filename === null;

function shown(leaf: Leaf): BodyPart {
  return { leaf, as: isHtml(leaf.type) ? 'html' : 'text', plain: [] };
}

/** A picture that nobody called an attachment: of a message without words, as scanners and telephones send it, it is all there is. */
const isShownPicture = (leaf: Leaf) => leaf.type.startsWith('image/') && leaf.disposition === '';

const asPicture = (leaf: Leaf): BodyPart => ({ leaf, as: 'picture', plain: [] });

/** Nothing but white space, whatever it is encoded in. */
const isEmpty = (leaf: Leaf) => leaf.body.every((byte) => byte <= 0x20);

/** What comes before the encrypted part, and says nothing but how it is to be read (RFC 3156, 4). */
const isPgpVersion = (entity: Entity) =>
  entity.kind === 'leaf' && entity.type === 'application/pgp-encrypted' && /^\s*version:\s*1\s*$/i.test(Buffer.from(entity.body).toString('latin1'));

/** The part that a multipart/related is about: the one that `start` names, else the first (RFC 2387), else the first text; where it says that it is HTML, the first that is. */
function rootOf(related: Multipart): Entity | undefined {
  const start = related.params.get('start')?.replace(/^<|>$/g, '');
  const named = start === undefined ? undefined : related.children.find((child) => child.contentId === start);
  const saysHtml = named === undefined && related.params.get('type')?.toLowerCase() === 'text/html';
  const first = named ?? (saysHtml ? related.children.find(hasHtml) : undefined) ?? related.children[0];
  if (first === undefined || hasHtml(first) || hasText(first)) return first;
  return related.children.find(hasHtml) ?? related.children.find(hasText) ?? first;
}

/** Chooses what of a message is read, and what is attached (RFC 2046, 5.1; RFC 2387). */
export function selectBodies(root: Entity): Selection {
  const attachments: Leaf[] = [];
  const versions: Leaf[] = [];
  const packed: Leaf[] = [];
  let encrypted = false;
  let found = 0;

  const attach = (entity: Entity) => {
    for (const leaf of leavesOf(entity)) (leaf.packed ? packed : IGNORED_ALTERNATIVES.has(leaf.type) ? versions : attachments).push(leaf);
  };

  const visitLeaf = (leaf: Leaf): BodyPart[] => {
    if (leaf.packed) {
      packed.push(leaf);
      return [];
    }
    // A text with a file name is a file, unless it is all there is to read.
    const named = leaf.filename !== null && leaf.disposition !== 'inline';
    const wanted = isHtml(leaf.type) || ALWAYS_BODY.has(leaf.type);
    if (isReadable(leaf) && wanted && (!named || found === 0)) {
      // Read where it stands, and saved under its name.
      if (leaf.filename !== null && found > 0) attach(leaf);
      found++;
      return [shown(leaf)];
    }
    attach(leaf);
    // Exchange makes a multipart/mixed of an encrypted message.
    if (leaf.type === 'application/pgp-encrypted') encrypted = true;
    if (PKCS7.test(leaf.type) && /^(?:auth)?-?enveloped-data$/i.test(leaf.params.get('smime-type') ?? '')) encrypted = true;
    // It can be saved like any attachment, and is seen in its place as well.
    return leaf.disposition === 'inline' && leaf.type.startsWith('image/') ? [asPicture(leaf)] : [];
  };

  const visitAlternative = (multipart: Multipart): BodyPart[] => {
    const html = multipart.children.findLast(hasHtml);
    const text = multipart.children.findLast((child) => child !== html && hasText(child) && !hasHtml(child));
    const best = html ?? text;
    if (best === undefined) return multipart.children.flatMap(visit);
    const bodies = visit(best);
    const plain = html === undefined || text === undefined ? [] : leavesOf(text).filter((leaf) => ALWAYS_BODY.has(leaf.type));
    for (const child of multipart.children) {
      if (child === best) continue;
      for (const leaf of leavesOf(child)) {
        // Other versions of the text are no attachments; what comes in no version of text is one.
        if (isHtml(leaf.type) || IGNORED_ALTERNATIVES.has(leaf.type)) versions.push(leaf);
        else if (!leaf.type.startsWith('text/') || leaf.type === 'text/calendar') attach(leaf);
      }
    }
    return plain.length > 0 ? bodies.map((body) => ({ ...body, plain })) : bodies;
  };

  const visit = (entity: Entity): BodyPart[] => {
    if (entity.kind === 'leaf') return visitLeaf(entity);
    switch (entity.type) {
      case 'multipart/alternative':
        return visitAlternative(entity);
      case 'multipart/related': {
        const main = rootOf(entity);
        const bodies = main === undefined ? [] : visit(main);
        for (const child of entity.children) if (child !== main) attach(child);
        return bodies;
      }
      case 'multipart/encrypted':
        encrypted = true;
        entity.children.filter((child) => !isPgpVersion(child)).forEach(attach);
        return [];
      case 'multipart/signed': {
        const [content, ...signatures] = entity.children;
        const bodies = content === undefined ? [] : visit(content);
        signatures.forEach(attach);
        return bodies;
      }
      default:
        return entity.children.flatMap(visit);
    }
  };

  const written = visit(root);
  // Outlook shows what is in its own file; others what stands beside it, if anything does.
  const isPacked = packed.length > 0 && written.every(({ leaf, as }) => as === 'text' && isEmpty(leaf));
  const bodies = isPacked ? packed.map(shown) : written;
  if (!isPacked) versions.push(...packed.filter(({ type }) => isHtml(type)));
  if (bodies.some(({ as }) => as !== 'picture')) return { bodies, versions, attachments: withoutTwin(attachments), encrypted };
  // Nothing that is usually read: a lone calendar entry, a bounce's headers.
  const lone = attachments.find(isReadable) ?? attachments.find(isUnknownText);
  if (lone === undefined && bodies.length === 0)
    return { bodies: attachments.filter(isShownPicture).map(asPicture), versions, attachments, encrypted };
  if (lone === undefined) return { bodies, versions, attachments, encrypted };
  // What is for another program as well is read here and saved for that.
  const kept = lone.type === 'text/calendar' || !isReadable(lone) ? attachments : attachments.filter((leaf) => leaf !== lone);
  return { bodies: [shown(lone), ...bodies], versions, attachments: kept, encrypted };
}
