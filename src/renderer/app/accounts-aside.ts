import { useEffect } from 'react';
import { text } from '../text/text.ts';
import { useStarted } from './queries.ts';
import { useUi } from './ui-state.ts';

/** Tells, at a start at which some of the accounts could not be understood, where their file is kept. */
export function useAccountsAside(): void {
  const { accountsAside } = useStarted();
  const tell = useUi((ui) => ui.tell);
  useEffect(() => {
    if (accountsAside === null) return;
    const { sentence, next } = text.app.accountsAside;
    tell({ kind: 'failure', sentence: sentence(accountsAside), next });
  }, [accountsAside, tell]);
}
