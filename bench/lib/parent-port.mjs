/** Preloaded into a process of the app as it was built: `process.parentPort` of Electron over Node's own channel, and nothing else that takes memory. */
process.parentPort = {
  on: (event, listener) => process.on(event, (data) => listener({ data, ports: [] })),
  postMessage: (message) => process.connected && process.send(message, undefined, undefined, () => undefined),
};
process.on('disconnect', () => process.exit(0));
