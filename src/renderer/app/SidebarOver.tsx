import { useEffect, useRef, useState } from 'react';
import { Sidebar } from '../sidebar/Sidebar.tsx';
import { useUi } from './ui-state.ts';

/** Menus and dialogs lie over the sidebar, and belong to it. */
const OVER_IT = '[role=menu], [role=dialog], [role=alertdialog]';

/** The whole sidebar, over what has no room beside it. It takes the focus, leaves where something else is pressed, and gives the focus back. */
export function SidebarOver({ onToggle }: { onToggle(): void }) {
  const over = useRef<HTMLDivElement>(null);
  const showSidebar = useUi((ui) => ui.showSidebar);
  // What lies under it can have no focus any more once it is there.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    over.current?.querySelector('button')?.focus();
    const leave = ({ target }: Event) => {
      if (target instanceof Element && !over.current?.contains(target) && !target.closest(OVER_IT)) showSidebar(false);
    };
    window.addEventListener('pointerdown', leave);
    window.addEventListener('focusin', leave);
    return () => {
      window.removeEventListener('pointerdown', leave);
      window.removeEventListener('focusin', leave);
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, [before, showSidebar]);
  return (
    <div className="sidebar-over" ref={over}>
      <Sidebar rail={false} onToggle={onToggle} />
    </div>
  );
}
