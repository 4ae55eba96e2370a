import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Pictures kept on disk, all accounts together; the ones longest unused go first. */
const MOST_CACHE_BYTES = 300_000_000;

/**
 * How long a picture that was asked for in vain is not asked for again by itself. A server that never gives one would otherwise learn of
 * every reading; one that was down for a while is asked again.
 */
const REFUSAL_KEPT_MS = 24 * 60 * 60 * 1_000;

/**
 * The same where its name led nowhere. Whoever answers for the name would learn of every reading; but it may be a network that gives no name
 * an address before somebody has signed in to it.
 */
const NAME_REFUSAL_KEPT_MS = 60 * 60 * 1_000;

interface KeptPicture {
  bytes: Uint8Array;
  contentType: string;
}

/** Pictures that were approved and fetched, by the address that the message gave, which are never asked for again; and which were asked for in vain. */
interface PictureCache {
  get(account: string, url: string): Promise<KeptPicture | null>;
  put(account: string, url: string, picture: KeptPicture): Promise<void>;
  /** Why it was not given, where that is not long ago; null: it was not asked for in vain. */
  refusal(account: string, url: string): Promise<string | null>;
  /** @param briefly it was its name that led nowhere */
  refuse(account: string, url: string, reason: string, briefly?: boolean): Promise<void>;
  forgetAccount(account: string): Promise<void>;
}

/** File of a picture: one line with the content type, then the bytes. Names are hashes: the folder tells no address. */
export function openPictureCache(folder: string, most = MOST_CACHE_BYTES, now: () => number = Date.now): PictureCache {
  const name = (text: string) => createHash('sha256').update(text).digest('hex');
  const folderOf = (account: string) => join(folder, name(account).slice(0, 16));
  const fileOf = (account: string, url: string) => join(folderOf(account), name(url));
  const refusalOf = (account: string, url: string) => `${fileOf(account, url)}.refused`;
  /** Bytes of all files; null: to be measured. */
  let size: Promise<number> | null = null;
  let making: Promise<void> | null = null;

  const files = async () => {
    const all: { path: string; size: number; used: number }[] = [];
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      // One that is being written has its name by now, or its account is forgotten.
      const found = await stat(path).catch(() => null);
      if (found) all.push({ path, size: found.size, used: found.mtimeMs });
    }
    return all;
  };
  const measure = async () => (await files()).reduce((sum, file) => sum + file.size, 0);

  const makeRoom = async () => {
    let total = 0;
    for (const file of (await files()).sort((a, b) => b.used - a.used)) {
      total += file.size;
      // Down to a good part below the bound, so that this does not run again at once.
      if (total > most * 0.8) await rm(file.path, { force: true });
    }
  };

  return {
    async get(account, url) {
      const file = fileOf(account, url);
      try {
        const content = await readFile(file);
        const end = content.indexOf(0x0a);
        if (end < 0) return null;
        const used = new Date();
        await utimes(file, used, used);
        return { contentType: content.toString('latin1', 0, end), bytes: content.subarray(end + 1) };
      } catch {
        return null;
      }
    },
    async put(account, url, { bytes, contentType }) {
      const file = fileOf(account, url);
      await mkdir(folderOf(account), { recursive: true, mode: 0o700 });
      await writeFile(`${file}.new`, Buffer.concat([Buffer.from(`${contentType}\n`, 'latin1'), bytes]), { mode: 0o600 });
      await rename(`${file}.new`, file);
      await rm(refusalOf(account, url), { force: true });
      // Of several at once each adds to what the others have added.
      const grown = (size ?? measure()).then((before) => before + bytes.byteLength);
      size = grown;
      if ((await grown) <= most) return;
      size = null;
      making ??= makeRoom().finally(() => (making = null));
      await making;
    },
    async refusal(account, url) {
      const file = refusalOf(account, url);
      try {
        const { mtimeMs } = await stat(file);
        // Its time is when it ends. One that lies further ahead is of a clock that went wrong.
        const left = mtimeMs - now();
        if (left > 0 && left <= REFUSAL_KEPT_MS) return await readFile(file, 'utf8');
        await rm(file, { force: true });
        return null;
      } catch {
        return null;
      }
    },
    async refuse(account, url, reason, briefly = false) {
      const file = refusalOf(account, url);
      const end = new Date(now() + (briefly ? NAME_REFUSAL_KEPT_MS : REFUSAL_KEPT_MS));
      await mkdir(folderOf(account), { recursive: true, mode: 0o700 });
      await writeFile(file, reason, { mode: 0o600 });
      await utimes(file, end, end);
    },
    async forgetAccount(account) {
      await rm(folderOf(account), { recursive: true, force: true });
      size = null;
    },
  };
}
