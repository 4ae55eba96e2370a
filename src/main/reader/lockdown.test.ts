import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What is left of each way out, tried in a process of its own: it cannot be undone. */
const SCRIPT = `
import { connect } from 'node:net';
import { Socket } from 'node:net';
import { get } from 'node:http';
import { spawn } from 'node:child_process';
import { Resolver } from 'node:dns';
import dns from 'node:dns/promises';
import { lockDown } from ${JSON.stringify(join(import.meta.dirname, 'lockdown.ts'))};
lockDown();
const tries = {
  connect: () => connect(9, '127.0.0.1'),
  socket: () => new Socket().connect(9, '127.0.0.1'),
  http: () => get('http://127.0.0.1:9/'),
  dns: () => dns.lookup('leak.test'),
  resolver: () => new Resolver(),
  spawn: () => spawn('true'),
  fetch: () => fetch('http://127.0.0.1:9/'),
  webSocket: () => new WebSocket('ws://127.0.0.1:9/'),
};
const open = [];
for (const [name, attempt] of Object.entries(tries)) {
  try { attempt(); open.push(name); } catch {}
}
console.log(JSON.stringify(open));
process.exit(0);
`;

it('the reader process has no way to another machine or process', () => {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], { encoding: 'utf8' });
  expect(JSON.parse(output)).toEqual([]);
});
