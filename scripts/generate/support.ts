import type { Contract, Operation } from './contract.ts';
import type { GeneratedFiles } from './files.ts';
import { table } from './table.ts';

const FILE = 'docs/support.md';

interface Supported extends Operation {
  readonly 'x-support': 'built' | 'planned';
}

interface Row extends Supported {
  readonly method: string;
  readonly path: string;
}

/** A part of GMS that the contract does not describe, and the server answers 501. */
interface NotBuilt {
  readonly path: string;
  readonly what: string;
}

interface SupportedContract extends Contract {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly 'x-not-built'?: readonly NotBuilt[];
}

/** A page that lists what is there, how sure it is, and what is known and answered 501. */
export function generateSupport(contract: Contract): GeneratedFiles {
  const { tags, 'x-not-built': notBuilt = [] } = contract as SupportedContract;
  const rows = rowsOf(contract);
  const built = rows.filter((row) => row['x-support'] === 'built');
  const sections = tags.flatMap(({ name, description }) => {
    const own = built.filter((row) => row.tags.includes(name));
    return own.length === 0 ? [] : [`## ${name}\n\n${description}\n\n${operationTable(own)}`];
  });
  const text = [HEAD, ...sections, absent(rows, notBuilt)].join('\n\n');
  return new Map([[FILE, `${text}\n`]]);
}

const HEAD = `<!-- generated from openapi.yaml by npm run generate; do not edit -->

# What is supported

Every operation below is served. How sure it is that a real GMS does the same:

| | |
|---|---|
| documented | Genesys documentation states it |
| observed | a real client sends or reads it, or a real server answered it |
| inferred | follows from two or more of these |
| decided | nothing is known: this server's own choice |

Single parameters, answers and errors are marked in the same way in [openapi.yaml](../openapi.yaml).`;

function rowsOf({ paths }: Contract): readonly Row[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      isOperation(operation) ? [{ ...operation, method: method.toUpperCase(), path }] : [],
    ),
  );
}

function isOperation(value: unknown): value is Supported {
  return typeof value === 'object' && value !== null && 'operationId' in value;
}

function operationTable(rows: readonly Row[]): string {
  // Where nothing comes from anywhere, all of it is ours, and the description has said so.
  if (rows.every((row) => row['x-source'] === undefined))
    return table(
      ['', ''],
      rows.map((row) => [row.summary, pathOf(row)]),
    );
  return table(
    ['', '', 'how sure', 'from'],
    rows.map((row) => [row.summary, pathOf(row), row['x-provenance'], row['x-source'] ?? '']),
  );
}

function pathOf({ method, path }: Row): string {
  return code(`${method} ${path}`);
}

function absent(rows: readonly Row[], notBuilt: readonly NotBuilt[]): string {
  const planned = rows.filter((row) => row['x-support'] === 'planned');
  const cells = [
    ...planned.map((row) => [row.summary, pathOf(row)]),
    ...notBuilt.map(({ what, path }) => [what, code(path)]),
  ];
  const intro = 'GMS has these. Asked for one of them, this server answers HTTP 501 and says so.';
  const body = cells.length === 0 ? 'Nothing.' : table(['', ''], cells);
  return `## Known, and not there\n\n${cells.length === 0 ? '' : `${intro}\n\n`}${body}`;
}

function code(text: string): string {
  return `\`${text}\``;
}
