import type { Claims } from '../attack/kills/ledger.ts';
import type { Customer } from './customer.ts';

/** A request that failed: what it was, and when it was sent. */
export interface Failure {
  readonly what: string;
  readonly at: number;
}

/** One customer under load, and what went wrong for it since it was last asked. */
export interface Loaded {
  readonly claims: Claims;
  readonly customer: Customer;
  /** Requests without an answer. */
  unanswered: Failure[];
  /** Requests whose session was unknown: answers 402. */
  forgotten: Failure[];
}

/** What those under load have in hand. */
export interface Stage {
  /** Of the balancer. */
  readonly port: number;
  readonly isOver: boolean;
  /** A text that nobody else has. */
  newText(): string;
  /** A moment between two messages. */
  pause(): Promise<void>;
}

/** Talks over REST until it is over. */
export async function talkOverRest(one: Loaded, stage: Stage): Promise<void> {
  while (!stage.isOver) {
    const message = stage.newText();
    one.claims.try(message);
    const at = performance.now();
    const answer = await one.customer.does(stage.port, 'send', { message });
    if (answer?.statusCode === 0) one.claims.acknowledge(message);
    else one.unanswered.push({ what: 'send over REST', at });
    await stage.pause();
  }
}
