import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** NetworkManager, which nearly every Linux desktop has, on the system's bus. */
const NETWORK_MANAGER = ['--system', '--dest', 'org.freedesktop.NetworkManager', '--object-path', '/org/freedesktop/NetworkManager'];
const METERED = ['--method', 'org.freedesktop.DBus.Properties.Get', 'org.freedesktop.NetworkManager', 'Metered'];

/** What Windows says of the connection that leads to the internet: a number of its NetworkCostType. */
const COST = [
  '[void][Windows.Networking.Connectivity.NetworkInformation, Windows, ContentType = WindowsRuntime]',
  '[int][Windows.Networking.Connectivity.NetworkInformation]::GetInternetConnectionProfile().GetConnectionCost().NetworkCostType',
].join('; ');

/** Windows tells a program without a window of no change: it is asked again so often. */
const ASK_AGAIN_MS = 5 * 60_000;
/** Longest that an answer is waited for. */
const PATIENCE_MS = 10_000;

/** What `gdbus` prints of NetworkManager's property (NMMetered): 1 is yes and 3 a guess of yes, for a phone that shares its line. */
export const isMeteredByNetworkManager = (printed: string): boolean => /^\(<uint32 [13]>,\)$/.test(printed.trim());

/** What is printed of NetworkCostType: 2, fixed, has a volume that is paid for; 3, variable, costs by volume. */
export const isMeteredByWindows = (printed: string): boolean => /^[23]$/.test(printed.trim());

/** Whether the network is paid by volume, as far as the system knows. */
export interface Metered {
  /** False until the system has said otherwise, and wherever it cannot be asked, as on macOS. */
  current(): boolean;
  /** Asks, and listens from now on. */
  begin(): void;
  /** Ends what listens. */
  end(): void;
}

/** @param changed called when the system says otherwise than before */
export function meteredNetwork(changed: (metered: boolean) => void): Metered {
  let metered = false;
  let ended = false;
  const take = (now: boolean) => {
    if (ended || now === metered) return;
    metered = now;
    changed(metered);
  };
  let stop = () => {};
  return {
    current: () => metered,
    begin() {
      stop = listen(process.platform, take);
    },
    end() {
      ended = true;
      stop();
    },
  };
}

function listen(platform: NodeJS.Platform, take: (metered: boolean) => void): () => void {
  if (platform === 'linux') return listenToNetworkManager(take);
  if (platform === 'win32') return askWindows(take);
  return () => undefined;
}

/** The first lines that `gdbus monitor` prints say whether there is a NetworkManager: it is asked then, and whenever it comes, goes or says otherwise. */
function listenToNetworkManager(take: (metered: boolean) => void): () => void {
  const ask = () => printedBy('gdbus', ['call', ...NETWORK_MANAGER, ...METERED], (printed) => take(isMeteredByNetworkManager(printed)));
  const monitor = spawn('gdbus', ['monitor', ...NETWORK_MANAGER], { stdio: ['ignore', 'pipe', 'ignore'] });
  // There is no such program.
  monitor.on('error', () => undefined);
  createInterface(monitor.stdout).on('line', (line) => {
    if (/^The name |'Metered'/.test(line)) ask();
  });
  return () => void monitor.kill();
}

function askWindows(take: (metered: boolean) => void): () => void {
  const powershell = join(process.env['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  const ask = () => printedBy(powershell, ['-NoProfile', '-NonInteractive', '-Command', COST], (printed) => take(isMeteredByWindows(printed)));
  ask();
  const timer = setInterval(ask, ASK_AGAIN_MS);
  return () => clearInterval(timer);
}

/** What a program prints. Where it cannot say, what was known before holds: NetworkManager may just be starting again. */
function printedBy(program: string, args: string[], answered: (printed: string) => void): void {
  execFile(program, args, { timeout: PATIENCE_MS, windowsHide: true }, (error, printed) => {
    if (!error) answered(printed);
  });
}
