import './settings.css';
import { Tabs } from '@base-ui/react/tabs';
import { useStarted } from '../app/queries.ts';
import { useUi, type SettingsTab } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Modal } from '../ui/Modal.tsx';
import { AccountSettings } from './AccountSettings.tsx';
import { Connections } from './Connections.tsx';
import { FilterLists } from './FilterLists.tsx';
import { GeneralSettings } from './GeneralSettings.tsx';
import { PictureSenders } from './PictureSenders.tsx';
import { Unsubscribed } from './Unsubscribed.tsx';

const TABS: readonly SettingsTab[] = ['general', 'accounts', 'senders', 'unsubscribed', 'lists', 'connections'];
const PANELS: Readonly<Record<SettingsTab, () => React.ReactNode>> = {
  general: GeneralSettings,
  accounts: AccountSettings,
  senders: PictureSenders,
  unsubscribed: Unsubscribed,
  lists: FilterLists,
  connections: Connections,
};

export function SettingsDialog({ tab, onClose }: { tab: SettingsTab; onClose(): void }) {
  const show = useUi((ui) => ui.show);
  const { version } = useStarted();
  return (
    <Modal title={text.settings.title} size="large" onClose={onClose}>
      <Tabs.Root className="tabs" orientation="vertical" value={tab} onValueChange={(value: SettingsTab) => show({ kind: 'settings', tab: value })}>
        <Tabs.List className="tab-list" aria-label={text.settings.title}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name} className="tab" data-first-focus={name === tab || undefined}>
              {text.settings.tabs[name]}
            </Tabs.Tab>
          ))}
          <p className="hint tab-version">{text.settings.version(version)}</p>
        </Tabs.List>
        {TABS.map((name) => {
          const Panel = PANELS[name];
          return (
            <Tabs.Panel key={name} value={name} className="tab-panel">
              <h3 className="tab-title">{text.settings.tabs[name]}</h3>
              <Panel />
            </Tabs.Panel>
          );
        })}
      </Tabs.Root>
    </Modal>
  );
}
