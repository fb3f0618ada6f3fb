import type { Contract, Schema } from '../contract.ts';
import type { GeneratedFiles } from '../files.ts';
import { table } from '../table.ts';

const FILE = 'docs/reference/faults.md';

const HEAD = `<!-- generated from openapi.yaml by npm run generate; do not edit -->

# Faults

A fault is data: an operation, and what happens to it. \`service.faults.add({ … })\` in a test, \`POST
/mock/services/{service}/faults\` over HTTP, *Add a fault* in the console. [How to use them](../guides/faults.md).`;

interface Property extends Schema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly default?: unknown;
  readonly readOnly?: boolean;
}

/** A page with what a fault can be. */
export function generateFaults({ components: { schemas } }: Contract): GeneratedFiles {
  const resolve = ({ $ref, ...rest }: Schema): Property =>
    $ref === undefined ? rest : (schemas[$ref.split('/').at(-1) ?? ''] ?? {});
  const propertiesOf = (schema: Schema | undefined) =>
    Object.entries((schema?.properties ?? {}) as Record<string, Schema>).map(
      ([name, property]): [string, Property] => [name, resolve(property)],
    );
  const rule = propertiesOf(schemas.FaultRule);
  const operations = new Map(rule).get('operation')?.enum ?? [];
  const members = rule
    .filter(([name]) => name !== 'operation')
    .map(([name, { description = '', default: initial, readOnly }]) => [
      `\`${name}\``,
      initial === undefined ? '' : `\`${String(initial)}\``,
      `${description}${readOnly === true ? ' Read-only.' : ''}`,
    ]);
  const effects = ((schemas.FaultEffect?.oneOf ?? []) as readonly Schema[]).map((each) => {
    const own = propertiesOf(resolve(each));
    const kind = new Map(own).get('kind');
    const kinds = kind?.enum ?? [kind?.const ?? ''];
    const others = own.filter(([name]) => name !== 'kind').map(([name]) => `\`${name}\``);
    return [
      kinds.map((name) => `\`${name}\``).join(', '),
      others.join(', '),
      String(resolve(each).description),
    ];
  });
  const text = [
    HEAD,
    `## Operations\n\n${operations.map((name) => `\`${name}\``).join(', ')}`,
    `## Members\n\n${table(['member', 'default', ''], members)}`,
    `## Effects\n\n${table(['kind', 'further members', ''], effects)}`,
  ].join('\n\n');
  return new Map([[FILE, `${text}\n`]]);
}
