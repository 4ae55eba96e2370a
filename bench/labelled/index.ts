import { adtech } from './adtech.ts';
import { automation } from './automation.ts';
import { clouds } from './clouds.ts';
import { commerce } from './commerce.ts';
import { delivery } from './delivery.ts';
import { fresh } from './fresh.ts';
import { homeMade } from './home-made.ts';
import { innocentPictures } from './innocent-pictures.ts';
import { innocentPlatforms } from './innocent-platforms.ts';
import { innocentPrograms } from './innocent-programs.ts';
import { keptFiles } from './kept-files.ts';
import { letters } from './letters.ts';
import { lookAlikes } from './look-alikes.ts';
import { networks } from './networks.ts';
import { newsletters } from './newsletters.ts';
import { ordinary } from './ordinary.ts';
import { ownDomainTools } from './own-domains-tools.ts';
import { ownDomains } from './own-domains.ts';
import { personal } from './personal.ts';
import { pictureHosts } from './picture-hosts.ts';
import { recentServices } from './recent-services.ts';
import { sales } from './sales.ts';
import { seenInMail } from './seen-in-mail.ts';
import { selfHosted } from './self-hosted.ts';
import { sendersMore } from './senders-more.ts';
import { worldDelivery } from './world-delivery.ts';
import { worldInnocent } from './world-innocent.ts';
import { worldNewsletters } from './world-newsletters.ts';
import { worldPrograms } from './world-programs.ts';
import { worldSenders } from './world-senders.ts';
import { worldSuites } from './world-suites.ts';
import { worldTools } from './world-tools.ts';

export type { Label, LabelledMessage, LabelledUrl, Service } from './model.ts';

/**
 * The held-out messages: written from the forms that platforms are known to use, by somebody who had not seen the tracker engine or
 * its data; but `seenInMail`, `lookAlikes`, `keptFiles`, `innocentPictures`, `recentServices` and `fresh` by somebody who had. Of `ownDomains`,
 * `ownDomainTools`, `sendersMore`, `innocentPrograms`, `innocentPlatforms` and `pictureHosts` a few labels were put right, and some that
 * nobody can be sure of left out, after they were first tried. Senders are invented and on reserved domains, but for companies that write
 * in their own name; tokens are drawn, so that no message is anybody's.
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
  worldNewsletters,
  worldDelivery,
  worldSuites,
  worldPrograms,
  worldTools,
  worldSenders,
  worldInnocent,
  seenInMail,
  lookAlikes,
  keptFiles,
  innocentPictures,
  recentServices,
  ownDomains,
  ownDomainTools,
  sendersMore,
  innocentPrograms,
  innocentPlatforms,
  pictureHosts,
  fresh,
};
