import { isObject, type JsonObject } from '../../shared/json.ts';
import { countBelow } from '../compare/count-below.ts';
import type { BayeuxStep, HeardStep, Push } from './bayeux-step.ts';
import { doneAt, type HttpStep, type Step } from './step.ts';

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
  const asked = new Asked(
    timed.flatMap(({ step, done: at }) => (step.kind === 'http' ? [{ step, done: at }] : [])),
  );
  if (asked.isNothing) return steps;
  const heard: HeardStep[] = [];
  const published = timed.map(({ step, done: at }): Timed => {
    if (step.kind !== 'bayeux') return { step, done: at };
    const [own = [], ...later] = parted(step, asked);
    for (const pushes of later)
      if (pushes[0] !== undefined)
        heard.push({
          kind: 'heard',
          entry: pushes[0].entry,
          at: asked.heardAt(pushes[0]),
          line: step.line,
          pushes,
        });
    return { step: later.length === 0 ? step : { ...step, pushes: own }, done: at };
  });
  return [...published, ...heard.map((step) => ({ step, done: step.at }))]
    .sort((one, other) => one.done - other.done)
    .map(({ step }) => step);
}

/** The pushes after a publication, parted where something else was asked. */
function parted({ at, pushes }: BayeuxStep, asked: Asked): readonly Push[][] {
  const before = asked.countAt(at);
  const parts: Push[][] = [[]];
  let last = before;
  for (const push of pushes) {
    const count = Math.max(before, asked.countBefore(push));
    if (count > last) parts.push([]);
    last = Math.max(last, count);
    parts.at(-1)?.push(push);
  }
  return parts;
}

/** What was asked over HTTP, in the order in which it was done. */
class Asked {
  readonly #done: readonly number[];
  /** How many were done with the upload of a file, by its id. */
  readonly #uploads = new Map<unknown, number>();

  constructor(asked: ReadonlyArray<{ readonly step: HttpStep; readonly done: number }>) {
    this.#done = asked.map(({ done }) => done);
    for (const [place, { step }] of asked.entries()) {
      const id = isObject(step.theirs?.body) ? fileIn(step.theirs.body) : undefined;
      if (id !== undefined) this.#uploads.set(id, place + 1);
    }
  }

  get isNothing(): boolean {
    return this.#done.length === 0;
  }

  countAt(at: number): number {
    return countBelow(at, this.#done);
  }

  /** How many had been done when something was pushed: of a file that was just uploaded, a push can tell before the answer. */
  countBefore({ at, body }: Push): number {
    const uploads = [body.messages]
      .flat()
      .map((event) => this.#uploads.get(isObject(event) && fileIn(event)));
    return Math.max(this.countAt(at), ...uploads.map((count) => count ?? 0));
  }

  /** When something that was pushed is heard: not before what it tells of was done. */
  heardAt(push: Push): number {
    return Math.max(push.at, this.#done[this.countBefore(push) - 1] ?? push.at);
  }
}

function fileIn({ userData }: JsonObject): unknown {
  return isObject(userData) ? userData['file-id'] : undefined;
}
