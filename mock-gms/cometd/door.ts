import { comesAfter, type FaultEffect, type Transport } from '../faults/fault.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import type { BayeuxMessage } from './library.ts';
import { serviceOf } from './operations.ts';

/** A fault that befalls a request as a whole, ahead of Bayeux. */
export interface DoorFault {
  readonly service: Service;
  readonly effect: FaultEffect;
  /** Whether the publications are carried out all the same. */
  readonly after: boolean;
}

/** Faults that are pushed like any failure: the publication itself is acknowledged. */
const PUSHED: ReadonlySet<FaultEffect['kind']> = new Set(['error', 'offline']);

/**
 * Takes the faults that messages meet: those to be pushed are handed to `onPushed`, the first of the others is returned.
 *
 * @param named the service that the path names, whose faults `/meta` messages meet
 */
export function takeFaults(
  registry: ServiceRegistry,
  messages: readonly BayeuxMessage[],
  named: Service | undefined,
  transport: Exclude<Transport, 'polling'>,
  onPushed: (message: BayeuxMessage, effect: FaultEffect) => void,
): DoorFault | undefined {
  let found: DoorFault | undefined;
  for (const message of messages) {
    const published = serviceOf(message.channel);
    const service = published === undefined ? named : registry.get(published);
    const effect = service?.faults.take(
      published === undefined ? message.channel : operationOf(message),
      transport,
    );
    if (service === undefined || effect === undefined) continue;
    if (PUSHED.has(effect.kind) && published !== undefined) onPushed(message, effect);
    else found ??= { service, effect, after: comesAfter(effect) };
  }
  return found;
}

function operationOf({ data }: BayeuxMessage): string {
  return typeof data === 'object' && data !== null ? String(Reflect.get(data, 'operation')) : '';
}
