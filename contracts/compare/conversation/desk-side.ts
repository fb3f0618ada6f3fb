import { errorText } from '../../shared/error-text.ts';
import { within } from '../../shared/within.ts';
import type { DrivenAgent, DrivenChat } from '../../target/agent-driver.ts';
import type { Target } from '../../target/target.ts';
import type { Observation } from '../observation/observation.ts';
import type { AgentStep, EndStep } from './compare-step.ts';
import type { Speaker } from './speaker.ts';

/** The contact centre's side of a conversation. */
export class DeskSide {
  readonly #target: Target;
  readonly #patienceMs: number;
  #agent: DrivenAgent | undefined;

  constructor(target: Target, patienceMs: number) {
    this.#target = target;
    this.#patienceMs = patienceMs;
  }

  async act(step: AgentStep | EndStep, speaker: Speaker): Promise<Observation> {
    const failed = await within(
      this.#patienceMs,
      this.#act(step, speaker.chatId),
      () => new Error('the desk takes too long'),
    ).catch(errorText);
    return failed === undefined ? speaker.listen() : { failed };
  }

  /** Why it failed. What a desk refuses in which words is its own affair: that it refuses is told. */
  async #act(step: AgentStep | EndStep, chatId: string | undefined): Promise<string | undefined> {
    if (chatId === undefined || this.#target.agents === undefined) return 'there is no chat';
    try {
      const chat = await this.#target.agents.waitForChat(chatId);
      if (step.who === 'server') await chat.end();
      else await this.#perform(step, chat);
      return undefined;
    } catch {
      return 'the desk refuses';
    }
  }

  async #perform({ does, text = 'Hello' }: AgentStep, chat: DrivenChat): Promise<void> {
    if (does === 'join' || this.#agent === undefined) {
      this.#agent = await chat.join({ nickname: does === 'join' ? text : 'Ann' });
      if (does === 'join') return;
    }
    const agent = this.#agent;
    if (does === 'leave' || does === 'endChat') this.#agent = undefined;
    // Their drivers need not let be what they do not take.
    if (does === 'leave' || does === 'endChat' || does === 'stopTyping') await agent[does]();
    else await agent[does](text);
  }
}
