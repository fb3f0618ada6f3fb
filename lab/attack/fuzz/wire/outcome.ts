import type { Input } from '../input.ts';

/** What was wrong in a conversation. */
export interface Problem {
  readonly kind:
    | 'unanswered'
    | 'closed without an answer'
    | 'status'
    | 'more answers than requests'
    | 'no HTTP';
  /** The input that it is about. */
  readonly input: Input;
  readonly detail: string;
}

/** How a conversation went. */
export interface Outcome {
  /** Inputs that the server took; the others followed an announced end of the connection. */
  readonly taken: number;
  readonly answered: number;
  readonly problem?: Problem;
}

/** How a conversation reaches the server. */
export interface Line {
  readonly port: number;
  /** @see Patience.wait */
  wait(overdue: () => void): () => void;
}

/** Milliseconds for what demands nothing: only how long it is listened to, never a verdict. */
export const LISTEN = 60;
