import { isDeeperThan, MAX_JSON_DEPTH } from '../boundary/depth.ts';
import { isObject, parsedJson } from '../boundary/json.ts';
import type { Fields } from '../chat-api/operations.ts';
import { checkedParameters } from '../chat-http/checked-parameters.ts';
import type { Parameters } from '../http/parameters.ts';
import type { FormOperation } from '../openapi/check.ts';
import { FieldProblem, isProblem } from '../openapi/field-problem.ts';

/**
 * The fields of an operation, or the first problem with its parameters.
 *
 * @see GMS Chat API V2, operations: eventAttributes is JSON text
 */
export function fieldsOf(operation: FormOperation, parameters: Parameters): Fields | FieldProblem {
  const checked = checkedParameters(operation, parameters);
  if (isProblem(checked)) return checked;
  const { eventAttributes } = checked;
  if (eventAttributes === undefined) return checked as Fields;
  const object = typeof eventAttributes === 'string' ? parsedJson(eventAttributes) : undefined;
  if (!isObject(object)) return new FieldProblem('eventAttributes', 'must be a JSON object');
  if (isDeeperThan(object, MAX_JSON_DEPTH))
    return new FieldProblem('eventAttributes', `must be at most ${MAX_JSON_DEPTH} levels deep`);
  return { ...(checked as Fields), eventAttributes: object };
}
