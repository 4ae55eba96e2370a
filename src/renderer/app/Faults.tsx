import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { useUi } from './ui-state.ts';

/**
 * Where the interface itself has failed: React takes all of it down then, and the window would be empty without a word. It begins anew without
 * what was open and chosen, which may be what it failed over; nothing navigates here.
 */
export class Faults extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  readonly #beginAnew = (): void => {
    useUi.setState(useUi.getInitialState(), true);
    this.setState({ failed: false });
  };

  override render(): ReactNode {
    const said = text.app.fault;
    if (!this.state.failed) return this.props.children;
    return (
      <main className="whole">
        <div className="whole-card" role="alert">
          <span className="whole-icon">
            <TriangleAlert aria-hidden size={28} strokeWidth={1.6} />
          </span>
          <h1>{said.title}</h1>
          <p>{said.explain}</p>
          <Button kind="primary" onClick={this.#beginAnew}>
            {said.act}
          </Button>
        </div>
      </main>
    );
  }
}
