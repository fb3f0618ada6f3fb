import { foreignTarget, plainTarget } from '../../target/foreign-target.ts';
import type { Offer, Target } from '../../target/target.ts';
import type { TargetOptions } from '../../target/target-options.ts';
import type { ChatLeftOpen } from '../customer/end-chats.ts';
import { type DetectOptions, detect } from './detect.ts';
import { type Detected, offersFound } from './detected.ts';

/** Nothing answers where the server should be, or nothing that is a GMS Chat API. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** A server with what it offers, and what detection saw. */
export interface Reached {
  readonly target: Target;
  readonly detected: readonly Detected[];
  /** The chat of detection, where it could not be ended. */
  readonly leftOpen: readonly ChatLeftOpen[];
}

/**
 * Loads the agent driver of a server and finds out what the server offers, unless the options say so.
 *
 * @throws {Unreachable}
 * @throws {DriverError} for an agent driver that cannot be used
 */
export async function reachTarget(options: TargetOptions, how: DetectOptions = {}): Promise<Reached> {
  const target = await foreignTarget(options);
  const { reachable, failure, detected, leftOpen } = await detect(plainTarget(options), how);
  if (!reachable) throw new Unreachable(`${options.url}: ${failure}`);
  const offers = [
    ...new Set<Offer>([...(options.offers ?? offersFound(detected)), ...(options.moreOffers ?? [])]),
  ];
  return { target: { ...target, offers }, detected, leftOpen };
}
