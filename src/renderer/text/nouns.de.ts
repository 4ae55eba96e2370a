import { unitsOf } from '../../shared/text/units.ts';

const { counted } = unitsOf('de');

/** What is counted in German more than anything else. */
export const messages = (count: number) => counted(count, 'Nachricht', 'Nachrichten');
export const trackers = (count: number) => counted(count, 'Tracker', 'Tracker');
export const pictures = (count: number) => counted(count, 'Bild', 'Bilder');
