import { type Retry, retries } from '../../docs/retries.ts';
import type { GeneratedFiles } from './files.ts';

const FILE = 'docs/retries.md';

const HEAD = `<!-- generated from docs/retries.ts by npm run generate; do not edit -->

# What is repeated automatically

No retry feeds itself: every retry, poll, question, reconnect, heartbeat and resend of the client and the server has a bound
that success does not reset. This is the whole list; a test checks that what it names exists. How many requests a quiet
chat sends with all of them is measured in [request-budget.md](request-budget.md).`;

const names: Readonly<Record<Retry['who'], string>> = {
  client: 'The client',
  library: 'The CometD library below the client',
  server: 'The server',
  handle: 'The typed handle over HTTP',
  console: 'The console',
  contracts: 'The contract suite',
};

/** The page of everything that is repeated automatically. */
export function generateRetries(): GeneratedFiles {
  const sections = Object.entries(names).map(([who, name]) => {
    const rows = retries.filter((retry) => retry.who === who).map(rowOf);
    const head = ['what', 'begins with', 'interval', 'at most', 'ends with', 'where', 'shown by'];
    return `## ${name}\n\n${[line(head), line(head.map(() => '---')), ...rows].join('\n')}`;
  });
  return new Map([[FILE, `${[HEAD, ...sections].join('\n\n')}\n`]]);
}

function rowOf({ what, begins, interval, atMost, ends, code, test }: Retry): string {
  return line([what, begins, interval, atMost, ends, link(code), `${link(test.file)}: ${test.title}`]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function link(path: string): string {
  return `[${path.split('/').at(-1)}](../${path})`;
}
