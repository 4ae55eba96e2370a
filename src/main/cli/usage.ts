/** How the command ends, as its exit code. */
export const EXIT = {
  fine: 0,
  /** Something could not be read, and the rest was; or the output could not be written. */
  incomplete: 1,
  usage: 2,
  /** Ended by Ctrl+C (128 + SIGINT), after the summary of what was done. */
  interrupted: 130,
} as const;

export const USAGE = `Usage: npm run inspect -- PATH… [--me ADDRESS]… [--json | --csv] [--jobs N]

Shows who is told when these messages are opened. Nothing is loaded, and nobody is asked.

  PATH          a message (.eml), an mbox, either compressed with gzip, a Maildir, a directory of these,
                or - for the standard input (a message or an mbox)
  --me ADDRESS  your own address, to be found in URLs, plain, encoded or hashed; may be repeated
  --json        one line of JSON for each message (docs/inspect.schema.json)
  --csv         one line for each resource that a careless mail program would fetch
  --jobs N, -j  processes that read messages; default: the number of cores
  --help, -h    this

With --json and --csv the summary goes to the standard error. (npm prints two lines of its own before the
output; npm run --silent does not.)

Exit codes: 0 everything was read, 1 something could not be read or written, 2 the command was not
understood, 130 interrupted.
`;
