import type { Conversation, Input } from './input.ts';

/** Whether conversations, in this order, lead to what was found. */
export type Reproduces = (conversations: readonly Conversation[]) => Promise<boolean>;

/** How often something smaller is tried. */
const MOST_TRIALS = 60;

/** Makes what leads to a find smaller: fewer conversations, fewer inputs in the last one, a shorter body. */
export async function shrink(
  found: readonly Conversation[],
  reproduces: Reproduces,
): Promise<readonly Conversation[]> {
  let trials = 0;
  const holds: Reproduces = (conversations) => {
    trials += 1;
    return trials > MOST_TRIALS ? Promise.resolve(false) : reproduces(conversations);
  };
  const conversations = await fewer(found, holds);
  const last = conversations.at(-1);
  if (last === undefined) return conversations;
  const before = conversations.slice(0, -1);
  const withInputs = (inputs: readonly Input[]): Conversation => ({
    ...last,
    delivery: { kind: 'whole' },
    inputs,
  });
  if (!(await holds([...before, withInputs(last.inputs)]))) return conversations;
  const inputs = await fewer(last.inputs, (some) => holds([...before, withInputs(some)]));
  const input = inputs.at(-1);
  if (input === undefined) return conversations;
  const withBody = (body: string) => [...inputs.slice(0, -1), { ...input, body }];
  const body = await fewer([...input.body], (bytes) =>
    holds([...before, withInputs(withBody(bytes.join('')))]),
  );
  return [...before, withInputs(withBody(body.join('')))];
}

/** Leaves out pieces, large ones first, as long as the rest still does it. */
async function fewer<T>(
  items: readonly T[],
  holds: (some: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let left = items;
  for (let size = Math.ceil(items.length / 2); left.length > 1; ) {
    let isSmaller = false;
    for (let from = 0; from < left.length && left.length > 1; ) {
      const some = [...left.slice(0, from), ...left.slice(from + size)];
      if (some.length > 0 && (await holds(some))) {
        left = some;
        isSmaller = true;
      } else from += size;
    }
    if (size === 1 && !isSmaller) break;
    size = Math.ceil(size / 2);
    if (size === 1 && left.length > 400) break;
  }
  return left;
}
