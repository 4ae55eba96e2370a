import { adtech } from './adtech.ts';
import { automation } from './automation.ts';
import { clouds } from './clouds.ts';
import { commerce } from './commerce.ts';
import { delivery } from './delivery.ts';
import { homeMade } from './home-made.ts';
import { letters } from './letters.ts';
import { networks } from './networks.ts';
import { newsletters } from './newsletters.ts';
import { ordinary } from './ordinary.ts';
import { personal } from './personal.ts';
import { sales } from './sales.ts';
import { selfHosted } from './self-hosted.ts';

export type { Label, LabelledMessage, LabelledUrl, Service } from './model.ts';

/**
 * The held-out messages: written from the forms that platforms are known to use, by somebody who had not seen the tracker engine or
 * its data. Senders are invented and on reserved domains; tokens are drawn, so that no message is anybody's.
 */
export const labelled = {
  newsletters,
  letters,
  clouds,
  automation,
  commerce,
  delivery,
  selfHosted,
  sales,
  networks,
  adtech,
  homeMade,
  ordinary,
  personal,
};
