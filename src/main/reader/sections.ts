import type { Section } from '../../shared/model.ts';
import { filenameOf, isHtmlDocument, isMessage, isSavedPage } from './attachment.ts';
import { contentOf, parseMessage, singleLeaf, type Leaf, type ParsedMessage } from './mime/entity.ts';
import { selectBodies } from './mime/select.ts';

/** Messages in messages. A bounce of a forward of a digest is three. */
const DEEPEST_SECTION = 16;

const SECTION = /^\d{1,5}(?:\.\d{1,5})*$/;

export interface OpenedSection {
  message: ParsedMessage;
  /** It stands inside another message: nobody has authenticated its sender. */
  nested: boolean;
  /** Name of the file that it was attached as; null for the message itself and for a nested message. */
  filename: string | null;
}

export function leafOf(message: ParsedMessage, part: number): Leaf {
  const leaf = message.leaves[part];
  if (leaf === undefined) throw new Error('The message has no such part.');
  return leaf;
}

/**
 * Opens what a section names inside a message: nested messages and HTML attachments, each read as a message of its own.
 * @throws Error where there is no such section
 */
export function openSection(raw: Uint8Array, section: Section): OpenedSection {
  const message = parseMessage(raw);
  if (section === '') return { message, nested: false, filename: null };
  const steps = SECTION.test(section) ? section.split('.').map(Number) : [];
  if (steps.length === 0 || steps.length > DEEPEST_SECTION) throw new Error('The message has no such section.');
  let current: OpenedSection = { message, nested: true, filename: null };
  for (const part of steps) {
    const leaf = leafOf(current.message, part);
    // What is read as the body is no section: it is there already.
    if (!selectBodies(current.message.root).attachments.includes(leaf)) throw new Error('The message has no such section.');
    const content = contentOf(leaf);
    if (isMessage(leaf)) current = { message: parseMessage(content), nested: true, filename: null };
    else if (isSavedPage(leaf)) current = { message: parseMessage(content), nested: true, filename: filenameOf(leaf) };
    else if (isHtmlDocument(leaf))
      current = { message: singleLeaf('text/html', content, leaf.params.get('charset') ?? null), nested: true, filename: filenameOf(leaf) };
    else throw new Error('This part cannot be read in Unseen.');
  }
  return current;
}
