/** A path with an operation. */
export interface OperationRoute<Name extends string = string> {
  readonly kind: 'operation';
  /** As openapi.yaml names it. */
  readonly operation: Name;
  /** The service and the chat that the path names. */
  readonly service?: string;
  readonly chatId?: string;
}

/** A path of an endpoint without an operation. */
export type UnservedRoute =
  | { readonly kind: 'unknown'; readonly service?: string }
  /** GMS serves it, and this server does not; `operation` says what it is. */
  | { readonly kind: 'notBuilt'; readonly operation: string };
