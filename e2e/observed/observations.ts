import { readFileSync } from 'node:fs';
import type { Transport } from '../transports.ts';
import { readShape, type Shape } from './shape.ts';

/** An event, or the moment at which a callback ran. */
export interface SeenEvent {
  readonly name: string;
  /** Undefined for a callback. */
  readonly shape?: Shape;
}

export interface SeenStep {
  readonly step: string;
  readonly settles?: string;
  readonly events: readonly SeenEvent[];
}

export interface Scenario {
  readonly scenario: string;
  readonly transport: Transport;
  readonly steps: readonly SeenStep[];
}

interface Written {
  readonly shapes: Readonly<Record<string, string>>;
  readonly scenarios: readonly {
    readonly scenario: string;
    readonly transport: Transport;
    readonly steps: readonly {
      readonly step: string;
      readonly settles?: string;
      readonly events?: readonly string[];
    }[];
  }[];
}

const written = JSON.parse(readFileSync(new URL('./observations.json', import.meta.url), 'utf8')) as Written;

/** Every scenario that was seen. */
export const scenarios: readonly Scenario[] = written.scenarios.map(({ scenario, transport, steps }) => ({
  scenario,
  transport,
  steps: steps.map(({ step, settles, events = [] }) => ({
    step,
    ...(settles !== undefined && { settles }),
    events: events.flatMap(eventsOf),
  })),
}));

/** `agentTypingStopped {} ×3` is three events. What is told of each answer is left out. */
function eventsOf(text: string): SeenEvent[] {
  if (text.startsWith('<')) return [{ name: text }];
  const times = / ×(\d+)$/.exec(text);
  const [name = '', ...rest] = (times ? text.slice(0, times.index) : text).split(' ');
  if (name === 'ajaxResponse') return [];
  const shape = readShape(rest.join(' '), written.shapes);
  return Array.from({ length: Number(times?.[1] ?? 1) }, () => ({ name, shape }));
}
