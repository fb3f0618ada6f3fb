import { OPERATION_FACTS } from '../openapi/generated/facts.ts';
import type { OperationFacts } from '../openapi/operation-facts.ts';

/** What openapi.yaml says of an operation; undefined for a name that it does not have. */
export function factsOf(operation: string): OperationFacts | undefined {
  return Object.hasOwn(OPERATION_FACTS, operation) ? OPERATION_FACTS[operation] : undefined;
}
