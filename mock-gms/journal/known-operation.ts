import { didYouMean } from '../boundary/did-you-mean.ts';
import { contractName } from '../chat-api/operations.ts';
import { faultOperations } from '../faults/fault-target.ts';
import type { ExchangeQuery } from './query.ts';

/** What the journal calls an exchange, besides channels of Bayeux, of which a client can make any up. */
const knownOperations = () => [
  ...faultOperations().filter((name) => name !== '*'),
  ...['customHttpPush', 'unknown'],
];

/**
 * Refuses a query for an operation that there is not: it would find nothing, and so confirm that nothing was sent.
 *
 * @example
 * requireOperation({ operation: 'sned' }); // throws: there is no operation "sned" (did you mean send?)
 * @throws RangeError
 */
export function requireOperation({ operation }: ExchangeQuery): void {
  if (operation === undefined || operation.startsWith('/')) return;
  const known = knownOperations();
  if (known.includes(contractName(operation))) return;
  const meant = didYouMean(operation, known);
  const others = meant === '' ? `; there are ${known.join(', ')} and channels of Bayeux` : '';
  throw new RangeError(`operation: there is no operation "${operation}"${meant}${others}`);
}
