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

const TYPES: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  object: 'a map of values by key',
  null: 'null',
};

/** What each keyword of a schema asks for, in the words of someone who reads an error. */
const PROBLEMS: Readonly<Record<string, (params: ValidationError['params']) => string>> = {
  required: () => 'is required',
  minLength: () => 'must not be empty',
  type: ({ type }) => `must be ${[type].flat().map(typeName).join(' or ')}`,
  minimum: ({ limit }) => `must be ${limit} or more`,
  maximum: ({ limit }) => `must be ${limit} or less`,
  enum: ({ allowedValues }) => `must be one of ${[allowedValues].flat().join(', ')}`,
  additionalProperties: () => 'is not known',
  discriminator: ({ tag }) => `must have a ${tag} that is known`,
};

/** What validation found, as one problem of one field. */
export function fieldProblem(errors: readonly ValidationError[]): FieldProblem {
  // Where there were several ways to be right, the error of the whole choice comes last.
  const error = errors.at(-1);
  if (error === undefined) return new FieldProblem('', 'is not valid');
  const { instancePath, keyword, params } = error;
  const within = params.missingProperty ?? params.additionalProperty;
  const path = [...instancePath.split('/').slice(1), ...(within === undefined ? [] : [String(within)])];
  return new FieldProblem(path.join('.'), PROBLEMS[keyword]?.(params) ?? 'is not valid');
}

function typeName(type: unknown): string {
  return TYPES[String(type)] ?? String(type);
}
