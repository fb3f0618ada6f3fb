import type { IncomingHttpHeaders } from 'node:http';
import type { PushTransport } from '../faults/fault.ts';
import type { Outcome } from '../journal/traffic.ts';
import { noteExchange, recordExchange } from '../services/record.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { serviceOf } from './channel.ts';
import type { BayeuxMessage } from './library.ts';
import { operationOf } from './request-faults.ts';

/** An exchange of Bayeux itself: a reply to a meta message, a publication that was refused, a request that was spoilt. */
export interface MetaExchange {
  readonly messages: readonly BayeuxMessage[];
  readonly headers?: IncomingHttpHeaders | undefined;
  readonly channel: string;
  readonly transport: PushTransport;
  /** The clientId of the session that it belongs to, or says to. */
  readonly session?: string | undefined;
  /** HTTP status; 0: the connection was broken. */
  readonly status: number;
  readonly body: string;
  readonly fault?: string | undefined;
  /** Default: it failed if the connection was broken. */
  readonly outcome?: Outcome;
}

/** Records it for the whole server, and for the services that it belongs to. */
export function recordMeta(
  registry: ServiceRegistry,
  services: Iterable<Service>,
  exchange: MetaExchange,
): void {
  const { messages, headers, channel, transport, session, status, body, fault } = exchange;
  const { outcome = status === 0 ? 'failed' : 'done' } = exchange;
  const [first] = messages;
  const recorded = {
    operation: first === undefined || serviceOf(channel) === undefined ? channel : operationOf(first),
    transport,
    method: 'POST',
    path: channel,
    status,
    response: { body },
    session,
    request: headers && { headers, body: JSON.stringify(messages) },
    fault,
  };
  const [own = registry, ...others] = new Set([...services, registry]);
  recordExchange(own, { ...recorded }, outcome);
  for (const other of others) noteExchange(other, { ...recorded });
}
