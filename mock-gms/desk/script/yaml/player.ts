import type { Conversation } from '../conversation.ts';
import { NotJoined } from '../not-joined.ts';
import { ConversationOver } from '../over.ts';
import type { Match } from './pattern.ts';
import { ScriptError } from './script-error.ts';
import type { Template, Values } from './template.ts';
import { whoIsMissing } from './who-is-missing.ts';

/** Where to go instead of the next step. */
export type Jump = { readonly goto: string } | 'break' | 'stop';

/** Where a step leads, and what it means for who is there; as far as that is known before it is played. */
export interface Course {
  /** Members who must have joined. */
  readonly needs?: readonly string[];
  /** The member who has joined when the step is done. */
  readonly joins?: string;
  /** Lists of steps of which one is played. */
  readonly among?: ReadonlyArray<readonly Step[]>;
  /** Steps that are played again and again; `ends`: so many times. */
  readonly repeats?: readonly Step[];
  readonly ends?: boolean;
  /** Where it always leads. */
  readonly to?: Jump;
}

/** What a step does when it is played, and what can be said of it before. */
export interface StepActs {
  readonly course: Course;
  play(player: Player): Promise<Jump | undefined>;
}

/** One step, ready to be played. */
export interface Step extends StepActs {
  readonly where: string;
  /** The word that it begins with, such as `say`. */
  readonly name: string;
  readonly label?: string;
}

/** Steps that one conversation may take: in all, and again without waiting for time or for the customer. */
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
  /** Steps that were taken since the script has waited. */
  readonly #taken = new Set<Step>();

  constructor(conversation: Conversation) {
    this.conversation = conversation;
  }

  /** Plays steps in order; tells where to go when they lead out of themselves. */
  async play(steps: readonly Step[]): Promise<Jump | undefined> {
    for (let place = 0; place < steps.length; ) {
      const step = steps[place] as Step;
      this.#count(step);
      const jump = await this.#take(step);
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
    this.#taken.clear();
  }

  /** @param conversation from whose side */
  fill(template: Template, conversation = this.conversation): string {
    const { message, match, variables } = this;
    return template({ conversation, message, match, variables });
  }

  /** What goes wrong in a step is told with its place, and in words that fit a script in YAML. */
  async #take(step: Step): Promise<Jump | undefined> {
    try {
      return await step.play(this);
    } catch (error) {
      if (!(error instanceof Error) || error instanceof ConversationOver || error instanceof ScriptError)
        throw error;
      const problem = error instanceof NotJoined ? whoIsMissing(step.name, error.member) : error.message;
      throw new ScriptError(step.where, problem, { cause: error });
    }
  }

  #count(step: Step): void {
    const { where } = step;
    this.#steps += 1;
    // A script that takes each step once does not run in circles, however many there are.
    if (this.#taken.has(step)) this.#withoutWaiting += 1;
    else this.#taken.add(step);
    if (this.#withoutWaiting > MAX_WITHOUT_WAITING) {
      throw new ScriptError(
        where,
        `${MAX_WITHOUT_WAITING} steps again without waiting: the script runs in circles`,
      );
    }
    if (this.#steps > MAX_STEPS)
      throw new ScriptError(where, `a conversation has at most ${MAX_STEPS} steps`);
  }
}
