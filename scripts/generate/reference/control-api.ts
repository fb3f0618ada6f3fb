import type { Contract, Operation } from '../contract.ts';
import type { GeneratedFiles } from '../files.ts';
import { table } from '../table.ts';
import { bodyOf } from './request-body.ts';

const FILE = 'docs/reference/control-api.md';

const HEAD = `<!-- generated from openapi.yaml by npm run generate; do not edit -->

# The control API

Everything that a test or a person can do with the mock, over HTTP: \`http://localhost:8080\` and one of these paths. Bodies and answers
are JSON, except where a form is named. The second column has the members of the body; \`?\` marks one that may be left out.
\`{chatId}\` is the id of a chat, or \`latest\`. With a token, send \`Authorization: Bearer …\`. A running mock shows the same at
\`/docs/\`, with examples; [openapi.yaml](../../openapi.yaml) is the source. [Steering a mock](../control.md) explains it.`;

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
export function generateControlApi(contract: Contract): GeneratedFiles {
  const calls = Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, each]) => {
      const operation = each as Operation & { readonly description?: string };
      const { summary, description = '', tags } = operation;
      if (!path.startsWith('/mock') || tags === undefined) return [];
      const call = `\`${method.toUpperCase()} ${path}\``;
      return [{ path, cells: [call, bodyOf(operation, contract), `${summary}. ${description}`.trim()] }];
    }),
  );
  const partOf = (path: string) => PARTS.find(([, pattern]) => pattern.test(path))?.[0];
  const sections = PARTS.map(([part]) => {
    const rows = calls.filter(({ path }) => partOf(path) === part).map(({ cells }) => cells);
    return `## ${part}\n\n${table(['call', 'body', ''], rows)}`;
  });
  return new Map([[FILE, `${[HEAD, ...sections].join('\n\n')}\n`]]);
}
