import { protocol } from 'electron';
import { MAIL_SCHEME } from '../../shared/addresses.ts';

/**
 * Makes our two schemes standard (relative URLs, an origin for each host) and secure. Neither may be fetched by script,
 * bypass a Content-Security-Policy or register a service worker. Before `ready`.
 */
export function registerSchemes(): void {
  const privileges = {
    standard: true,
    secure: true,
    supportFetchAPI: false,
    corsEnabled: false,
    bypassCSP: false,
    allowServiceWorkers: false,
    stream: false,
  };
  protocol.registerSchemesAsPrivileged([
    { scheme: 'unseen', privileges },
    { scheme: MAIL_SCHEME, privileges },
  ]);
}
