import { UsageError } from '../../shared/usage-error.ts';
import type { Transport } from '../../target/transport.ts';
import { catalogue } from './catalogue.ts';
import type { CompareConversation } from './compare-step.ts';

/** What is selected has no conversation in it. */
export class NothingSelected extends Error {
  override readonly name = 'NothingSelected';
}

/**
 * The conversations of the catalogue that can be held over these transports.
 *
 * @param only their ids; none for all
 * @throws {UsageError} for an id that none has
 */
export function selectConversations(
  only: readonly string[],
  transports: readonly Transport[],
): readonly CompareConversation[] {
  const unknown = only.find((id) => !catalogue.some((each) => each.id === id));
  if (unknown !== undefined)
    throw new UsageError(`--only: unknown '${unknown}'; --list lists the conversations`);
  return catalogue.filter(
    (each) =>
      (only.length === 0 || only.includes(each.id)) &&
      transports.some((transport) => each.transports?.includes(transport) ?? true),
  );
}
