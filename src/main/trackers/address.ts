/** The reader's address in a URL, plain. */
export function findAddress(url: string, me: readonly string[]): { sentence: string; excerpt: string } | null {
  const text = url.toLowerCase();
  for (const address of me) {
    const plain = address.toLowerCase();
    if (plain !== '' && (text.includes(plain) || text.includes(encodeURIComponent(plain).toLowerCase())))
      return { sentence: 'Holds your e-mail address.', excerpt: address };
  }
  return null;
}
