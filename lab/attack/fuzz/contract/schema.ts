/** The parts of JSON Schema that `openapi.yaml` uses, as far as samples need them. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Follows `$ref`s within the document. */
export class SchemaBook {
  readonly #document: unknown;
  readonly #known = new Map<string, Schema>();

  constructor(document: unknown) {
    this.#document = document;
  }

  /** What a `$ref` names, instead of the schema that has it; what stands beside a `$ref` is left out. */
  resolve(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    return this.resolve(this.find(schema.$ref) as Schema);
  }

  /** What a reference such as `#/components/schemas/ChatId` names. @throws Error where it names nothing */
  find(reference: string): unknown {
    const known = this.#known.get(reference);
    if (known !== undefined) return known;
    let place: unknown = this.#document;
    for (const part of reference.replace(/^#\//, '').split('/')) {
      place = (place as Record<string, unknown> | undefined)?.[part];
    }
    if (place === undefined) throw new Error(`openapi.yaml has no ${reference}`);
    this.#known.set(reference, place as Schema);
    return place;
  }
}
