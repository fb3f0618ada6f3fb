import { type Transport, transportNames, transports } from '../transports.ts';
import {
  beyondBudget,
  type Counts,
  countedKinds,
  countedSeconds,
  type QuietSituation,
  quietChatBudget,
  quietSituations,
} from './quiet-chat-budget.ts';

/** What one browser sent in one situation. */
export interface Measured {
  readonly browser: string;
  readonly transport: Transport;
  readonly situation: QuietSituation;
  /** Milliseconds each way. */
  readonly latency: number;
  readonly counts: Counts;
}

const HEAD = `<!-- measured and written by npm run budget; do not edit -->

# The request budget of a quiet chat

How many requests this project's client sends in a chat in which nobody says anything, counted between a real browser and a
real server, with the client's default settings, and how many it may send. \`npm run budget\` measures it all and writes this
page; \`npm test\` measures a part of it. The budget is data, in
[e2e/budget/quiet-chat-budget.ts](../e2e/budget/quiet-chat-budget.ts); what the judge
allows any client is in [contracts/client/budget/windows.ts](../contracts/client/budget/windows.ts). Each retry behind these figures has its bound in [retries.md](retries.md).

While no request is under way, the clock of the page is moved ahead, so that a minute takes a second. The latency is for each
direction. Counting begins with the situation. *connections*: tried without success, or opened for a WebSocket.`;

/** The page with what was measured: a table for each transport. */
export function budgetPage(measured: readonly Measured[]): string {
  const situations = Object.entries(quietSituations).map(([name, what]) => `| ${name} | ${what} |`);
  const legend = ['| situation | |', '|---|---|', ...situations].join('\n');
  const tables = transports.map((transport) => {
    const own = measured.filter((each) => each.transport === transport);
    return `## ${transportNames[transport]}\n\n${tableOf(transport, own)}`;
  });
  return `${[HEAD, legend, ...tables].join('\n\n')}\n`;
}

function tableOf(transport: Transport, measured: readonly Measured[]): string {
  const browsers = [...new Set(measured.map(({ browser }) => browser))].sort();
  const rows = (Object.keys(quietSituations) as QuietSituation[]).flatMap((situation) => {
    const allowed = quietChatBudget[transport][situation];
    if (allowed === undefined) return [];
    return [0, 100].map((latency) => {
      const cells = browsers.map((browser) =>
        measured.find(
          (each) => each.browser === browser && each.situation === situation && each.latency === latency,
        ),
      );
      const found = cells.filter((cell) => cell !== undefined);
      const isWithin = found.every(({ counts }) => beyondBudget(counts, allowed).length === 0);
      return row([
        situation,
        `${countedSeconds[transport][situation]} s`,
        `${latency} ms`,
        ...cells.map((cell) => (cell === undefined ? 'not measured' : shown(cell.counts))),
        shown(allowed),
        found.length === 0 ? 'not measured' : isWithin ? 'within' : '**beyond**',
      ]);
    });
  });
  const names = ['situation', 'counted', 'latency', ...browsers.map(capital), 'at most', ''];
  return [row(names), row(names.map(() => '---')), ...rows].join('\n');
}

function shown(counts: Partial<Counts>): string {
  const parts = countedKinds.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [`${count} ${kind === 'opening' ? 'connections' : kind}`];
  });
  return parts.join(', ') || 'nothing';
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function capital(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
