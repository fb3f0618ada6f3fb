import type { ChatLeftOpen } from '../probe/customer/end-chats.ts';
import { type Difference, differencesOf, kindOf } from '../shared/differences.ts';
import type { Target } from '../target/target.ts';
import type { Transport } from '../target/transport.ts';
import type { CompareConversation, CompareStep } from './conversation/compare-step.ts';
import { type Held, hold } from './conversation/hold-conversation.ts';
import { covers } from './observation/ignored-place.ts';

/** How conversations are compared. */
export interface HowCompared {
  readonly a: Target;
  readonly b: Target;
  /** Kinds of differences to ignore: `body.monitored` also covers what lies below it. */
  readonly ignore: readonly string[];
  /** Is told of each of these places in which something differed. */
  readonly onIgnored?: (place: string) => void;
  /** Over CometD: milliseconds without a push until what a step brought counts as whole. */
  readonly quietMs: number;
  /** Breaks it off, which rejects when every chat is ended. */
  readonly signal?: AbortSignal | undefined;
  /** Is told of the chats that could not be ended. */
  readonly onLeftOpen?: (chats: readonly ChatLeftOpen[]) => void;
}

/** In what two servers differ, shown by the shortest conversation that was found. */
export interface Found {
  /** The conversation up to the step that shows it. */
  readonly steps: readonly CompareStep[];
  /** Everything in which they differ at its last step. */
  readonly differences: readonly Difference[];
  readonly a: Held;
  readonly b: Held;
  /** Steps that were left out, without which it shows all the same. */
  readonly removed: number;
  /** Whether it showed when the conversation was held once more. */
  readonly repeatable: boolean;
}

/** A conversation is held again so often at most to find a shorter one. */
const MOST_ATTEMPTS = 80;

/**
 * Holds a conversation with two servers; tells the first step at which they differ, in the shortest conversation that
 * still shows it. Undefined where they do the same.
 */
export async function compare(
  { steps }: Pick<CompareConversation, 'steps'>,
  transport: Transport,
  options: HowCompared,
): Promise<Found | undefined> {
  const first = await difference(steps, transport, options);
  if (first === undefined) return undefined;
  const wanted = signature(first);
  let shortest: Shown = first;
  let repeatable = false;
  let attempts = 0;
  const attempt = async (candidate: readonly CompareStep[]): Promise<boolean> => {
    attempts += 1;
    const shown = await difference(candidate, transport, options);
    if (shown === undefined || signature(shown) !== wanted) return false;
    shortest = shown;
    repeatable = true;
    return true;
  };
  await attempt(first.steps);
  for (let hasShrunk = repeatable; hasShrunk && attempts < MOST_ATTEMPTS; ) {
    hasShrunk = false;
    // The last step is the one that shows it. Later ones are the likelier to be needless.
    for (let place = shortest.steps.length - 2; place >= 0 && attempts < MOST_ATTEMPTS; place -= 1) {
      hasShrunk = (await attempt(shortest.steps.filter((_, at) => at !== place))) || hasShrunk;
    }
  }
  return { ...shortest, removed: steps.length - shortest.steps.length, repeatable };
}

type Shown = Pick<Found, 'steps' | 'differences' | 'a' | 'b'>;

async function difference(
  steps: readonly CompareStep[],
  transport: Transport,
  { a, b, ignore, onIgnored, quietMs, signal, onLeftOpen }: HowCompared,
): Promise<Shown | undefined> {
  const how = { transport, quietMs, signal, onLeftOpen };
  const [heldA, heldB] = await allEnded([hold(steps, a, how), hold(steps, b, how)]);
  for (const place of steps.keys()) {
    const differences = differencesOf(heldA.observations[place], heldB.observations[place]).filter(
      ({ path }) => {
        const covering = ignore.filter((ignored) => covers(ignored, path));
        for (const ignored of covering) onIgnored?.(ignored);
        return covering.length === 0;
      },
    );
    if (differences.length > 0) return { steps: steps.slice(0, place + 1), differences, a: heldA, b: heldB };
  }
  return undefined;
}

/** Shorter conversations count only if they show the same: the same step, and the same first place. */
function signature({ steps, differences }: Shown): string {
  return `${JSON.stringify(steps.at(-1))} ${kindOf(differences[0]?.path ?? '')}`;
}

/** As `Promise.all`, but rejects only when all have come to their end: each may still have chats to end. */
export async function allEnded<T extends readonly unknown[]>(
  works: {
    readonly [Place in keyof T]: Promise<T[Place]>;
  },
): Promise<T> {
  await Promise.allSettled(works);
  return Promise.all(works) as Promise<unknown> as Promise<T>;
}
