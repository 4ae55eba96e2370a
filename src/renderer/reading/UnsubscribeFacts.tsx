import { ShieldCheck, TriangleAlert } from 'lucide-react';
import type { MessageView } from '../../shared/message-view.ts';
import type { Link } from '../../shared/report.ts';
import type { Unsubscribe, UnsubscribeOffer, UnsubscribeWay } from '../../shared/unsubscribe.ts';
import { useStarted } from '../app/queries.ts';
import { text } from '../text/text.ts';
import { Url } from '../ui/Url.tsx';
import { isAdvised, type Advice } from './advice.ts';
import { Asked } from './Asked.tsx';

interface FactsProps {
  view: MessageView;
  unsubscribe: Unsubscribe;
  offer: UnsubscribeOffer;
  /** Its address. */
  link: Link;
  advice: Advice;
}

/** Whom a way to leave a list leads to, how, what they learn by it, and whether that is wise. */
export function UnsubscribeFacts({ view, unsubscribe, offer: { way, service }, link, advice }: FactsProps) {
  const said = text.unsubscribe;
  const { pictureProxy } = useStarted().settings;
  const { learnt } = said;
  const told = {
    'one-click': [learnt.reader, learnt.subscription, pictureProxy === null ? learnt.ip : learnt.proxy, learnt.nothing],
    page: [learnt.reader, learnt.subscription, learnt.browser],
    mail: [learnt.reader, learnt.letter],
  }[way];
  const advised = isAdvised(advice);
  const words = <AdviceWords advice={advice} unsubscribe={unsubscribe} way={way} warnings={link.warnings} />;
  return (
    <>
      <Asked view={view} />
      {/* What speaks against it is not to be below what is in sight. */}
      {!advised && words}
      <div className="field">
        <span className="field-label">{said.goesTo[way]}</span>
        <Url url={link.url} emphasis />
        {service && <p className="hint">{said.service(service.name, service.company, service.purpose)}</p>}
        <p className="hint">{said.how[way]}</p>
      </div>
      <div className="field">
        <span className="field-label">{said.learns}</span>
        <ul className="told">
          {told.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      {advised && words}
    </>
  );
}

interface WordsProps {
  advice: Advice;
  unsubscribe: Unsubscribe;
  way: UnsubscribeWay;
  /** About the address. */
  warnings: string[];
}

function AdviceWords({ advice, unsubscribe: { why, signed }, way, warnings }: WordsProps) {
  const said = text.unsubscribe;
  const { title, words } = said.advice[advice];
  const reasons = [...why, ...warnings];
  const advised = isAdvised(advice);
  const Icon = advised ? ShieldCheck : TriangleAlert;
  const isSpam = advice !== 'proven' && advice !== 'unsigned';
  return (
    <div className={`callout ${advised ? '' : advice === 'unsigned' ? 'callout-watch' : 'callout-danger'}`}>
      <Icon aria-hidden size={17} />
      <div className="advice">
        <strong>{title}</strong>
        {reasons.length > 0 && (
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        <p>{words}</p>
        {isSpam && <p>{said.spam}</p>}
        {advised && (signed === 'both' || signed === 'address') && (
          <p className="hint">{way === 'one-click' ? said.signed[signed] : said.signed.both}</p>
        )}
      </div>
    </div>
  );
}
