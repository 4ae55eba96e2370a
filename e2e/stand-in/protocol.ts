import type { CustomScheme, Protocol } from 'electron';
import { onlyBeforeReady } from './lifecycle.ts';
import { isKnownScheme } from './scheme-map.ts';
import { lacking, strict } from './strict.ts';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;

const privileged = new Set<string>();

/** The schemes of one session. */
export function schemeHandlers(): { api: Protocol; handlers: ReadonlyMap<string, ProtocolHandler> } {
  const handlers = new Map<string, ProtocolHandler>();
  const api = strict('protocol', {
    registerSchemesAsPrivileged(schemes: CustomScheme[]) {
      onlyBeforeReady('protocol.registerSchemesAsPrivileged');
      for (const { scheme, privileges = {} } of schemes) {
        if (!isKnownScheme(scheme)) throw lacking(`the scheme ${scheme}:`);
        // The reserved hosts are https addresses: standard and secure by nature, and no more than that.
        const { standard, secure, ...more } = privileges;
        if (!standard || !secure) throw lacking(`the scheme ${scheme}: without "standard" and "secure"`);
        for (const [privilege, granted] of Object.entries(more)) if (granted) throw lacking(`the privilege "${privilege}" for ${scheme}:`);
        privileged.add(scheme);
      }
    },
    handle(scheme: string, handler: ProtocolHandler) {
      if (!privileged.has(scheme)) throw lacking(`a handler for ${scheme}:, which was not registered before ready`);
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
    unhandle(scheme: string) {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
  } satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>) as Protocol;
  return { api, handlers };
}
