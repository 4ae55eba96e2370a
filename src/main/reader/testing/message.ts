/** Bytes of a message, or of a part: lines joined as on the wire. Characters above U+00FF are UTF-8, those below are bytes. */
export function message(...lines: string[]): Uint8Array {
  const text = lines.join('\r\n');
  // oxlint-disable-next-line no-control-regex -- all of Latin-1 is the point
  return Buffer.from(text, /^[\u0000-\u00ff]*$/.test(text) ? 'latin1' : 'utf8');
}

/** Base64 as mail has it: in lines of 76 characters. */
export function base64Lines(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
}

/** A picture of one red pixel. */
export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
