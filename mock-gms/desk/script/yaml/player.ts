import type { Conversation } from '../conversation.ts';
import type { Match } from './pattern.ts';
import { ScriptError } from './script-error.ts';
import type { Template, Values } from './template.ts';

/** Where to go instead of the next step. */
export type Jump = { readonly goto: string } | 'break' | 'stop';

/** One step, ready to be played. */
export interface Step {
  readonly where: string;
  readonly label?: string;
  play(player: Player): Promise<Jump | undefined>;
}

/** Steps that one conversation may take: in all, and without waiting for time or for the customer. */
const MAX_STEPS = 100_000;
const MAX_WITHOUT_WAITING = 1000;

/** One script in one chat: where it stands, and what it knows. */
export class Player implements Values {
  readonly conversation: Conversation;
  readonly variables = new Map<string, string>();
  message = '';
  match: Match = {};
  #steps = 0;
  #withoutWaiting = 0;

  constructor(conversation: Conversation) {
    this.conversation = conversation;
  }

  /** Plays steps in order; tells where to go when they lead out of themselves. */
  async play(steps: readonly Step[]): Promise<Jump | undefined> {
    for (let place = 0; place < steps.length; ) {
      const step = steps[place] as Step;
      this.#count(step);
      const jump = await step.play(this);
      if (jump === undefined) place += 1;
      else {
        const target = typeof jump === 'object' ? steps.findIndex(({ label }) => label === jump.goto) : -1;
        if (target < 0) return jump;
        place = target;
      }
    }
    return undefined;
  }

  /** The script waited: it does not run in circles. */
  waited(): void {
    this.#withoutWaiting = 0;
  }

  fill(template: Template): string {
    return template(this);
  }

  #count({ where }: Step): void {
    this.#steps += 1;
    this.#withoutWaiting += 1;
    if (this.#withoutWaiting > MAX_WITHOUT_WAITING) {
      throw new ScriptError(
        where,
        `${MAX_WITHOUT_WAITING} steps without waiting: the script runs in circles`,
      );
    }
    if (this.#steps > MAX_STEPS)
      throw new ScriptError(where, `a conversation has at most ${MAX_STEPS} steps`);
  }
}
