import { measure } from './store.ts';

/** As `store`, over the mail of a long life; it takes ten minutes and some gigabytes. */
export async function run(): Promise<void> {
  await measure(500_000);
}
