/** A URL as the wire has it: no fragment, a path, no default port; who asks, if it says so, is sent apart. */
export const onWire = (url: string): string => {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
};
