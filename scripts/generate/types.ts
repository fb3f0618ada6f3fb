import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { type Contract, readContract, type Schema } from './contract.ts';
import type { GeneratedFiles } from './files.ts';
import { HEADER } from './header.ts';

/** Each package carries its own copy, so that none reaches into another for its types. */
const TYPE_FILES = ['client/generated/gms.ts', 'mock-gms/openapi/generated/gms.ts'];

/** TypeScript types of the whole contract, one identical text per package, by file path. */
export async function generateTypes(contractFile: string): Promise<GeneratedFiles> {
  const contract = described(readContract(contractFile));
  const types = await openapiTypescript(contract as unknown as OpenAPI3, { silent: true });
  // An editor shows a tag below everything else, and a sentence without a tag first.
  const text = HEADER + astToString(types).replaceAll('@description ', '');
  return new Map(TYPE_FILES.map((file) => [file, text]));
}

/** The contract, in which each member that only refers to a schema says what that schema says. */
function described(contract: Contract): Contract {
  const { schemas } = contract.components;
  const describe = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(describe);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        key === 'properties' ? members(value as Record<string, Schema>) : describe(value),
      ]),
    );
  };
  const members = (properties: Readonly<Record<string, Schema>>) =>
    Object.fromEntries(
      Object.entries(properties).map(([name, member]) => {
        const referred = schemas[member.$ref?.split('/').at(-1) ?? ''];
        const description = member.description ?? referred?.description;
        return [name, { ...(describe(member) as Schema), ...(description !== undefined && { description }) }];
      }),
    );
  return describe(contract) as Contract;
}
