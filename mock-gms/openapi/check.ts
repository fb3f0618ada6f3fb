import { type FieldProblem, fieldProblem } from './field-problem.ts';
import { bodyValidators } from './generated/bodies.js';
import { formValidators } from './generated/forms.js';
import type { Validator } from './validator.ts';

/** Operations that take a form: all of the Chat API. */
export type FormOperation = keyof typeof formValidators;

/** Operations that take JSON: those of the control API that change something. */
export type BodyOperation = keyof typeof bodyValidators;

const requestValidators: Readonly<Record<FormOperation | BodyOperation, Validator>> = {
  ...formValidators,
  ...bodyValidators,
};

/** Given along with every call, so that a validator has no need to make one for itself. */
const CONTEXT = {
  instancePath: '',
  parentData: undefined,
  parentDataProperty: undefined,
  dynamicAnchors: {},
} as const;

/**
 * The first problem of the fields of a request, or undefined if there is none.
 *
 * Fields are by name; `userData` is a map already. What a form gives as text and the contract calls a number becomes
 * a number in place. Fields that the contract does not name pass.
 *
 * @example
 * checkForm('send', { secureKey: '4ee15d7e1c343c8e' }); // { parameter: 'message', problem: 'is required' }
 * const fields = { secureKey: '4ee15d7e1c343c8e', transcriptPosition: '12' };
 * checkForm('refresh', fields); // undefined
 * fields; // { secureKey: '4ee15d7e1c343c8e', transcriptPosition: 12 }
 * @see GMS Chat API V2, operations
 */
export function checkForm(
  operationId: FormOperation | BodyOperation,
  fields: unknown,
): FieldProblem | undefined {
  const validate = requestValidators[operationId];
  return validate(fields, CONTEXT) ? undefined : fieldProblem(validate.errors ?? []);
}
