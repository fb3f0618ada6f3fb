import { isObject } from '../../boundary/json.ts';
import { checkForm, type FormOperation } from '../../openapi/check.ts';
import { checkCommand, isCommand } from '../../openapi/check-command.ts';
import { EMPTY_IS_ABSENT } from '../../openapi/empty-is-absent.ts';
import { FieldProblem } from '../../openapi/field-problem.ts';
import { COMMAND_FIELDS } from '../../openapi/generated/facts.ts';
import { describedBy, type Exchange } from '../exchange.ts';
import { factsOf } from '../facts-of.ts';
import {
  bodyForm,
  type Fields,
  jsonFields,
  parseJson,
  queryFields,
  requestFields,
} from '../request-fields.ts';
import { shown } from '../shown.ts';
import { type FindingCode, type Found, finding } from './finding.ts';
import { refusalOf } from './judge-status.ts';
import { IDS, isSentAlong } from './sent-along.ts';

/** What is wrong with a request by itself, whatever went before. */
export function judgeRequest(exchange: Exchange): readonly Found[] {
  const { operation, request, transport } = exchange;
  if (request === undefined) return [];
  const refusal = exchange.fault === undefined ? refusalOf(exchange) : undefined;
  if (refusal !== undefined) return [refusal];
  if (transport !== 'polling') return operation.startsWith('/meta/') ? [] : judgeCommand(request.body);
  const described = describedBy(exchange);
  const facts = factsOf(described);
  if (facts === undefined) return [];
  const fields = requestFields(exchange);
  const inQuery = onlyInQuery(exchange, fields, facts.fields);
  const given = { ...fields, ...inQuery };
  return [
    ...judgeForm(described as FormOperation, given),
    ...judgeNames(operation, given),
    ...unknownFields(described, fields, facts.fields),
    ...repeatedFields(request.body),
    ...mislabelled(request.headers['content-type'], request.body),
    ...Object.keys(inQuery).map((field) =>
      finding(
        'field-in-query',
        `${field} is in the query of the URL alone: fields are read from the body`,
        field,
      ),
    ),
  ];
}

/** Fields of the operation that the URL has and the body has not. Whatever else a URL has is nobody's business. */
function onlyInQuery(exchange: Exchange, fields: Fields, known: readonly string[]): Fields {
  return Object.fromEntries(
    Object.entries(queryFields(exchange)).filter(([name]) => {
      const [field = ''] = name.split('[', 1);
      const isMissing = !Object.hasOwn(fields, field) || fields[field] === '';
      return isMissing && (IDS.has(field) || known.includes(field));
    }),
  );
}

function judgeForm(operation: FormOperation, fields: Fields): Found[] {
  const given: Record<string, unknown> = { ...fields };
  for (const name of EMPTY_IS_ABSENT) if (given[name] === '') delete given[name];
  const problem = checkForm(operation, given) ?? attributesProblem(given);
  return problem === undefined ? [] : [foundOf(operation, problem)];
}

function attributesProblem({ eventAttributes }: Fields): FieldProblem | undefined {
  if (eventAttributes === undefined) return undefined;
  if (typeof eventAttributes === 'string' && isObject(parseJson(eventAttributes))) return undefined;
  return new FieldProblem('eventAttributes', 'must be a JSON object');
}

function foundOf(operation: string, { parameter, problem }: FieldProblem): Found {
  const code =
    problem === 'is required' && parameter === 'secureKey'
      ? 'key-missing'
      : (CODES.get(problem) ?? 'bad-parameter');
  return { code, message: `${operation}: ${parameter || 'the request'} ${problem}`, field: parameter };
}

const CODES: ReadonlyMap<string, FindingCode> = new Map([
  ['is required', 'missing-parameter'],
  ['must not be empty', 'empty-parameter'],
]);

function judgeNames(operation: string, { nickname, firstName, lastName }: Fields): Found[] {
  if (operation !== 'requestChat' || nickname || (firstName && lastName)) return [];
  return [finding('name-missing', 'requestChat needs a nickname, or firstName and lastName')];
}

function unknownFields(
  operation: string,
  fields: Fields,
  known: readonly string[],
  isPublished = false,
): Found[] {
  const names = new Set(known);
  return Object.keys(fields)
    .filter((name) => !names.has(name) && !isSentAlong(operation, name, isPublished))
    .slice(0, MAX_UNKNOWN)
    .map((field) => {
      const meant = known.find((name) => name.toLowerCase() === field.toLowerCase());
      const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
      return finding('unknown-field', `${operation} has no field ${field}: it is ignored${hint}`, field);
    });
}

/** A body may hold a hundred thousand fields that nobody knows. */
const MAX_UNKNOWN = 20;

function repeatedFields(body: string): Found[] {
  if (bodyForm(body) !== 'urlencoded') return [];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  // A name with empty brackets is repeated once for each value of a list.
  for (const name of new URLSearchParams(body).keys())
    if (!name.includes('[]')) (seen.has(name) ? repeated : seen).add(name);
  return [...repeated]
    .slice(0, MAX_UNKNOWN)
    .map((field) =>
      finding('repeated-field', `${field} is given more than once: the last one counts`, field),
    );
}

function mislabelled(type = '', body: string): Found[] {
  const isMultipart = /^\s*multipart\//i.test(type);
  if (body === '' || type === '' || (bodyForm(body) === 'multipart') === isMultipart) return [];
  return [finding('mislabelled-body', `The content type says ${type}, and the body is something else`)];
}

function judgeCommand(body: string): Found[] {
  const data = jsonFields(body);
  if (data === undefined) return [finding('bad-parameter', 'The message is not a JSON object')];
  const { operation } = data;
  if (!isCommand(operation)) {
    const message =
      operation === undefined
        ? 'The message has no operation'
        : `There is no operation ${shown(operation)} over CometD`;
    return [finding('unknown-operation', message)];
  }
  const problem = checkCommand(operation, data);
  return [
    ...(problem === undefined ? [] : [foundOf(operation, problem)]),
    ...judgeNames(operation, data),
    ...unknownFields(operation, data, COMMAND_FIELDS[operation] ?? [], true),
  ];
}
