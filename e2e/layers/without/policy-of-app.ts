/** In place of src/main/shell/app-protocol.ts: the same user interface, whose frames may go anywhere. */
import type { Session } from 'electron';
import { serveApp as serve, type PageFacts } from '../../../src/main/shell/app-protocol.ts';
import { bare } from './bare-session.ts';

export const serveApp = (session: Session, facts: () => PageFacts): void => serve(bare(session), facts);
