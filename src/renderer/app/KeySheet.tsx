import './key-sheet.css';
import { text } from '../text/text.ts';
import { Keys } from '../ui/Keys.tsx';
import { Modal } from '../ui/Modal.tsx';
import type { CommandGroup } from './command.ts';
import { COMMANDS } from './commands.ts';
import { useUi } from './ui-state.ts';

type Row = readonly [label: string, keys: readonly string[]];

/** Keys that are no commands, for they mean what they mean where they are pressed. */
const MORE: Readonly<Record<CommandGroup, readonly Row[]>> = {
  moving: [[text.keys.open, ['Enter']]],
  reading: [[text.keys.pageOn, ['Space']]],
  app: [[text.keys.escape, ['Escape']]],
};

const GROUPS: readonly CommandGroup[] = ['moving', 'reading', 'app'];

const rowsOf = (group: CommandGroup): readonly Row[] => [
  ...COMMANDS.filter((command) => command.group === group && command.keys.length > 0).map(({ label, keys }) => [label, keys] as const),
  ...MORE[group],
];

/** What each key does; in a window for one message, where there is nowhere to go, what it does there. */
export function KeySheet({ onClose }: { onClose(): void }) {
  const alone = useUi((ui) => ui.alone);
  return (
    <Modal title={text.keys.title} size="large" onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region has to be reachable by keyboard */}
      <div className="modal-body key-sheet" tabIndex={0} data-first-focus="scrolls">
        {GROUPS.filter((group) => !(alone && group === 'moving')).map((group) => (
          <section key={group}>
            <h3>{text.keys.groups[group]}</h3>
            <dl>
              {rowsOf(group).map(([label, keys]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
