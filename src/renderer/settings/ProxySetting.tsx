import { useId, useState } from 'react';
import { useActs } from '../app/acts.ts';
import { useStarted } from '../app/queries.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';

/** What main accepts: a SOCKS 5 proxy with its port. */
const PROXY = /^socks5:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\]):\d{1,5}$/i;

/** The proxy that approved pictures are fetched through. */
export function ProxySetting() {
  const { settings } = useStarted();
  const acts = useActs();
  const id = useId();
  const kept = settings.pictureProxy ?? '';
  const [proxy, setProxy] = useState(kept);
  const said = text.settings;
  const wrong = proxy.trim() !== '' && !PROXY.test(proxy.trim());
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        void acts.change({ pictureProxy: proxy.trim() || null });
      }}
    >
      <label htmlFor={id}>{said.proxy}</label>
      <div className="field-line">
        <input
          id={id}
          value={proxy}
          placeholder="socks5://127.0.0.1:9050"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setProxy(event.target.value)}
        />
        <Button type="submit" disabled={wrong || proxy.trim() === kept}>
          {said.authservSave}
        </Button>
      </div>
      <p id={`${id}-hint`} className={wrong ? 'field-error' : 'hint'}>
        {wrong ? said.proxyWrong : said.proxyNote}
      </p>
    </form>
  );
}
