import iconv from 'iconv-lite';

/** Two letters of seven bits for each character: with the eighth bit set they are EUC. */
const euc = (letters: string, charset: string) =>
  iconv.decode(
    Buffer.from(letters, 'latin1').map((byte) => byte | 0x80),
    charset,
  );

/** HZ (RFC 1843): Chinese between `~{` and `~}`; a `~` at the end of a line joins it with the next. */
function hz(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return text.replace(/~(?:\{((?:[!-w][!-~])*)(?:~\}|$|(?=\r?\n))|(~)|\r?\n)/g, (_, letters: string | undefined, tilde: string | undefined) =>
    letters === undefined ? (tilde ?? '') : euc(letters, 'gbk'),
  );
}

/** ISO-2022-KR (RFC 1557): Korean between a shift out and a shift in, or to the end of its line. */
function korean(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\u001b$)C', '');
  // oxlint-disable-next-line no-control-regex -- the shifts are control characters
  return text.replace(/\u000e([!-~]*)\u000f?|\u000f/g, (_, letters: string | undefined) => (letters === undefined ? '' : euc(letters, 'cp949')));
}

/** Charsets that need no eighth bit, and that no library here reads. */
export const SEVEN_BIT: ReadonlyMap<string, (bytes: Uint8Array) => string> = new Map([
  ['hz-gb-2312', hz],
  ['hz', hz],
  ['iso-2022-kr', korean],
]);

/** JIS (ISO-2022-JP, RFC 1468) between its escapes, or to the end of its line. */
// oxlint-disable-next-line no-control-regex -- the escapes begin with a control character
const JIS = /\u001b\$[@B]((?:[!-~]{2})*)(?:\u001b\([BJ])?/g;

/**
 * Text that was read as ASCII, with what is Japanese in it: some programs write it without saying so, or by a name that is none. Not for HTML, in which others would find
 * tags there.
 */
export const withJapanese = (text: string): string =>
  text.includes('\u001b$') ? text.replace(JIS, (_, letters: string) => euc(letters, 'euc-jp')) : text;
