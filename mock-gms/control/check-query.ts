import { bodySentence } from '../openapi/checked-body.ts';
import { type FieldProblem, unknownName, unknownValue } from '../openapi/field-problem.ts';
import { QUERIES } from '../openapi/generated/facts.ts';
import { ControlError } from './control-error.ts';

/** A name that nobody reads, or a value that there is not, is a slip, in a query as in a body. @throws {ControlError} 400 */
export function checkQuery(operation: string, query: Readonly<Record<string, unknown>>): void {
  const known = QUERIES[operation] ?? {};
  refuse(unknownName(Object.keys(query), Object.keys(known)));
  for (const [name, values] of Object.entries(known)) {
    if (values.length === 0) continue;
    for (const given of [query[name] ?? []].flat()) refuse(unknownValue(name, given, values));
  }
}

function refuse(problem: FieldProblem | undefined): void {
  if (problem !== undefined) throw new ControlError(400, bodySentence(problem), { reason: 'body' });
}
