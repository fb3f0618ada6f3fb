import { readFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';
import type { GeneratedFiles } from './files.ts';
import { HEADER } from './header.ts';

/** Each package carries its own copy, so that none reaches into another for its types. */
const TYPE_FILES = ['client/generated/gms.ts', 'mock-gms/openapi/generated/gms.ts'];

/** TypeScript types of the whole contract, one identical text per package, by file path. */
export async function generateTypes(contractFile: string): Promise<GeneratedFiles> {
  const text =
    HEADER + astToString(await openapiTypescript(readFileSync(contractFile, 'utf8'), { silent: true }));
  return new Map(TYPE_FILES.map((file) => [file, text]));
}
