import { cases } from '../../../contracts/server/cases/index.ts';
import type { GeneratedFiles } from '../files.ts';
import { table } from '../table.ts';

const FILE = 'docs/reference/cases.md';

/** A page with every case that a server is judged by. */
export function generateCases(): GeneratedFiles {
  const subjectOf = (id: string) => id.replace(/-\d+$/, '');
  const subjects = [...new Set(cases.map(({ id }) => subjectOf(id)))];
  const sections = subjects.map((subject) => {
    const own = cases.filter(({ id }) => subjectOf(id) === subject);
    const rows = own.map(({ id, level, title, source }) => [id, level, title, source]);
    return `## ${subject}\n\n${table(['case', 'level', 'what a correct server does', 'from'], rows)}`;
  });
  const head = `<!-- generated from the cases by npm run generate; do not edit -->

# The cases of gms-contracts

The ${cases.length} rules that a server is judged by. \`gms-contracts --only start-01\` runs one. A MUST decides the verdict, a SHOULD is
what clients rely on, a MAY is what this project chose where nothing is known: see
[levels](../../contracts/README.md#levels-and-exit-codes). [Fidelity](../fidelity.md) says how sure each rule is, and shows that each
case can fail.`;
  return new Map([[FILE, `${[head, ...sections].join('\n\n')}\n`]]);
}
