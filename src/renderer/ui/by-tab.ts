let tab = false;

window.addEventListener('keydown', ({ key }) => (tab = key === 'Tab'), { capture: true });
window.addEventListener('pointerdown', () => (tab = false), { capture: true });

/** Whether the focus is where a person brought it with Tab, and not where a dialog or a menu put it. */
export const cameByTab = (): boolean => tab;
