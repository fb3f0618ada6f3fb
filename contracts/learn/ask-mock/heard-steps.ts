import { countBelow } from '../compare/count-below.ts';
import type { BayeuxStep, HeardStep, Push } from './bayeux-step.ts';
import { doneAt, type Step } from './step.ts';

interface Timed {
  readonly step: Step;
  readonly done: number;
}

/**
 * The steps of a scene, in which what was pushed after a request over HTTP follows that request: others may have done it only
 * then, and what they did can change the answer.
 */
export function withHeard(steps: readonly Step[]): readonly Step[] {
  let done = Number.NEGATIVE_INFINITY;
  const timed = steps.map((step) => {
    done = Math.max(done, doneAt(step));
    return { step, done };
  });
  const asked = timed.flatMap((each) => (each.step.kind === 'http' ? [each.done] : []));
  if (asked.length === 0) return steps;
  const heard: HeardStep[] = [];
  const published = timed.map(({ step, done: at }): Timed => {
    if (step.kind !== 'bayeux') return { step, done: at };
    const [own = [], ...later] = parted(step, asked);
    for (const pushes of later)
      if (pushes[0] !== undefined)
        heard.push({ kind: 'heard', entry: pushes[0].entry, at: pushes[0].at, line: step.line, pushes });
    return { step: later.length === 0 ? step : { ...step, pushes: own }, done: at };
  });
  return [...published, ...heard.map((step) => ({ step, done: step.at }))]
    .sort((one, other) => one.done - other.done)
    .map(({ step }) => step);
}

/** The pushes after a publication, parted where something else was asked. */
function parted({ at, pushes }: BayeuxStep, asked: readonly number[]): readonly Push[][] {
  const before = countBelow(at, asked);
  const parts: Push[][] = [[]];
  let last = before;
  for (const push of pushes) {
    const count = Math.max(before, countBelow(push.at, asked));
    if (count > last) parts.push([]);
    last = Math.max(last, count);
    parts.at(-1)?.push(push);
  }
  return parts;
}
