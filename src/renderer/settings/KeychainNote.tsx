import { KeyRound } from 'lucide-react';
import { useStarted } from '../app/queries.ts';
import { text } from '../text/text.ts';

/** How passwords are kept here. Silent where all is well, unless `always`. */
export function KeychainNote({ always = false }: { always?: boolean }) {
  const { keychain } = useStarted();
  if (keychain === 'protected' && !always) return null;
  return (
    <div className={keychain === 'protected' ? 'callout' : 'callout callout-watch'}>
      <KeyRound aria-hidden size={17} />
      <p>{text.settings.keychain[keychain]}</p>
    </div>
  );
}
