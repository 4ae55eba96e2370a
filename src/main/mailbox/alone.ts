/** The bytes in a buffer of their own: a message port sends the whole buffer behind a view. */
export const alone = (bytes: Uint8Array): Uint8Array => (bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes));
