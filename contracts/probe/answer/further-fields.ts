import { isObject, type JsonObject, objectsIn } from '../../shared/json.ts';
import type { WireEntry } from '../wire/wire-entry.ts';

/** The fields that are known of each object of an answer. */
const KNOWN = {
  answer:
    'statusCode chatEnded messages chatId alias userId secureKey nextPosition monitored idleTimerExpire userData errors',
  event: 'index type from utcTime text messageType userData eventAttributes',
  from: 'nickname participantId type',
  // What openapi.yaml names, and no document does.
  error: 'code advice message',
} as const;

/** More of them say nothing more. */
const MOST_NAMED = 20;
/** A name that a server makes up from data is cut. */
const LONGEST_NAME = 60;

/** Gathers the fields of answers that nobody knows: a server may have them, and a reader may want to know it. */
export class FurtherFields {
  readonly #names = new Set<string>();

  /** The names, each with the object that it stands in: `event.sequence`. */
  get names(): readonly string[] {
    return [...this.#names].sort();
  }

  /** Looks through what crossed a wire. */
  take(entries: readonly WireEntry[]): void {
    for (const entry of entries) {
      const text = entry.kind === 'frame' ? received(entry) : entry.response?.body.toString();
      for (const object of objectsIn(text ?? '')) this.#answer(isObject(object.data) ? object.data : object);
    }
  }

  #answer(answer: JsonObject): void {
    // What is no answer of the Chat API, such as a reply of Bayeux, has fields of its own.
    if (typeof answer.statusCode !== 'number') return;
    this.#object('answer', answer);
    for (const event of objects(answer.messages)) {
      this.#object('event', event);
      for (const from of objects([event.from])) this.#object('from', from);
    }
    for (const error of objects(answer.errors)) this.#object('error', error);
  }

  #object(kind: keyof typeof KNOWN, object: JsonObject): void {
    const known = KNOWN[kind].split(' ');
    for (const name of Object.keys(object)) {
      if (known.includes(name) || this.#names.size >= MOST_NAMED) continue;
      this.#names.add(`${kind}.${name.slice(0, LONGEST_NAME)}`);
    }
  }
}

function received({ direction, text }: Extract<WireEntry, { kind: 'frame' }>): string | undefined {
  return direction === 'received' ? text : undefined;
}

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
