import { type FieldProblem, fieldProblem } from './field-problem.ts';
import { commandValidators } from './generated/commands.js';
import type { Validator } from './validator.ts';

/** Operations of the chat API by the names they have over CometD. */
export type CommandOperation = keyof typeof commandValidators;

/** Whether a text names an operation that is published over CometD. Names are exact and case-sensitive. */
export function isCommand(operation: unknown): operation is CommandOperation {
  return typeof operation === 'string' && Object.hasOwn(commandValidators, operation);
}

/**
 * The first problem of the data of a published message, or undefined if there is none. Nothing is changed in place.
 *
 * @example
 * checkCommand('sendMessage', { operation: 'sendMessage', secureKey: 'k' }); // { parameter: 'message', problem: 'is required' }
 * @see GMS Chat API V2 with CometD, operations
 */
export function checkCommand(operation: CommandOperation, data: unknown): FieldProblem | undefined {
  const validate: Validator = commandValidators[operation];
  return validate(data) ? undefined : fieldProblem(validate.errors ?? []);
}
