import type { Contract, Schema } from './contract.ts';
import { docComment, sentence } from './doc-comment.ts';
import type { GeneratedFiles } from './files.ts';
import { HEADER } from './header.ts';
import { literal } from './literal.ts';

const FILE = 'mock-gms/faults/generated/fault-types.ts';

/** The schemas of effects on exchanges: the same names as types. */
const ON_EXCHANGES = [
  'StatusFault',
  'ErrorFault',
  'OfflineFault',
  'ResetFault',
  'DelayFault',
  'BodyFault',
  'ContentTypeFault',
  'BayeuxFault',
] as const;

/** What a schema is called as a type, where that is not its own name. */
const NAMES: Readonly<Record<string, string>> = {
  PushFault: 'LostPush',
  FaultRate: 'Rate',
  FaultEffect: 'FaultEffect | PushFault',
  FaultTiming: "'before' | 'after'",
};

const COUNTS =
  'How often a fault matched, and how often it spoilt something. Where it can is said in `hint`.';

interface Property extends Schema {
  readonly description?: string;
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly readOnly?: boolean;
}

interface ObjectSchema extends Property {
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
}

/** The types of faults as tests write them, with what the contract says of every member. */
export function generateFaultTypes({ components }: Contract): GeneratedFiles {
  const schemas = components.schemas as Readonly<Record<string, ObjectSchema>>;
  const schema = (name: string): ObjectSchema => {
    const found = schemas[name];
    if (found === undefined) throw new Error(`openapi.yaml has no schema ${name}`);
    return found;
  };
  const effect = (name: string) => {
    const { required = [], ...own } = schema(name);
    const whole = Object.entries(exampleOf(name, own) as object);
    const operation = name === 'PushFault' ? 'push' : name === 'BayeuxFault' ? '/meta/connect' : 'send';
    return declaration(name, schema(name), schemas, (member) => {
      const shown = whole.filter(([each]) => each === member || required.includes(each));
      return add({ operation, effect: Object.fromEntries(shown) });
    });
  };
  const rule = schema('FaultRule');
  const parts = Object.entries(rule.properties);
  const only = (isCount: boolean): ObjectSchema => ({
    ...rule,
    properties: Object.fromEntries(parts.filter(([, { readOnly }]) => (readOnly ?? false) === isCount)),
  });
  const types = [
    `/** An operation, as openapi.yaml names it, or a Bayeux channel; \`push\` for what is pushed over CometD, \`*\` for all but that. */\nexport type FaultOperation =\n${literals(
      rule.properties.operation,
    )
      .map((each) => `  | ${each}`)
      .join('\n')};`,
    ...[...ON_EXCHANGES, 'PushFault'].map(effect),
    `/** What a fault does to an exchange. */\nexport type FaultEffect =\n${ON_EXCHANGES.map((each) => `  | ${each}`).join('\n')};`,
    '/** What a fault does to a push. */\nexport type PushFault = LostPush | DelayFault;',
    declaration('FaultRate', schema('FaultRate'), schemas, (_, { examples }) =>
      add({ operation: 'send', rate: examples ?? exampleOf('FaultRate', schema('FaultRate')) }),
    ),
    declaration('Fault', only(false), schemas, (name, property) => add(faultWith(name, property))),
    declaration(
      'Counts',
      { ...only(true), description: COUNTS },
      schemas,
      (name) => `(await service.faults.list())[0]?.${name};`,
    ),
  ];
  return new Map([[FILE, `${HEADER}\n${types.join('\n\n')}\n`]]);
}

function declaration(
  name: string,
  { description = '', properties, required = [] }: ObjectSchema,
  schemas: Readonly<Record<string, Property>>,
  example: (name: string, property: Property) => string,
): string {
  const members = Object.entries(properties).map(([member, property]) => {
    const { default: initial } = { ...referred(property, schemas), ...property };
    const doc = docComment({
      text: aboutOf(member, property, schemas),
      default: initial === undefined ? undefined : literal(initial),
      example: example(member, property),
    });
    const optional = required.includes(member) || ['id', 'seen', 'spoilt'].includes(member) ? '' : '?';
    const type = name === 'Fault' && member === 'operation' ? 'FaultOperation' : typeOf(property);
    return `${doc}\n  readonly ${member}${optional}: ${type};\n`;
  });
  return `/** ${sentence(description)} */\nexport interface ${NAMES[name] ?? name} {\n${members.join('')}}`;
}

function aboutOf(name: string, property: Property, schemas: Readonly<Record<string, Property>>): string {
  const { description, minimum, maximum } = { ...referred(property, schemas), ...property };
  if (description === undefined) throw new Error(`openapi.yaml says nothing of ${name} of a fault`);
  const bounds =
    minimum === undefined
      ? []
      : [maximum === undefined ? `From ${minimum} on.` : `From ${minimum} to ${maximum}.`];
  return [sentence(description), ...bounds].join(' ');
}

function referred({ $ref }: Property, schemas: Readonly<Record<string, Property>>): Property {
  const name = $ref?.split('/').at(-1) ?? '';
  // What a rule or an effect is for is said where it is used, what a timing is where it is described.
  return name === 'FaultTiming' ? (schemas[name] ?? {}) : {};
}

function typeOf(property: Property): string {
  const { $ref, type, items, anyOf } = property;
  if ($ref !== undefined) {
    const name = $ref.split('/').at(-1) ?? '';
    return NAMES[name] ?? name;
  }
  if (anyOf !== undefined) return (anyOf as Property[]).map(typeOf).join(' | ');
  if (type === 'array') return `ReadonlyArray<${typeOf(items as Property)}>`;
  const values = literals(property);
  if (values.length > 0) return values.join(' | ');
  return type === 'integer' ? 'number' : (type ?? 'unknown');
}

function literals({ enum: values, const: value }: Property = {}): string[] {
  if (value !== undefined) return [literal(value)];
  return ((values ?? []) as unknown[]).map(literal);
}

function exampleOf(name: string, { examples: [example] = [] }: Property): unknown {
  if (example === undefined) throw new Error(`openapi.yaml has no example of ${name}`);
  return example;
}

/** A fault that has this part, and does something. */
function faultWith(name: string, property: Property): object {
  const value = exampleOf(name, property);
  const does = ['effect', 'sequence', 'offline', 'rate'].includes(name) ? {} : { effect: { kind: 'reset' } };
  return { operation: 'send', [name]: value, ...does };
}

function add(fault: object): string {
  return `await service.faults.add(${literal(fault)});`;
}
