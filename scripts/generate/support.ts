import type { Contract } from './contract.ts';
import type { GeneratedFiles } from './files.ts';

const FILE = 'docs/support.md';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-support': 'built' | 'planned';
  readonly 'x-provenance': string;
  readonly 'x-source'?: string;
}

interface Row extends Operation {
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
    return own.length === 0 ? [] : [`## ${name}\n\n${description}\n\n${table(own)}`];
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

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'operationId' in value;
}

function table(rows: readonly Row[]): string {
  // Where nothing comes from anywhere, all of it is ours, and the description has said so.
  if (rows.every((row) => row['x-source'] === undefined))
    return ['| | |', '|---|---|', ...rows.map((row) => line(row.summary, pathOf(row)))].join('\n');
  const lines = rows.map((row) => line(row.summary, pathOf(row), row['x-provenance'], row['x-source'] ?? ''));
  return ['| | | how sure | from |', '|---|---|---|---|', ...lines].join('\n');
}

function pathOf({ method, path }: Row): string {
  return code(`${method} ${path}`);
}

function absent(rows: readonly Row[], notBuilt: readonly NotBuilt[]): string {
  const planned = rows.filter((row) => row['x-support'] === 'planned');
  const lines = [
    ...planned.map((row) => line(row.summary, pathOf(row))),
    ...notBuilt.map(({ what, path }) => line(what, code(path))),
  ];
  const intro = 'GMS has these. Asked for one of them, this server answers HTTP 501 and says so.';
  const body = lines.length === 0 ? 'Nothing.' : ['| | |', '|---|---|', ...lines].join('\n');
  return `## Known, and not there\n\n${lines.length === 0 ? '' : `${intro}\n\n`}${body}`;
}

function line(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')).join(' | ')} |`;
}

function code(text: string): string {
  return `\`${text}\``;
}
