/** What openapi.yaml says of an operation, as far as the journal judges by it. */
export interface OperationFacts {
  /** Every field that its request may have. */
  readonly fields: readonly string[];
  /** The component schema of the JSON answered with each HTTP status; empty where it is not JSON. */
  readonly answers: { readonly [status: string]: string };
  /** What it is for, and what says that it is so. */
  readonly about: { readonly summary: string; readonly provenance: string; readonly source?: string };
}

/** What openapi.yaml says of the query of an operation: each name with the values that it may have; without values: any text. */
export interface QueryFacts {
  readonly [name: string]: readonly string[];
}
