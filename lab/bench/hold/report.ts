import { aimed, table } from '../report/table.ts';
import { type Holding, isHeld, type Step } from './measure.ts';
import { AIM_CHATS, MOST_P99_MS, POLL_MS, type Side, sides } from './plan.ts';

/** Beyond this share of its time, or so many milliseconds too late, the load generator is what cannot keep up. */
const BUSY = 0.9;
const LATE_MS = 25;

/** The figures of all steps, as Markdown. */
export function holdTables({ steps, mostConnections }: Holding): string {
  const rows = steps.map((step) => [
    `${step.chats.toLocaleString('en')} chats, ${titleOf(step.side)}`,
    ...figureCells(step),
  ]);
  return [
    `Milliseconds from a poll to its answer while so many chats poll every ${POLL_MS / 1000} s, each over a connection of its own:`,
    table(['', 'p50', 'p99', "server's cores", 'generator busy', 'sent late (p99)', ''], rows),
    `Chats held with a p99 within ${MOST_P99_MS} ms: ${sides.map(({ name }) => held(name, steps)).join('; ')}.`,
    ...failures(steps),
    ...(Number.isFinite(mostConnections)
      ? [
          `A process can have ${mostConnections.toLocaleString('en')} connections here, so that no step goes beyond.`,
        ]
      : []),
  ].join('\n\n');
}

function titleOf(side: Side): string {
  return sides.find(({ name }) => name === side)?.title ?? side;
}

function figureCells(step: Step): string[] {
  const { figures } = step;
  if (figures === undefined) return ['–', '–', '–', '–', '–', 'failed'];
  const { p50, p99, cores, utilization, lag, skipped } = figures;
  const verdict = isHeld(step) ? 'held' : `not held${skipped > 0 ? `, ${skipped} unanswered` : ''}`;
  return [
    p50.toFixed(2),
    p99.toFixed(2),
    cores.toFixed(2),
    `${(utilization * 100).toFixed(0)} %`,
    lag.toFixed(1),
    isGeneratorTheLimit(step) ? `${verdict} (the generator is the limit)` : verdict,
  ];
}

function isGeneratorTheLimit({ figures }: Step): boolean {
  return figures !== undefined && (figures.utilization > BUSY || figures.lag > LATE_MS);
}

function held(side: Side, steps: readonly Step[]): string {
  const own = steps.filter((step) => step.side === side);
  const most = Math.max(0, ...own.filter(isHeld).map(({ chats }) => chats));
  const isOpen = own.every(isHeld);
  const text = `${most.toLocaleString('en')}${isOpen ? ' or more' : ''}`;
  if (side !== 'mock-gms') return `${titleOf(side)} ${text}`;
  const aim = AIM_CHATS.toLocaleString('en');
  const isTried = !isOpen || most >= AIM_CHATS;
  const shown = isTried ? aimed(text, most >= AIM_CHATS, `≥ ${aim}`) : `${text} (${aim}, the aim, not tried)`;
  return `${titleOf(side)} ${shown}`;
}

function failures(steps: readonly Step[]): string[] {
  return steps.flatMap(({ side, chats, failure }) =>
    failure === undefined
      ? []
      : [`${chats.toLocaleString('en')} chats at ${titleOf(side)} came to nothing: ${failure}`],
  );
}
