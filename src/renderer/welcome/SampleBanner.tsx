import './welcome.css';
import { Sparkles, X } from 'lucide-react';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Button, IconButton } from '../ui/Button.tsx';

/** Says that the mail on screen is a sample, and how to have one's own. */
export function SampleBanner({ onDismiss }: { onDismiss(): void }) {
  const show = useUi((ui) => ui.show);
  return (
    <aside className="banner" aria-label={text.welcome.label}>
      <Sparkles aria-hidden size={16} />
      <p>{text.welcome.banner}</p>
      <Button kind="primary" onClick={() => show({ kind: 'add-account' })}>
        {text.welcome.add}
      </Button>
      <IconButton icon={X} label={text.welcome.dismiss} onClick={onDismiss} />
    </aside>
  );
}
