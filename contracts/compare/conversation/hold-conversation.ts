import { CaseContext } from '../../case/context.ts';
import { type ChatLeftOpen, endOpenChats } from '../../probe/customer/end-chats.ts';
import { orAborted } from '../../probe/wire/or-aborted.ts';
import { Wire, type WireEntry } from '../../probe/wire/wire.ts';
import { errorLine, errorText } from '../../shared/error-text.ts';
import { within } from '../../shared/within.ts';
import type { DrivenAgent, DrivenChat } from '../../target/agent-driver.ts';
import { capabilityNames, type Target } from '../../target/target.ts';
import type { Transport } from '../../target/transport.ts';
import type { Observation } from '../observation/observation.ts';
import { CometdSpeaker } from './cometd-speaker.ts';
import type { AgentStep, CompareStep, EndStep } from './compare-step.ts';
import { PollingSpeaker } from './polling-speaker.ts';
import type { Speaker } from './speaker.ts';

/** A conversation as one server took part in it. */
export interface Held {
  /** One for each step. */
  readonly observations: readonly Observation[];
  readonly wire: readonly WireEntry[];
}

/** How a conversation is held. */
export interface HoldOptions {
  readonly transport: Transport;
  /** Over CometD: how long nothing must come until what a step brought counts as whole, in milliseconds. */
  readonly quietMs: number;
  /** Breaks it off. */
  readonly signal?: AbortSignal | undefined;
  /** Is told of the chats that could not be ended. */
  readonly onLeftOpen?: ((chats: readonly ChatLeftOpen[]) => void) | undefined;
}

/** Holds a conversation with a server, and ends every chat that it started, also where it is broken off. */
export async function hold(
  steps: readonly CompareStep[],
  target: Target,
  { transport, quietMs, signal, onLeftOpen }: HoldOptions,
): Promise<Held> {
  const wire = new Wire({ ...target, signal });
  const context = new CaseContext(wire, target, capabilityNames, transport);
  const speaker: Speaker =
    transport === 'polling' ? new PollingSpeaker(context) : new CometdSpeaker(context, transport, quietMs);
  const desk = new DeskSide(target, context.patienceMs);
  const observations: Observation[] = [];
  try {
    for (const step of steps) {
      const attempt = attempted(() =>
        step.who === 'customer' || step.who === 'request' ? speaker.speak(step) : desk.act(step, speaker),
      );
      observations.push(await orAborted(attempt, signal));
    }
    return { observations, wire: [...wire.entries] };
  } finally {
    await context.tidy();
    const mayBeOver = steps.some(({ who }) => who === 'agent' || who === 'server');
    const leftOpen = await endOpenChats(wire, target, { mayBeOver });
    onLeftOpen?.(leftOpen);
    wire.close();
  }
}

async function attempted(observe: () => Promise<Observation>): Promise<Observation> {
  try {
    return await observe();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') throw error;
    return { failed: errorLine(error) };
  }
}

/** The contact centre's side. */
class DeskSide {
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
