const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You may not read it.',
  EPERM: 'You may not read it.',
  EISDIR: 'It is a directory.',
  NOT_A_FILE: 'It is neither a file nor a folder.',
  ELOOP: 'It is a symbolic link that leads to itself.',
  EMFILE: 'Too many files are open.',
  EIO: 'The disk could not read it.',
  Z_BUF_ERROR: 'It is compressed, and ends in the middle.',
  Z_DATA_ERROR: 'It is compressed, and damaged.',
};

/** What an error of the file system or of zlib means, as a sentence for a person. */
export function systemSentence(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return 'It could not be read.';
  return SENTENCES[code] ?? `It could not be read (${code}).`;
}
