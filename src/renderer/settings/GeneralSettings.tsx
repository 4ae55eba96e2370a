import { List, Monitor, Moon, Rows3, Sun } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import type { Density, Theme } from '../../shared/settings.ts';
import { useActs } from '../app/acts.ts';
import { useLayout } from '../app/layout.ts';
import { useStarted } from '../app/queries.ts';
import { text } from '../text/text.ts';
import { Check } from './Check.tsx';
import { Choice } from './Choice.tsx';
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

type Bandwidth = keyof typeof text.settings.bandwidthNames;

/** The choice that a limit is: another may have been set by hand. */
const nearest = (names: readonly string[], bandwidth: number | null): Bandwidth =>
  ((bandwidth !== null && names.find((name) => Number(name) >= bandwidth)) || 'none') as Bandwidth;

export function GeneralSettings() {
  const { settings } = useStarted();
  const acts = useActs();
  const { density, pack, grouped, group, darkBodies, darken } = useLayout(
    useShallow(({ density, pack, grouped, group, darkBodies, darken }) => ({ density, pack, grouped, group, darkBodies, darken })),
  );
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
      <Check label={said.grouped} note={said.groupedNote} checked={grouped} onChange={group} />
      <Check
        label={said.markRead}
        note={said.markReadNote}
        checked={settings.markReadOnOpen}
        onChange={(markReadOnOpen) => void acts.change({ markReadOnOpen })}
      />
      <Check label={said.darkBodies} note={said.darkBodiesNote} checked={darkBodies} onChange={darken} />
      <Choice
        label={said.notifications}
        note={said.notificationsNote}
        names={said.notificationDetails}
        value={settings.notifications}
        onChange={(notifications) => void acts.change({ notifications })}
      />
      <Choice
        label={said.fetching}
        note={said.fetchingNote}
        names={said.fetchingNames}
        value={settings.fetching}
        onChange={(fetching) => void acts.change({ fetching })}
      />
      {settings.fetching !== 'opened' && (
        <Choice
          label={said.bandwidth}
          names={said.bandwidthNames}
          value={nearest(Object.keys(said.bandwidthNames), settings.bandwidth)}
          onChange={(bandwidth) => void acts.change({ bandwidth: bandwidth === 'none' ? null : Number(bandwidth) })}
        />
      )}
      <Check label={said.tray} note={said.trayNote} checked={settings.tray} onChange={(tray) => void acts.change({ tray })} />
      <Choice label={said.language} names={said.languages} value={settings.language} onChange={(language) => void acts.change({ language })} />
      <ProxySetting />
      <div className="field">
        <p className="field-label">{said.passwords}</p>
        <KeychainNote always />
      </div>
    </div>
  );
}
