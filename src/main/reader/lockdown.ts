import { syncBuiltinESMExports } from 'node:module';

/** What reaches another machine, another process or another thread; nothing in the reader has any business with it. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  'node:net': ['connect', 'createConnection', 'createServer'],
  'node:tls': ['connect', 'createServer'],
  'node:http': ['request', 'get', 'createServer'],
  'node:https': ['request', 'get', 'createServer'],
  'node:http2': ['connect', 'createServer', 'createSecureServer'],
  'node:dgram': ['createSocket'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveMx', 'resolveSrv', 'resolveTxt', 'reverse', 'Resolver'],
  'node:child_process': ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  'node:worker_threads': ['Worker'],
};

const GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

function refuse(): never {
  throw new Error('The reader process has no network and starts nothing.');
}

/**
 * Takes from this process what it does not need: sockets, names, other processes. It holds the bytes of strangers; should one
 * of them ever get to run code here, there is one thing less for it to find. Not a sandbox: what stops a hostile message is
 * that nothing here asks for any of this.
 */
export function lockDown(): void {
  for (const [name, functions] of Object.entries(MODULES)) {
    const module = process.getBuiltinModule(name) as Record<string, unknown>;
    for (const method of functions) module[method] = refuse;
  }
  // Whoever holds a class already goes through its prototype.
  const { Socket } = process.getBuiltinModule('node:net');
  Socket.prototype.connect = refuse;
  const dns = process.getBuiltinModule('node:dns');
  for (const method of Object.keys(dns.promises)) {
    if (typeof dns.promises[method as keyof typeof dns.promises] === 'function') (dns.promises as Record<string, unknown>)[method] = refuse;
  }
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
  syncBuiltinESMExports();
}
