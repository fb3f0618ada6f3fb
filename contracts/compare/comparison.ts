import type { Transport } from '../target/transport.ts';
import type { Found } from './compare.ts';
import type { CompareConversation } from './conversation/compare-step.ts';

/** The result of a conversation over one transport. */
export interface Compared {
  readonly conversation: CompareConversation;
  readonly transport: Transport;
  readonly outcome: 'same' | 'different' | 'skipped';
  /** Why it was skipped. */
  readonly reason?: string;
  readonly found?: Found;
}

/** The comparison of two servers. */
export interface Comparison {
  readonly a: string;
  readonly b: string;
  /** Repeats the same random conversations. */
  readonly seed: number;
  readonly compared: readonly Compared[];
}
