/** Frames of a stack that are worth a line: those next to where it was thrown. */
const MOST_FRAMES = 8;

/** `    at view (file:///home/robin/unseen/out/main/index.js:12:34)`, with the folders in between. */
const FRAME = /^ {4}at (?:(?:async )?([\w.$#<>:[\] ]{1,80}) \()?(?:[^()\s]*[\\/])?([\w.@-]{1,60}:\d{1,7}:\d{1,7})\)?$/;

/** A class of errors, and a code of the system or of Node's. */
const NAME = /^\w{1,40}$/;
const CODE = /^[A-Z][A-Z\d_]{2,40}$/;

/** The lines below the message, which may be of several lines itself, and say anything. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message);
  return (at === -1 ? stack : stack.slice(at + message.length)).split('\n');
}

/**
 * What kind of error it was and where in the program it was thrown, on one line. What it says is left out, since it may hold an address, a subject or a path, and so are
 * the folders of files.
 */
export function traceOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `a ${typeof thrown} was thrown`;
  const { name } = thrown;
  const { code } = thrown as { code?: unknown };
  const frames = framesOf(thrown).flatMap((line) => {
    const [, called, where] = FRAME.exec(line) ?? [];
    return where === undefined ? [] : [called === undefined ? where : `${called} ${where}`];
  });
  return [
    NAME.test(name) ? name : 'Error',
    ...(typeof code === 'string' && CODE.test(code) ? [code] : []),
    ...frames.slice(0, MOST_FRAMES).map((frame) => `at ${frame}`),
  ].join(' ');
}

/**
 * For whoever mends Unseen, on the standard error: something was thrown that nobody reckoned with. Its reader is told that something went wrong, and no more.
 * @param doing a channel, a method or a part of the program
 */
export function tellUnexpected(doing: string, thrown: unknown): void {
  // Unlike a write to the stream itself, it does not fail where nobody reads that any more.
  // oxlint-disable-next-line no-console -- see above
  console.error(`Unseen: unexpected in ${doing}: ${traceOf(thrown)}`);
}
