import { didYouMean } from '../boundary/did-you-mean.ts';
import type { ValidationError } from './validator.ts';

/** A problem with a field of a request; the two texts together read as a sentence. */
export class FieldProblem {
  /** Name of the field, with dots where it lies within another; empty for the request as a whole. */
  readonly parameter: string;
  readonly problem: string;

  constructor(parameter: string, problem: string) {
    this.parameter = parameter;
    this.problem = problem;
  }
}

/** Whether a check found a problem. Fields may have any name, so that their names cannot tell. */
export function isProblem(checked: object): checked is FieldProblem {
  return checked instanceof FieldProblem;
}

/** The problem with a text that is empty. */
export const EMPTY = 'must not be empty';

const TYPES: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  object: 'a map of values by key',
  array: 'a list',
  null: 'null',
};

/** What each keyword of a schema asks for, in the words of someone who reads an error. */
const PROBLEMS: Readonly<Record<string, (error: ValidationError) => string>> = {
  required: () => 'is required',
  minLength: () => EMPTY,
  type: ({ params: { type } }) => `must be ${[type].flat().map(typeName).join(' or ')}`,
  minimum: ({ params: { limit } }) => `must be ${limit} or more`,
  maximum: ({ params: { limit } }) => `must be ${limit} or less`,
  enum: ({ params: { allowedValues }, data }) => mustBeOneOf(data, [allowedValues].flat().map(String)),
  additionalProperties: ({ params: { additionalProperty }, parentSchema }) =>
    notKnown(additionalProperty, Object.keys(parentSchema?.properties ?? {})),
  propertyNames: ({ params: { propertyName }, parentSchema }) =>
    notKnown(propertyName, parentSchema?.propertyNames?.enum ?? []),
  discriminator: ({ params: { tag } }) => `must have a ${tag} that is known`,
};

function mustBeOneOf(given: unknown, values: readonly string[]): string {
  return `must be one of ${values.join(', ')}${typeof given === 'string' ? didYouMean(given, values) : ''}`;
}

/** Names that an error lists. */
const MAX_LISTED = 20;

/** Characters of a name that somebody made up. */
const MAX_NAME_LENGTH = 64;

function notKnown(name: unknown, known: readonly string[]): string {
  const meant = didYouMean(String(name), known);
  const listed = meant === '' && known.length > 0 && known.length <= MAX_LISTED;
  return `is not known${meant}${listed ? `; known are ${known.join(', ')}` : ''}`;
}

/** The first of the given names that is not one of those that are known; undefined if all are. */
export function unknownName(given: readonly string[], known: readonly string[]): FieldProblem | undefined {
  const unknown = given.find((name) => !known.includes(name));
  return unknown === undefined ? undefined : new FieldProblem(shortened(unknown), notKnown(unknown, known));
}

/** A value of a field that is not one of those that it can have; undefined if it is. */
export function unknownValue(
  name: string,
  given: unknown,
  values: readonly string[],
): FieldProblem | undefined {
  if (values.some((value) => value === given)) return undefined;
  return new FieldProblem(name, mustBeOneOf(given, values));
}

/** What validation found, as one problem of one field. */
export function fieldProblem(errors: readonly ValidationError[]): FieldProblem {
  // Where there were several ways to be right, the error of the whole choice comes last; that of a condition says nothing.
  const last = errors.findLast(({ keyword }) => keyword !== 'if');
  if (last === undefined) return new FieldProblem('', 'is not valid');
  // Of choices within choices, the innermost one says where the mistake is.
  const error = last.keyword === 'anyOf' ? innermostChoice(errors, last) : last;
  const { instancePath, keyword, params } = error;
  const within = params.missingProperty ?? params.additionalProperty ?? params.propertyName;
  const path = [
    ...instancePath.split('/').slice(1),
    ...(within === undefined ? [] : [shortened(String(within))]),
  ];
  const types = keyword === 'anyOf' ? typesAt(errors, instancePath) : [];
  const problem = types.length > 0 ? `must be ${types.join(' or ')}` : PROBLEMS[keyword]?.(error);
  return new FieldProblem(path.join('.'), problem ?? 'is not valid');
}

function innermostChoice(errors: readonly ValidationError[], outer: ValidationError): ValidationError {
  const depthOf = ({ instancePath }: ValidationError) => instancePath.split('/').length;
  return errors
    .filter(({ keyword }) => keyword === 'anyOf')
    .reduce((inner, each) => (depthOf(each) > depthOf(inner) ? each : inner), outer);
}

/** What a value may be, from what each way of a choice asked of it. */
function typesAt(errors: readonly ValidationError[], at: string): readonly string[] {
  const types = errors.flatMap(({ keyword, instancePath, params }) =>
    keyword === 'type' && instancePath === at ? [params.type].flat().map(typeName) : [],
  );
  return [...new Set(types)];
}

function shortened(name: string): string {
  return name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name;
}

function typeName(type: unknown): string {
  return TYPES[String(type)] ?? String(type);
}
