/** In place of src/main/shell/app-protocol.ts: the same user interface, whose frames may go anywhere. */
import type { Session } from 'electron';
import type { Language } from '../../../src/shared/settings.ts';
import { serveApp as serve } from '../../../src/main/shell/app-protocol.ts';
import { bare } from './bare-session.ts';

export const serveApp = (session: Session, language: () => Language): void => serve(bare(session), language);
