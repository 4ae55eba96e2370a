/** Text that somebody signed in itself (RFC 9580, 7): between its headers and the signature, each line that begins with a dash has `- ` before it. */
const SIGNED =
  /^\s*-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z-]{1,30}: [^\n]{0,200}\n)*\n([\s\S]*?)\n-----BEGIN PGP SIGNATURE-----\n[^-]{0,20000}-----END PGP SIGNATURE-----\s*$/;

/** What was signed, without the armour around it, where that is all there is; else the text as it is. Nobody checks the signature. */
export function withoutArmour(text: string): string {
  const signed = SIGNED.exec(text)?.[1];
  return signed === undefined ? text : signed.replace(/^- /gm, '');
}

/** Nothing but an encrypted message. */
export const isArmoured = (text: string) => /^\s*-----BEGIN PGP MESSAGE-----\n/.test(text);
