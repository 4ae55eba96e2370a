import type { ResourceKind, Trigger } from '../../../shared/report.ts';

/** An address that a part which is no document names, as it is written there. */
export interface Named {
  raw: string;
  kind: ResourceKind;
  trigger: Trigger;
  via: string;
}
