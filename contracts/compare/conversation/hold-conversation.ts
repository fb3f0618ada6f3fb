import { CaseContext } from '../../case/context.ts';
import { type ChatLeftOpen, endOpenChats } from '../../probe/customer/end-chats.ts';
import { orAborted } from '../../probe/wire/or-aborted.ts';
import { Wire, type WireEntry } from '../../probe/wire/wire.ts';
import { errorLine } from '../../shared/error-text.ts';
import { capabilityNames, type Target } from '../../target/target.ts';
import type { Transport } from '../../target/transport.ts';
import type { Observation } from '../observation/observation.ts';
import { CometdSpeaker } from './cometd-speaker.ts';
import type { CompareStep } from './compare-step.ts';
import { DeskSide } from './desk-side.ts';
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
    if (isGone(error)) throw error;
    return { failed: errorLine(error) };
  }
}

/** Whether nothing answers any more where a server was. */
export function isGone(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND';
}
