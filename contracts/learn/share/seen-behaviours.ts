import { type Answer, asWritten, type Conversation, type WireEvent } from '../../../mock-gms/capture.ts';
import { CHAT_OPERATIONS, EVENT_TYPES } from '../named-behaviours.ts';

/** The members of answers, events and errors. */
export const SHARED_MEMBERS = {
  ChatResponse: [
    ...['statusCode', 'chatEnded', 'messages', 'chatId', 'alias', 'userId', 'secureKey'],
    ...['nextPosition', 'monitored', 'idleTimerExpire', 'userData', 'errors'],
  ],
  ChatEvent: ['index', 'type', 'from', 'utcTime', 'text', 'messageType', 'userData', 'eventAttributes'],
  ChatError: ['code', 'advice', 'message'],
} as const;

/** What a member of an answer is; `?`: it was not in every one. */
export const SHARED_KINDS = ['text', 'number', 'flag', 'list', 'object'] as const;

export type Kind = (typeof SHARED_KINDS)[number];

/** The members that were seen, with their kinds. */
export type Shape = { readonly [member: string]: Kind | `${Kind}?` };

/** A behaviour of the API that was seen: `send 200`, `event IdleAlert`, `field ChatError.code`. */
export interface SeenBehaviour {
  readonly id: string;
  readonly times: number;
  /** Of answers and events. */
  readonly shape?: Shape;
}

/** The behaviours that conversations show, in the order of their ids. No name and no text of a capture is among them. */
export function seenBehaviours(conversations: readonly Conversation[]): readonly SeenBehaviour[] {
  const seen = new Seen();
  for (const { acts, told, events } of conversations) {
    const operations = new Map(
      acts.map(({ entry, endpoint, operation }) => [entry, { endpoint, operation }]),
    );
    for (const { entry, status, pushed, answer } of told) {
      const { endpoint, operation = '' } = operations.get(entry) ?? {};
      const id = endpoint === 'ntf' ? 'chatNtf' : operation;
      if (!pushed && CHAT_OPERATIONS.includes(id) && isStatus(status))
        seen.add(`${id} ${status}`, 'ChatResponse', answer);
      seen.addFields('ChatResponse', answer);
      for (const error of answer.errors ?? []) seen.addFields('ChatError', error);
    }
    for (const { event } of events) seen.addEvent(event);
    // What limits are answered with has no index.
    for (const { answer } of told)
      for (const event of answer.messages) if (event.index === undefined) seen.addEvent(event);
  }
  return seen.all();
}

class Seen {
  readonly #found = new Map<string, { times: number; shape: Map<string, { kind: Kind; times: number }> }>();

  add(id: string, schema: keyof typeof SHARED_MEMBERS, value: Answer | WireEvent): void {
    const found = this.#found.get(id) ?? { times: 0, shape: new Map() };
    found.times += 1;
    for (const member of membersIn(schema, value)) {
      const { times = 0 } = found.shape.get(member) ?? {};
      found.shape.set(member, {
        kind: kindOf(Reflect.get(asWritten(value) ?? value, member)),
        times: times + 1,
      });
    }
    this.#found.set(id, found);
  }

  addFields(schema: keyof typeof SHARED_MEMBERS, value: object): void {
    for (const member of membersIn(schema, value)) {
      const id = `field ${schema}.${member}`;
      const { times = 0 } = this.#found.get(id) ?? {};
      this.#found.set(id, { times: times + 1, shape: new Map() });
    }
  }

  addEvent(event: WireEvent): void {
    if (EVENT_TYPES.includes(event.type ?? '')) this.add(`event ${event.type}`, 'ChatEvent', event);
    this.addFields('ChatEvent', event);
  }

  all(): readonly SeenBehaviour[] {
    return [...this.#found]
      .map(([id, { times, shape }]) => ({
        id,
        times,
        ...(shape.size > 0 && { shape: shapeOf(shape, times) }),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** A list of events that is empty may have been none: it counts as absent. */
function membersIn(schema: keyof typeof SHARED_MEMBERS, value: object): readonly string[] {
  return SHARED_MEMBERS[schema].filter((member) => {
    const given = Reflect.get(value, member);
    return given !== undefined && !(Array.isArray(given) && given.length === 0);
  });
}

function shapeOf(shape: ReadonlyMap<string, { kind: Kind; times: number }>, all: number): Shape {
  return Object.fromEntries(
    [...shape].map(([member, { kind, times }]) => [member, times === all ? kind : (`${kind}?` as const)]),
  );
}

function kindOf(value: unknown): Kind {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  return Array.isArray(value) ? 'list' : 'object';
}

function isStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 100 && status <= 599;
}
