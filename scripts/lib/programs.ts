/** The programs of main, its utility processes and their threads, by the names of the files that they are built into; paths from the root of the project. */
export const PROGRAMS = {
  index: 'src/main/index.ts',
  mailbox: 'src/main/mailbox/index.ts',
  imap: 'src/main/mailbox/imap-thread/index.ts',
  reader: 'src/main/reader/index.ts',
  scanner: 'src/main/reader/scanner.ts',
} as const;
