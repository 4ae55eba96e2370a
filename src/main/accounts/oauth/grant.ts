import * as v from 'valibot';

/** What an account goes on with that signed in at its provider's page. The keychain keeps it in the place of a password. */
export interface Grant {
  refreshToken: string;
  /** Of the reader's own registration; null: it has none. */
  clientSecret: string | null;
}

const schema = v.object({ refreshToken: v.pipe(v.string(), v.minLength(1)), clientSecret: v.nullable(v.string()) });

export const kept = (grant: Grant): string => JSON.stringify(grant);

/** What was kept; null: it is none, such as the password that the account had before. */
export function grantOf(text: string | null): Grant | null {
  if (text === null) return null;
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
