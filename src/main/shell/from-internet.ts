import { writeFile } from 'node:fs/promises';

/** Windows' zone of the internet. */
const ZONE = '[ZoneTransfer]\r\nZoneId=3\r\n';

/**
 * Says of a saved file that it came from outside, as browsers do: Windows asks before it runs such a program, and its office programs open such
 * a document guarded. Where the file system has no place for it the file is saved all the same. macOS does it by itself for a packaged app
 * that says so (`LSFileQuarantineEnabled`); Linux knows nothing of the kind.
 */
export async function markAsFromInternet(path: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  if (platform === 'win32') await writeFile(`${path}:Zone.Identifier`, ZONE).catch(() => undefined);
}

/** Writes a file, and says of it where it came from. */
export const fromInternet =
  (write: (path: string) => Promise<unknown>) =>
  async (path: string): Promise<void> => {
    await write(path);
    await markAsFromInternet(path);
  };
