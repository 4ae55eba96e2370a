/** Text that somebody signed in itself (RFC 9580, 7): between its headers and the signature, each line that begins with a dash has `- ` before it. */
const SIGNED =
  /^\s*-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z-]{1,30}: [^\n]{0,200}\n)*\n([\s\S]*?)\n-----BEGIN PGP SIGNATURE-----\n[^-]{0,20000}-----END PGP SIGNATURE-----\s*$/;

/** What was signed, without the armour around it, where that is all there is; else the text as it is. Nobody checks the signature. */
export function withoutArmour(text: string): string {
  const signed = SIGNED.exec(text)?.[1];
  return signed === undefined ? text : signed.replace(/^- /gm, '');
}

const BEGIN = '-----BEGIN PGP MESSAGE-----\n';
const END = '\n-----END PGP MESSAGE-----';

/** Headers, base64 and a checksum: nothing that anybody could read. */
const CIPHER_LINE = /^(?:[A-Za-z-]{1,30}: .*|[A-Za-z\d+/=]*)$/;

/** What can be read without a key: nobody looks for the rest, or wants to see it in a list. */
export function withoutCipher(text: string): string {
  let readable = '';
  let from = 0;
  for (;;) {
    const begin = text.indexOf(BEGIN, from);
    const end = begin === -1 ? -1 : text.indexOf(END, begin + BEGIN.length);
    if (end === -1) return readable + text.slice(from);
    const isCipher = text
      .slice(begin + BEGIN.length, end)
      .split('\n')
      .every((line) => CIPHER_LINE.test(line));
    readable += text.slice(from, isCipher ? begin : end);
    from = isCipher ? end + END.length : end;
  }
}

/** Nothing but an encrypted message. */
export const isArmoured = (text: string) => /^\s*-----BEGIN PGP MESSAGE-----\n/.test(text);
