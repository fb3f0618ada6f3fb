import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file that mutants are made of. */
export interface SourceFile {
  /** Path below the root of the files. */
  readonly name: string;
  readonly content: string;
}

/** The rooms of the server whose behaviour a client can see. */
const ROOMS = [
  'chat',
  'chat-api',
  'chat-http',
  'chat-server',
  'cometd',
  'files',
  'http',
  'notifications',
  'rest',
] as const;

/** Files of these rooms that only the mock has: faults on purpose, and what the journal records. */
const OF_THE_MOCK: ReadonlySet<string> = new Set([
  'chat-api/spoil.ts',
  'chat-http/spoilt-file.ts',
  'chat-http/with-fault.ts',
  'cometd/meta-journal.ts',
]);

const ROOT = fileURLToPath(new URL('../../../mock-gms/', import.meta.url));
const CONTRACTS = fileURLToPath(new URL('../../../contracts/', import.meta.url));

/** The files of mock-gms that mutants are made of. */
export function mutatedFiles(): readonly SourceFile[] {
  return ROOMS.flatMap((room) =>
    readdirSync(`${ROOT}${room}`)
      .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
      .map((name) => `${room}/${name}`),
  )
    .filter((name) => !OF_THE_MOCK.has(name))
    .map((name) => ({ name, content: readFileSync(`${ROOT}${name}`, 'utf8') }));
}

/** Where the contract suite has what judges a server. */
const JUDGES = /^(case|probe|server|shared|target)\//;

/** The files of the contract suite, tests apart, that judge a server. */
export function suiteFiles(): readonly SourceFile[] {
  return readdirSync(CONTRACTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => JUDGES.test(name) && name.endsWith('.ts') && !/\.(test|spec)\.ts$/.test(name))
    .sort()
    .map((name) => ({ name, content: readFileSync(`${CONTRACTS}${name}`, 'utf8') }));
}
