/*
 * Accessible names that tests and the tour may rely on. They are an interface: a change here is a change there.
 *
 *   navigation "Mailboxes"     buttons named "Inbox, 3 unread", "Sent", …; the open one has aria-current="page"
 *   button "Overview"          in that navigation; leads to main "Overview" with the heading (level 1) of that name
 *   region "Message list"      heading with the mailbox's name; button "Oldest first", or for a search the combobox "Order"
 *   listbox "Messages"         options named "Unread. Sender. Date. Subject. Snippet. 3 trackers: Mailchimp, HubSpot",
 *                              with "Account NAME" before the snippet where the list is of several accounts;
 *                              the open message's has aria-selected
 *   main "Message"             heading (level 2) with the subject; "No message open" while there is none
 *   status                     the privacy sentence, in main: "3 trackers kept out. 12 pictures not loaded."
 *   buttons in main            "Show pictures", "Always show pictures from shop.example", "More about pictures",
 *                              "Mark as unread", "Show as text", "Show as designed", "Inspector", "More actions"
 *                              (menu: "View source", "Save as .eml"), "Save NAME" and "Open NAME" of attachments, "Save all…",
 *                              "To …, show who and when" (details of the envelope)
 *   iframe "Body of “SUBJECT”" the HTML body; region of the same name where the body is text
 *   complementary "Inspector"  headings "What they would have learnt", "Trackers", "Links", …
 *   menus                      "What to do with it" of a row, "What to do with this mailbox"
 *   buttons in the sidebar     the name of an account where there are several, which folds its mailboxes away (aria-expanded),
 *                              "Add account", "Open mail files…", "Connections", "Settings", "Keyboard shortcuts", "Actions for NAME",
 *                              "Actions for the search NAME"
 *   dialogs                    "Add your account", "Change the account", "Sign in again", "Settings" (tabs "General", "Accounts", "Picture senders",
 *                              "Connections"), "Open this link in your browser?", "Source of the message", "Save a picture",
 *                              "Keyboard shortcuts"; alertdialogs "Remove NAME from Unseen?",
 *                              "Remove this message from Unseen?"
 *   complementary "Sample mailbox", and the screen "Your mail store could not be opened"
 */
import './app.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { UnseenBridge } from '../../shared/contract.ts';
import type { MessageId } from '../../shared/model.ts';
import type { AppState } from '../../shared/app-state.ts';
import type { Theme } from '../../shared/settings.ts';
import { bridgeIn } from '../text/from-main.ts';
import { language, text } from '../text/text.ts';
import { Failed } from '../ui/States.tsx';
import { Tips } from '../ui/Tip.tsx';
import { useActs } from './acts.ts';
import { BridgeContext } from './bridge.ts';
import { useEvents } from './events.ts';
import { restoreLayout, useLayout } from './layout.ts';
import { contractCache, keys, useAppState } from './queries.ts';
import { ReadingWindow } from './ReadingWindow.tsx';
import { StoreUnavailable } from './StoreUnavailable.tsx';
import { messageOfWindow } from './window-kind.ts';
import { Workspace } from './Workspace.tsx';

/**
 * The whole interface, on a bridge to main.
 * @param search of the window's URL, which tells what the window is for
 */
export function App({ bridge, search = '' }: { bridge: UnseenBridge; search?: string }) {
  const [client] = useState(contractCache);
  const spoken = useMemo(() => bridgeIn(language, bridge), [bridge]);
  return (
    <BridgeContext value={spoken}>
      <QueryClientProvider client={client}>
        {/* The page's Content-Security-Policy allows no style elements. */}
        <CSPProvider disableStyleElements>
          <Tips>
            <Started alone={messageOfWindow(search)} />
          </Tips>
        </CSPProvider>
      </QueryClientProvider>
    </BridgeContext>
  );
}

function Started({ alone }: { alone: MessageId | null }) {
  useEvents();
  const state = useAppState();
  const isRestored = useRestoredLayout(state.isSuccess);
  useTheme(state.data?.settings.theme ?? 'system');

  if (state.isPending) return <output className="starting">{text.app.loading}</output>;
  if (state.isError)
    return (
      <main className="whole">
        <Failed title={text.app.failed} thrown={state.error} retry={() => void state.refetch()} />
      </main>
    );
  if (state.data.store.state === 'unavailable') return <StoreUnavailable store={state.data.store} />;
  if (!isRestored) return null;
  return alone === null ? <Workspace /> : <ReadingWindow messageId={alone} />;
}

/** The window is arranged as it was, once; from then on main keeps how it is. */
function useRestoredLayout(isStarted: boolean): boolean {
  const acts = useActs();
  const client = useQueryClient();
  useLayoutEffect(() => {
    const kept = client.getQueryData<AppState>(keys.state)?.settings.layout ?? null;
    if (isStarted) restoreLayout(kept, (layout) => void acts.keepLayout(layout));
  }, [isStarted, client, acts]);
  return useLayout((layout) => layout.restored);
}

function useTheme(theme: Theme) {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
