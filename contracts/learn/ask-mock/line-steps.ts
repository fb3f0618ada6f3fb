import { filed } from '../../shared/filed.ts';
import { isObject } from '../../shared/json.ts';
import type { BayeuxStep, Received } from './bayeux-step.ts';

interface PlacedStep {
  readonly step: BayeuxStep;
  /** In the order in which steps are carried out, which is about that of time. */
  readonly place: number;
}

/** The messages that were sent over one line. What comes over it is assigned to them, in the order of time. */
export class LineSteps {
  /** Those that had not been sent by the last thing that came, the latest first. */
  readonly #later: PlacedStep[];
  /** Those without an answer, by channel. */
  readonly #open = new Map<unknown, PlacedStep[]>();
  #published: PlacedStep | undefined;

  /** @param steps in the order in which they are carried out */
  constructor(steps: readonly BayeuxStep[]) {
    this.#later = steps
      .map((step, place) => ({ step, place }))
      .sort((a, b) => b.step.at - a.step.at || b.place - a.place);
  }

  /** Gives what came to the step that it answers or follows; in the order of its coming. */
  assign({ at, entry, json }: Received): void {
    this.#sendUntil(at);
    const { data, channel, id } = json;
    if ('successful' in json) {
      const open = this.#open.get(channel) ?? [];
      const able = open.filter(({ step }) => isSameId(step.message.id, id));
      const asked = able.reduce<PlacedStep | undefined>(later, undefined);
      if (asked === undefined) return;
      open.splice(open.indexOf(asked), 1);
      asked.step.reply = json;
      return;
    }
    // A connect only fetches: what is pushed belongs to what was published before.
    if (isObject(data)) this.#published?.step.pushes.push({ entry, at, body: data });
  }

  #sendUntil(at: number): void {
    for (let next = this.#later.at(-1); next !== undefined && next.step.at <= at; next = this.#later.at(-1)) {
      this.#later.pop();
      const { channel } = next.step.message;
      filed(this.#open, channel, next);
      if (!channel?.startsWith('/meta/')) this.#published = later(this.#published, next);
    }
  }
}

function later(one: PlacedStep | undefined, other: PlacedStep): PlacedStep {
  return one === undefined || other.place > one.place ? other : one;
}

function isSameId(one: unknown, other: unknown): boolean {
  return one === undefined || other === undefined || String(one) === String(other);
}
