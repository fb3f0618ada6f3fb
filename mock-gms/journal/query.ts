import { contractName } from '../chat-api/operations.ts';
import type { Transport } from '../faults/fault.ts';
import type { Exchange } from './exchange.ts';
import { requestFields } from './request-fields.ts';
import { type FieldMap, matchesFields } from './wanted-fields.ts';

/** Selects exchanges. All conditions that are given must hold. */
export interface ExchangeQuery {
  /** The operation, such as `send` or `/meta/connect`. */
  readonly operation?: string;
  /** The id of a chat, or `latest` for the one that started last. */
  readonly chatId?: string;
  /** The transport, such as `polling`. */
  readonly transport?: Transport;
  /** The HTTP status; 0 if nothing was answered. */
  readonly status?: number;
  /** Epoch ms on the service's clock, inclusive. */
  readonly from?: number;
  /** Epoch ms on the service's clock, exclusive. */
  readonly until?: number;
  /** Only those with a higher number. */
  readonly after?: number;
  /** Whether a fault spoilt it. */
  readonly spoilt?: boolean;
  /** Fields of the request. Fields that are not named may have any value. */
  readonly fields?: FieldMap;
}

/**
 * Whether an exchange is one of those that a query selects.
 *
 * @example
 * matches(exchange, { operation: 'send', fields: { message: 'Hello' } });
 */
export function matches(exchange: Exchange, query: ExchangeQuery): boolean {
  const { operation, chatId, transport, status, from, until, after, spoilt, fields } = query;
  return (
    (operation === undefined || contractName(exchange.operation) === contractName(operation)) &&
    (chatId === undefined || exchange.chatId === chatId) &&
    (transport === undefined || exchange.transport === transport) &&
    (status === undefined || exchange.status === status) &&
    (from === undefined || exchange.at >= from) &&
    (until === undefined || exchange.at < until) &&
    (after === undefined || exchange.number > after) &&
    (spoilt === undefined || (exchange.fault !== undefined) === spoilt) &&
    (fields === undefined || matchesFields(requestFields(exchange), fields))
  );
}
