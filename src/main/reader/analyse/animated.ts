/** What an animation of SVG gives an attribute (SMIL, 3.2): the attribute, lower case, and each value that it has meanwhile. */
export function animated(attributes: Readonly<Record<string, string>>): { target: string; values: string[] } {
  const { attributeName, attributename, values, from, to, by } = attributes;
  // A list ends each at a semicolon; elsewhere one belongs to the address.
  const all = [...(values?.split(';') ?? []), from, to, by].filter((value) => value !== undefined);
  return { target: (attributeName ?? attributename ?? '').toLowerCase(), values: all };
}
