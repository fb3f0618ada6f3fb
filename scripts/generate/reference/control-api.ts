import type { Contract } from '../contract.ts';
import type { GeneratedFiles } from '../files.ts';
import { table } from '../table.ts';

const FILE = 'docs/reference/control-api.md';

const HEAD = `<!-- generated from openapi.yaml by npm run generate; do not edit -->

# The control API

Everything that a test or a person can do with the mock, over HTTP: \`http://localhost:8080\` and one of these paths. Bodies and answers
are JSON. \`{chatId}\` is the id of a chat, or \`latest\`. With a token, send \`Authorization: Bearer …\`. A running mock shows the same
at \`/docs/\`, with every member; [openapi.yaml](../../openapi.yaml) is the source. [Steering a mock](../control.md) explains it.`;

interface Described {
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
}

/** What a part of the API is about, by how its paths begin; the first that fits. */
const PARTS = [
  ['Chats and participants', /\/chats/],
  ['Scripts', /\/scripts/],
  ['Faults', /\/faults/],
  ['The clock', /\/clock/],
  ['The journal', /\/journal/],
  ['Services', /\/mock\/services/],
  ['The server', /./],
] as const;

/** A page with every call below /mock. */
export function generateControlApi({ paths }: Contract): GeneratedFiles {
  const calls = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const { summary, description = '', tags } = operation as Described;
      if (!path.startsWith('/mock') || tags === undefined) return [];
      return [{ path, cells: [`\`${method.toUpperCase()} ${path}\``, `${summary}. ${description}`.trim()] }];
    }),
  );
  const partOf = (path: string) => PARTS.find(([, pattern]) => pattern.test(path))?.[0];
  const sections = PARTS.map(([part]) => {
    const rows = calls.filter(({ path }) => partOf(path) === part).map(({ cells }) => cells);
    return `## ${part}\n\n${table(['call', ''], rows)}`;
  });
  return new Map([[FILE, `${[HEAD, ...sections].join('\n\n')}\n`]]);
}
