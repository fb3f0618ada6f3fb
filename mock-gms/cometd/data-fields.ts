import { isDeeperThan, MAX_JSON_DEPTH } from '../boundary/depth.ts';
import { isObject, parsedJson } from '../boundary/json.ts';
import type { Fields } from '../chat-api/operations.ts';
import { checkForm, type FormOperation } from '../openapi/check.ts';
import { FieldProblem } from '../openapi/field-problem.ts';

/** What a publication carries beside the fields of its operation. */
const NO_FIELDS = new Set(['operation', 'chatId', 'auth']);

/**
 * The fields of a publication's `data`, checked like the form of the same operation: only maps come as objects, and
 * numbers as numbers or texts. What is empty is absent.
 *
 * @see GMS Chat API V2, CometD operations
 */
export function fieldsOfData(operation: FormOperation, data: unknown): Fields | FieldProblem {
  if (!isObject(data)) return new FieldProblem('data', 'must be an object');
  if (isDeeperThan(data, MAX_JSON_DEPTH))
    return new FieldProblem('data', `must be at most ${MAX_JSON_DEPTH} levels deep`);
  const { eventAttributes, ...rest } = data;
  const fields = Object.fromEntries(
    Object.entries(rest).filter(([name, value]) => isGiven(name, value, operation)),
  );
  const problem = checkForm(operation, fields);
  if (problem !== undefined) return problem;
  if (eventAttributes === undefined || eventAttributes === null || eventAttributes === '') return fields;
  const attributes = typeof eventAttributes === 'string' ? parsedJson(eventAttributes) : eventAttributes;
  if (!isObject(attributes) || isDeeperThan(attributes, MAX_JSON_DEPTH))
    return new FieldProblem('eventAttributes', 'must be an object');
  return { ...fields, eventAttributes: attributes };
}

/** What is empty is absent, but an empty message says something: that the customer has typed nothing. */
function isGiven(name: string, value: unknown, operation: FormOperation): boolean {
  if (NO_FIELDS.has(name) || value === null) return false;
  return value !== '' || (name === 'message' && operation !== 'send');
}
