/** A URL as the wire has it: no fragment, a path, no default port. */
export const onWire = (url: string): string => {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
};
