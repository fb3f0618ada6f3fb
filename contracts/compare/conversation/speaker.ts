import type { Observation } from '../observation/observation.ts';
import type { CustomerStep, RequestStep } from './compare-step.ts';

/** The customer's side of a conversation over one transport. */
export interface Speaker {
  /** The chat that was started last. */
  readonly chatId: string | undefined;
  speak(step: CustomerStep | RequestStep): Promise<Observation>;
  /** What the customer is told after an agent or the server did something. */
  listen(): Promise<Observation>;
}
