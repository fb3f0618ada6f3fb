import type { Contract, Operation, Schema } from '../contract.ts';

/** Bodies that a page of their own describes. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ServiceSettings: 'any of the [settings](../configuration.md#settings-of-a-service)',
  FaultRule: 'the members of [a fault](faults.md)',
};

const MOST_VALUES = 4;

/** What is sent with a call, for a cell of a table; empty where nothing is. */
export function bodyOf({ requestBody }: Operation, contract: Contract): string {
  return Object.entries(requestBody?.content ?? {})
    .map(([type, { schema = {} }]) => {
      const members = membersOf(schema, contract);
      return type === 'application/json' ? members : `${type} with ${members}`;
    })
    .join(' or ');
}

function membersOf(schema: Schema, contract: Contract): string {
  const name = schema.$ref?.split('/').at(-1) ?? '';
  if (ELSEWHERE[name] !== undefined) return ELSEWHERE[name];
  const { properties = {}, required = [] } = resolved(schema, contract) as {
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly required?: readonly string[];
  };
  const members = Object.entries(properties).map(([member, of]) => {
    const mark = required.includes(member) ? '' : '?';
    const { enum: values = [] } = resolved(of, contract) as { readonly enum?: readonly string[] };
    const shown = values.length > 1 && values.length <= MOST_VALUES ? `: ${listed(values)}` : '';
    return `\`${member}${mark}\`${shown}`;
  });
  return members.join(members.some((member) => member.includes(': ')) ? '; ' : ', ');
}

function resolved(schema: Schema, { components }: Contract): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (components.schemas[name] ?? schema);
}

function listed(values: readonly string[]): string {
  const coded = values.map((value) => `\`${value}\``);
  return `${coded.slice(0, -1).join(', ')} or ${coded.at(-1)}`;
}
