/** A small app that uses what Unseen uses, and remembers what it was told. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, protocol, session, shell, utilityProcess } from 'electron';

const PAGE = `<!doctype html><title>Tiny</title><p id=text>Tiny app</p><script src="page.js"></script>`;
const BODY = `<!doctype html><p>Body</p><a href="link/12">a link</a><img id=part src="part/1" alt=""><img id=remote src="https://tracker.example/pixel.png" alt="">
<form action="https://tracker.example/form"><button>send</button></form><a id=away href="https://tracker.example/away">away</a>`;
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const privileges = { standard: true, secure: true };

protocol.registerSchemesAsPrivileged([
  { scheme: 'unseen', privileges },
  { scheme: 'mail', privileges },
]);

void app.whenReady().then(async () => {
  const seen: unknown[] = [];
  const own = session.fromPartition('tiny');
  own.webRequest.onBeforeRequest((details, callback) => {
    seen.push({ request: details.url, type: details.resourceType });
    callback({ cancel: !/^(unseen|mail):/.test(details.url) });
  });
  own.protocol.handle('unseen', (request) => {
    const { pathname } = new URL(request.url);
    const csp = { 'Content-Security-Policy': "default-src 'none'; script-src 'self'; frame-src mail:" };
    if (pathname === '/page.js') return new Response('window.scriptRan = typeof window.tiny', { headers: { 'Content-Type': 'text/javascript' } });
    if (pathname === '/moved') return Response.redirect('https://tracker.example/moved', 302);
    return new Response(PAGE, { headers: { ...csp, 'Content-Type': 'text/html' } });
  });
  own.protocol.handle('mail', (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/part/1')
      return new Response(PIXEL, { headers: { 'Content-Type': 'image/gif', 'Cross-Origin-Resource-Policy': 'same-origin' } });
    // No policy for pictures: the session's own rule has to stop the remote one.
    return new Response(BODY, { headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': "default-src 'none'; img-src *" } });
  });

  const window = new BrowserWindow({
    width: 900,
    height: 700,
    title: 'Tiny',
    webPreferences: { session: own, sandbox: true, contextIsolation: true, preload: join(import.meta.dirname, 'preload.cjs') },
  });
  const contents = window.webContents;
  contents.on('will-frame-navigate', (event) => {
    seen.push({ navigate: event.url, main: event.isMainFrame });
    if (!event.url.endsWith('/')) event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));

  const utility = utilityProcess.fork(join(import.meta.dirname, 'utility.ts'));
  const fatal = utilityProcess.fork(join(import.meta.dirname, 'utility.ts'));
  contents.ipc.handle('echo', (event, ...args: unknown[]) => ({ origin: event.senderFrame?.origin, top: event.senderFrame?.parent === null, args }));
  contents.ipc.handle('fails', () => Promise.reject(new TypeError('no good')));
  contents.ipc.handle('seen', () => seen);
  contents.ipc.handle('open', (_event, url: string) => shell.openExternal(url));
  contents.ipc.handle('save', (_event, name: string) => dialog.showSaveDialog(window, { defaultPath: name }));
  contents.ipc.handle('theme', (_event, source: 'dark') => (nativeTheme.themeSource = source));
  contents.ipc.handle('utility', (_event, value: unknown) => {
    const answer = new Promise((resolve) => {
      utility.once('message', resolve);
      utility.once('exit', (code) => resolve({ exit: code }));
    });
    if (value === 'kill') utility.kill();
    else utility.postMessage(value === 'bytes' ? { bytes: Buffer.from('abc') } : value);
    return answer;
  });
  contents.ipc.handle('abort', () => {
    const told: string[] = [];
    fatal.on('error', (type) => told.push(type));
    const ended = new Promise((resolve) => {
      fatal.once('exit', () => resolve(told));
    });
    fatal.postMessage('abort');
    return ended;
  });
  contents.ipc.on('quit', () => app.quit());
  const timer = setInterval(() => contents.send('told', { at: new Date(5), user: app.getPath('userData') }), 100);
  app.on('before-quit', () => {
    clearInterval(timer);
    process.stdout.write('quitting\n');
  });
  await window.loadURL('unseen://app/index.html');
  process.stdout.write('shown\n');
});
