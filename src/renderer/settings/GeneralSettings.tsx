import { List, Monitor, Moon, Rows3, Sun } from 'lucide-react';
import type { Theme } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { useLayout, type Density } from '../app/layout.ts';
import { useStarted } from '../app/queries.ts';
import { text } from '../text/text.ts';
import { KeychainNote } from './KeychainNote.tsx';
import { ProxySetting } from './ProxySetting.tsx';

const THEMES: readonly (readonly [Theme, typeof Sun])[] = [
  ['system', Monitor],
  ['light', Sun],
  ['dark', Moon],
];

const DENSITIES: readonly (readonly [Density, typeof Sun])[] = [
  ['comfortable', Rows3],
  ['compact', List],
];

export function GeneralSettings() {
  const { settings } = useStarted();
  const acts = useActs();
  const { density, pack, darkBodies, darken } = useLayout();
  const said = text.settings;
  return (
    <div className="settings-stack">
      <fieldset className="choice">
        <legend className="field-label">{said.theme}</legend>
        <div className="segments">
          {THEMES.map(([theme, Icon]) => (
            <label key={theme} className="segment">
              <input type="radio" name="theme" value={theme} checked={settings.theme === theme} onChange={() => void acts.change({ theme })} />
              <Icon aria-hidden size={16} />
              {said.themes[theme]}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="choice">
        <legend className="field-label">{said.density}</legend>
        <div className="segments">
          {DENSITIES.map(([one, Icon]) => (
            <label key={one} className="segment">
              <input type="radio" name="density" value={one} checked={density === one} onChange={() => pack(one)} />
              <Icon aria-hidden size={16} />
              {said.densities[one]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="check">
        <input
          id="mark-read"
          type="checkbox"
          checked={settings.markReadOnOpen}
          aria-describedby="mark-read-note"
          onChange={(event) => void acts.change({ markReadOnOpen: event.target.checked })}
        />
        <div>
          <label htmlFor="mark-read">{said.markRead}</label>
          <p id="mark-read-note" className="hint">
            {said.markReadNote}
          </p>
        </div>
      </div>
      <div className="check">
        <input
          id="dark-bodies"
          type="checkbox"
          checked={darkBodies}
          aria-describedby="dark-bodies-note"
          onChange={(event) => darken(event.target.checked)}
        />
        <div>
          <label htmlFor="dark-bodies">{said.darkBodies}</label>
          <p id="dark-bodies-note" className="hint">
            {said.darkBodiesNote}
          </p>
        </div>
      </div>
      <ProxySetting />
      <div className="field">
        <p className="field-label">{said.passwords}</p>
        <KeychainNote always />
      </div>
    </div>
  );
}
