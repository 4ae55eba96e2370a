/** Sends back what it gets, and says what kind of bytes came. */
const port = process.parentPort;

port.on('message', ({ data }: { data: unknown }) => {
  if (data === 'die') process.exit(7);
  // As V8 ends Node.
  if (data === 'abort') process.abort();
  // A loop that only a signal ends, as a hostile message can make one.
  // oxlint-disable-next-line no-empty, no-unmodified-loop-condition -- it is to hang
  if (data === 'hang') for (;;) {}
  const isBuffer = (data as { bytes?: unknown }).bytes instanceof Buffer;
  port.postMessage({ data, isBuffer });
});
