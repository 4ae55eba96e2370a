import { filenameOf } from './attachment.ts';
import { contentOf } from './mime/entity.ts';
import type { PartRequest, PartResult } from './protocol.ts';
import { leafOf, openSection } from './sections.ts';

/**
 * One part to be saved: its bytes as they were before the transfer encoding, under a name that is safe to save under.
 * @throws Error where there is no such section or part
 */
export function part({ raw, section, part }: PartRequest): PartResult {
  const leaf = leafOf(openSection(raw, section).message, part);
  return { filename: filenameOf(leaf), contentType: leaf.type, bytes: contentOf(leaf) };
}
