import type { IncomingHttpHeaders } from 'node:http';
import { isObject } from '../boundary/json.ts';
import { publishedAs } from '../chat-api/operations.ts';
import { comesAfter, type FaultEffect, type PushTransport } from '../faults/fault.ts';
import type { Service } from '../services/service.ts';
import { serviceOf } from './channel.ts';
import type { BayeuxMessage } from './library.ts';
import { originOf } from './origin.ts';

/** A fault that befalls a request as a whole, ahead of Bayeux. */
export interface RequestFault {
  readonly service: Service;
  readonly effect: FaultEffect;
  /** Whether the publications are carried out all the same. */
  readonly after: boolean;
}

/** What happens to the frames of a connection ahead of Bayeux. */
export interface FrameFaults {
  /** Takes the faults that the messages of a frame meet. */
  take(messages: readonly BayeuxMessage[], headers: IncomingHttpHeaders): Promise<RequestFault | undefined>;
  /** Told of a frame that was answered by breaking the connection. */
  broken(messages: readonly BayeuxMessage[], headers: IncomingHttpHeaders, fault: RequestFault): void;
}

/** Faults that are pushed like any failure: the publication itself is acknowledged. */
const PUSHED: ReadonlySet<FaultEffect['kind']> = new Set(['error', 'offline']);

/**
 * Takes the faults that messages meet, which counts them, and notes each with the origin of its message.
 *
 * @param servicesOf the services whose faults a message meets, the first one first
 * @returns the first fault that is not pushed
 */
export async function takeFaults(
  messages: readonly BayeuxMessage[],
  transport: PushTransport,
  servicesOf: (message: BayeuxMessage) => readonly Service[],
): Promise<RequestFault | undefined> {
  let found: RequestFault | undefined;
  for (const message of messages) {
    const isPublished = serviceOf(message.channel) !== undefined;
    const operation = isPublished ? operationOf(message) : message.channel;
    for (const service of servicesOf(message)) {
      const effect = await service.faults.take(operation, transport);
      if (effect === undefined) continue;
      const isPushed = isPublished && PUSHED.has(effect.kind);
      Object.assign(originOf(message) ?? {}, { fault: effect.kind }, isPushed && { effect });
      if (!isPushed) found ??= { service, effect, after: comesAfter(effect) };
      break;
    }
  }
  return found;
}

/** The operation that a publication asks for; `unknown` for what no operation is for. */
export function operationOf({ data }: Pick<BayeuxMessage, 'data'>): string {
  const operation = isObject(data) ? data.operation : undefined;
  return publishedAs(operation) === undefined ? 'unknown' : String(operation);
}
