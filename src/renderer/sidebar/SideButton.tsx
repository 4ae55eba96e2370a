import type { LucideIcon } from 'lucide-react';
import { Tip } from '../ui/Tip.tsx';

interface SideButtonProps {
  icon: LucideIcon;
  label: string;
  /** Only the icon is seen; the name stays for those who listen, and in a tooltip. */
  bare: boolean;
  current?: boolean;
  onClick(): void;
}

/** A way of the sidebar to what is not mail. */
export function SideButton({ icon: Icon, label, bare, current = false, onClick }: SideButtonProps) {
  const button = (
    <button type="button" className="side-row" aria-current={current ? 'page' : undefined} onClick={onClick}>
      <Icon aria-hidden size={17} />
      <span className="side-name">{label}</span>
    </button>
  );
  return bare ? <Tip label={label}>{button}</Tip> : button;
}
