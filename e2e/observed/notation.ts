import { readFileSync } from 'node:fs';
import type { Transport } from '../transports.ts';

/** What a value is: a word for it, the kinds of a list's items, or an object's members. */
export type Shape = string | readonly Shape[] | { readonly [member: string]: Shape };

/** Stands for whatever was not written down. */
export const ANYTHING = '…';

/** An event with the shape of its data, or the moment of a callback: `<startChat done>`. */
export interface Seen {
  readonly name: string;
  readonly shape?: Shape;
  /** The members of the event itself, where these are not data, event, publisher and time. */
  readonly about?: string;
}

/** How a command settled. */
export interface Settled {
  readonly outcome: 'resolves' | 'rejects' | 'never settles';
  readonly text?: string;
  readonly shape?: Shape;
  /** Whether the text came as `{ type: 'error', text }`. */
  readonly wrapped?: boolean;
}

/** One step, as it was seen. */
export interface Step {
  readonly name: string;
  /** Undefined where no command was given. */
  readonly settled: Settled | undefined;
  readonly seen: readonly Seen[];
  /** Whether more was seen than was written down. */
  readonly more: boolean;
}

export interface Scenario {
  readonly name: string;
  readonly transport: Transport;
  readonly edition: '8.5' | '9.0';
  readonly steps: readonly Step[];
}

interface Written {
  readonly shapes: Readonly<Record<string, string>>;
  readonly scenarios: readonly {
    readonly scenario: string;
    readonly transport: Transport;
    readonly widgets: string;
    readonly steps: readonly string[];
  }[];
}

const written = JSON.parse(readFileSync(new URL('./scenarios.json', import.meta.url), 'utf8')) as Written;

/** Of some commands only the callback was written down. */
const outcomes: readonly (readonly [RegExp, string])[] = [
  [/^<\w+ done>$/, 'resolves null'],
  [/^<\w+ fail>$/, 'rejects null'],
  [/^<\w+ NEVER>$/, 'never settles'],
];

/** Everything that was seen. */
export const scenarios: readonly Scenario[] = written.scenarios.map(
  ({ scenario, transport, widgets, steps }) => ({
    name: scenario,
    transport,
    edition: widgets.startsWith('8.5') ? '8.5' : '9.0',
    steps: steps.map(readStep),
  }),
);

/** The name of a shape that is written down, such as `@3`. */
const shapeNames = new Map(
  Object.entries(written.shapes).map(([name, text]) => [canonical(readShape(text)), name] as const),
);

/** `name :: how it settled :: event; event`, the latter two where there is something. */
export function readStep(line: string): Step {
  const [name = '', settled = '', events = ''] = line.split(' :: ');
  const items = events === '' ? [] : events.split('; ');
  return {
    name,
    settled: readSettled(
      settled || (outcomes.find(([mark]) => items.some((item) => mark.test(item)))?.[1] ?? ''),
    ),
    seen: items.flatMap(readSeen),
    more: items.some((item) => item.startsWith(ANYTHING)),
  };
}

function readSettled(text: string): Settled | undefined {
  if (text === '') return undefined;
  if (text === 'never settles') return { outcome: 'never settles' };
  const [, outcome = '', value = ''] = /^(resolves|rejects) (.*)$/.exec(text) ?? [];
  const settled = { outcome: outcome as 'resolves' | 'rejects' };
  if (value === 'no') return settled;
  if (value.startsWith('"')) return { ...settled, text: JSON.parse(value) as string };
  // Of some only the outcome was written down.
  return { ...settled, shape: value === 'null' ? ANYTHING : readShape(value) };
}

/** `agentTypingStopped {} ×3` is three events. */
function readSeen(item: string): Seen[] {
  if (item.startsWith('<')) return [{ name: item }];
  if (item.startsWith(ANYTHING)) return [];
  const times = / ×(\d+)$/.exec(item);
  const [name = '', ...rest] = item.slice(0, times?.index).split(' ');
  const shape = readShape(rest.join(' '));
  return Array.from({ length: Number(times?.[1] ?? 1) }, () => ({ name, shape }));
}

/** Reads `{text: text, from: @1}`, `[@19 | @21]` and the like; of a text that breaks off, the rest can be anything. */
function readShape(text: string): Shape {
  let at = 0;
  const blank = () => {
    while (text[at] === ' ') at += 1;
  };
  const take = (sign: string) => {
    blank();
    const isThere = text.startsWith(sign, at);
    if (isThere) at += sign.length;
    return isThere;
  };
  const word = (end: RegExp) => {
    blank();
    const from = at;
    while (at < text.length && !end.test(text[at] ?? '')) at += 1;
    return text.slice(from, at).trim();
  };
  const list = (): Shape => {
    const items: Shape[] = [];
    while (!take(']')) {
      if (at >= text.length) return [...items, ANYTHING];
      items.push(read());
      take('|');
    }
    return items;
  };
  const object = (): Shape => {
    const members: Record<string, Shape> = {};
    while (!take('}')) {
      const name = word(/[:}]/);
      if (at >= text.length) return { ...members, [ANYTHING]: ANYTHING };
      const shape = take(':') ? read() : ANYTHING;
      if (shape !== 'undefined') members[name] = shape;
      take(',');
    }
    return members;
  };
  const read = (): Shape => {
    if (take('{')) return object();
    if (take('[')) return list();
    const name = word(/[,}\]|]/);
    const named = written.shapes[name];
    if (named !== undefined) return readShape(named);
    return at >= text.length && text.includes('{') ? ANYTHING : name;
  };
  return read();
}

/** A shape as it is written, by its name where it has one. */
export function writeShape(shape: Shape | undefined): string {
  if (shape === undefined) return 'absent';
  if (typeof shape === 'string') return shape;
  const name = shapeNames.get(canonical(shape));
  if (name !== undefined) return name;
  if (isList(shape)) return `[${shape.map(writeShape).join(' | ')}]`;
  const members = Object.entries(shape).map(([member, its]) => `${member}: ${writeShape(its)}`);
  return `{${members.sort().join(', ')}}`;
}

export function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}

/** The same text for shapes that differ in the order of their members alone. */
export function canonical(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  if (isList(shape)) return `[${shape.map(canonical).join()}]`;
  const members = Object.entries(shape).map(([member, its]) => `${member}:${canonical(its)}`);
  return `{${members.sort().join()}}`;
}

/** Names for steps that are each their own: `end` and then `end (2)`. */
export function stepIds(steps: readonly Pick<Step, 'name'>[]): string[] {
  const times = new Map<string, number>();
  return steps.map(({ name }) => {
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    return nth === 1 ? name : `${name} (${nth})`;
  });
}

/** `files [polling]`, `files 8.5 [polling]` */
export function titleOf({ name, edition, transport }: Scenario): string {
  return `${edition === '9.0' ? name : `${name} ${edition}`} [${transport}]`;
}
