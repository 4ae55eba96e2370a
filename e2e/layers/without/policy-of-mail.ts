/** In place of src/main/shell/mail-protocol.ts: the same documents, which may load what they want. */
import type { Session } from 'electron';
import type { OpenDocuments } from '../../../src/main/reading/open-documents.ts';
import type { Language } from '../../../src/shared/settings.ts';
import { serveMail as serve } from '../../../src/main/shell/mail-protocol.ts';
import { bare } from './bare-session.ts';

export const serveMail = (session: Session, documents: OpenDocuments, language: () => Language): void => serve(bare(session), documents, language);
