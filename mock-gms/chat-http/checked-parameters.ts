import type { Parameters } from '../http/parameters.ts';
import { checkForm, type FormOperation } from '../openapi/check.ts';
import { EMPTY_IS_ABSENT } from '../openapi/empty-is-absent.ts';
import { FieldProblem } from '../openapi/field-problem.ts';
import type { Service } from '../services/service.ts';

/** The parameters that an operation was given, checked, with numbers as numbers; or the first problem with them. */
export function checkedParameters(
  operation: FormOperation,
  parameters: Parameters,
): Parameters | FieldProblem {
  for (const name of EMPTY_IS_ABSENT) if (parameters[name] === '') delete parameters[name];
  return checkForm(operation, parameters) ?? parameters;
}

/** Documented as required, and optional since GMS 8.5.112: a service can insist. */
export function missingId({ settings }: Service, parameters: object): FieldProblem | undefined {
  if (!settings.requireIds) return undefined;
  const missing = ['userId', 'alias'].find((name) => !(name in parameters));
  return missing === undefined ? undefined : new FieldProblem(missing, 'is required');
}
