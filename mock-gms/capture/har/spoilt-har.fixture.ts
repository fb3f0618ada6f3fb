import fc from 'fast-check';
import { HOSTILE_TEXTS } from '../../saved-chat/hostile-texts.fixture.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** One change of a HAR file: at the place that `path` chooses, in what stands there as JSON within a text as well. */
interface Spoiling {
  readonly path: readonly number[];
  readonly how: 'replace' | 'remove' | 'repeat' | 'nest' | 'rename';
  readonly value: Json;
  readonly name: string;
}

const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  fc.constantFrom<Json>(...[0, -1, -0, 1.5, 1e21, 1e308, 2 ** 53, Number.MIN_VALUE, 101, 204, 599]),
  fc.constantFrom<Json>(null, true, false, [], {}, [[]], 'x'.repeat(70_000)),
  fc.constantFrom<Json>(
    'ws://[::1]/cometd',
    'http://\u0000/2/chat/x',
    'https://u:p@h/2/chat/%',
    '/2/chat/../..',
  ),
  fc.constantFrom<Json>('2026-13-45T99:99:99Z', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z', 'soon'),
  fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>,
);

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'messages',
  'errors',
  'chatId',
  'data',
  'channel',
  'text',
  '',
];

/** Changes of a HAR file. */
export const spoilings: fc.Arbitrary<readonly Spoiling[]> = fc.array(
  fc.record({
    path: fc.array(fc.nat(50), { maxLength: 14 }),
    how: fc.constantFrom(
      'replace' as const,
      'replace' as const,
      'remove' as const,
      'repeat' as const,
      'nest' as const,
      'rename' as const,
    ),
    value: odd,
    name: fc.constantFrom(...NAMES),
  }),
  { minLength: 1, maxLength: 8 },
);

/** A copy of a HAR file with these changes. */
export function spoilt(har: unknown, changes: readonly Spoiling[]): unknown {
  return changes.reduce((value, change) => changed(value, change.path, change), structuredClone(har) as Json);
}

function changed(value: Json, path: readonly number[], change: Spoiling): Json {
  const [step, ...rest] = path;
  const within = typeof value === 'string' ? jsonIn(value) : undefined;
  if (within !== undefined && step !== undefined) return JSON.stringify(changed(within, path, change));
  if (step === undefined || typeof value !== 'object' || value === null) return made(value, change);
  const keys = Object.keys(value);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return made(value, change);
  const own = value as { [name: string]: Json };
  const isHere = rest.length === 0 || typeof own[key] === 'number';
  if (isHere && change.how === 'remove') {
    if (Array.isArray(value)) value.splice(Number(key), 1);
    else delete own[key];
  } else if (isHere && change.how === 'repeat' && Array.isArray(value)) value.push(...value);
  else if (isHere && change.how === 'rename' && !Array.isArray(value)) {
    const { [key]: moved = null } = own;
    delete own[key];
    Object.defineProperty(own, change.name, {
      value: moved,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else own[key] = changed(own[key] ?? null, rest, change);
  return value;
}

function made(value: Json, { how, value: other }: Spoiling): Json {
  // A copy: what comes later changes it in place.
  if (how !== 'nest') return structuredClone(other);
  let deep = value;
  for (let depth = 0; depth < 300; depth += 1) deep = depth % 2 === 0 ? [deep] : { messages: deep };
  return deep;
}

function jsonIn(text: string): Json | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
