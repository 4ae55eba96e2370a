/** Two names of a person, with an initial between them or without. */
const PERSON = /^(\p{Lu}[\p{L}’'-]+) (?:\p{Lu}\.? )?\p{Lu}[\p{L}’'-]+$/u;

/** How a list or a firm may begin that looks like a person. */
const ARTICLES: ReadonlySet<string> = new Set(['The', 'Der', 'Die', 'Das', 'Team', 'Le', 'La', 'Les', 'El', 'Il']);

const givenName = (name: string): string => {
  const given = PERSON.exec(name)?.[1];
  return given === undefined || ARTICLES.has(given) ? name : given;
};

/** Names of several people as they are called where there is little room: by the first, unless two are called so, or it is no person's. */
export function givenNames(names: readonly string[]): string[] {
  const given = names.map(givenName);
  return names.map((name, at) => (given.filter((one) => one === given[at]).length > 1 ? name : (given[at] ?? name)));
}
