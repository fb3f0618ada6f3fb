/** One way in which a value is not as its schema says. */
export interface ValidationError {
  /** JSON pointer to the part; empty for the whole. */
  readonly instancePath: string;
  /** The keyword of the schema that was not met. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  /** What has the keyword, and the value that was not met; validators of bodies tell them. */
  readonly parentSchema?: {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly propertyNames?: { readonly enum?: readonly string[] };
  };
  readonly data?: unknown;
}

/** A function generated from a schema; after false its `errors` say why. */
export interface Validator {
  (value: unknown, context?: object): boolean;
  errors?: readonly ValidationError[] | null;
}
