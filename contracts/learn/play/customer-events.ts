import type { Act, Conversation, SeenEvent } from '../../../mock-gms/capture.ts';
import { keptEvents } from '../../probe/made-events.ts';
import type { EndedBy } from './contact-centre.ts';

/** The events that acts of a customer bring; whether others bring one depends on the server. */
const EVENTS: Readonly<Record<string, string>> = keptEvents;

/** The events of the customer in a conversation, and which act brought which of them. */
export class CustomerEvents {
  readonly #events: readonly SeenEvent['event'][];
  /** The index of the last event that an act was found to bring. */
  #last = 0;

  constructor(events: readonly SeenEvent[]) {
    this.#events = events.map(({ event }) => event).filter(({ from }) => from?.type === 'Client');
  }

  /** The index of the event that an act brings, where one is shown. The acts are given in their order, each once. */
  indexOf({ operation, fields }: Act, before = Number.POSITIVE_INFINITY): number | undefined {
    const isSpokenStart = operation === 'requestChat' && Boolean(fields.text);
    const type = isSpokenStart ? 'Message' : EVENTS[operation];
    const own = this.#events.find(
      (event) => event.type === type && event.index > this.#last && event.index < before,
    );
    if (own !== undefined) this.#last = own.index;
    return own?.index;
  }

  /** What the event of a file says of it; `place` counts the files that were sent before. */
  file(place: number): Readonly<Record<string, unknown>> {
    return this.#events.filter(({ type }) => type === 'FileUploaded')[place]?.userData ?? {};
  }

  /** The fields of a start that the mock accepts. */
  anyStart(): Act['fields'] {
    return { nickname: this.#events[0]?.from?.nickname || 'Customer' };
  }
}

/** Who ended a chat, besides the customer: the leave of the customer has the reason. */
export function endedBy({ told, acts, events }: Conversation): EndedBy {
  const isOver = told.some(({ answer }) => answer.chatEnded === true);
  if (!isOver || acts.some(({ operation }) => operation === 'disconnect')) return 'none';
  const leave = events.findLast(({ event }) => isLeave(event) && event.from?.type === 'Client');
  const reason = JSON.stringify(leave?.event.eventAttributes ?? {});
  return /quit-reason-code\W+5/.test(reason) ? 'server' : 'agent';
}

/** The position after everything that an answer tells of; not every server names it. */
export function reachedBy({ answer }: Act): number | undefined {
  const indexes = answer?.messages.flatMap(({ index }) => index ?? []) ?? [];
  return answer?.nextPosition ?? (indexes.length > 0 ? Math.max(...indexes) + 1 : undefined);
}

/** Whether a participant left. */
export function isLeave({ type }: SeenEvent['event']): boolean {
  return type === 'ParticipantLeft';
}
