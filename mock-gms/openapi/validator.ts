/** One way in which a value is not as its schema says. */
export interface ValidationError {
  /** JSON pointer to the part; empty for the whole. */
  readonly instancePath: string;
  /** The keyword of the schema that was not met. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A function generated from a schema; after false its `errors` say why. */
export interface Validator {
  (value: unknown, context?: object): boolean;
  errors?: readonly ValidationError[] | null;
}
