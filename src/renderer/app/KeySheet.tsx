import { text } from '../text/text.ts';
import { Modal } from '../ui/Modal.tsx';

const said = text.keys;

/** What each key does. The keys themselves are in keyboard.ts. */
const GROUPS: readonly (readonly [string, readonly (readonly [keys: readonly string[], what: string])[]])[] = [
  [
    said.groups.moving,
    [
      [['J', said.or, '↓'], said.next],
      [['K', said.or, '↑'], said.previous],
      [['Enter'], said.open],
      [['G', said.afterwards, 'I'], said.inbox],
    ],
  ],
  [
    said.groups.reading,
    [
      [['Shift', '+', 'I'], said.pictures],
      [['I'], said.inspector],
      [['U'], said.unread],
      [['T'], said.text],
    ],
  ],
  [
    said.groups.app,
    [
      [['?'], said.sheet],
      [[','], said.settings],
      [['Escape'], said.escape],
    ],
  ],
];

export function KeySheet({ onClose }: { onClose(): void }) {
  return (
    <Modal title={said.title} onClose={onClose}>
      <div className="modal-body key-sheet">
        {GROUPS.map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([keys, what]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    {keys.map((key) =>
                      key === said.or || key === said.afterwards || key === '+' ? <span key={key}>{key}</span> : <kbd key={key}>{key}</kbd>,
                    )}
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
