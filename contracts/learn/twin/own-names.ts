import { isJson } from './json.ts';

/** Values that a server makes up, and that a client gives back. */
const MADE_UP: ReadonlySet<string> = new Set([
  ...['chatId', 'secureKey', 'userId', 'file-id', 'file-document-id', 'clientId'],
]);

/** Where `text` of an event is the id of a file. */
const FILE_EVENTS: ReadonlySet<unknown> = new Set(['FileUploaded', 'FileDeleted']);

/** Shorter values could stand anywhere by chance. */
const SHORTEST = 6;

/** What the mock calls the things that another server has named. */
export class OwnNames {
  readonly #own = new Map<string, string>();

  /** Learns from two answers to the same. */
  learn(theirs: unknown, ours: unknown): void {
    if (Array.isArray(theirs) && Array.isArray(ours)) {
      for (const [place, each] of theirs.entries()) this.learn(each, ours[place]);
      return;
    }
    if (!isJson(theirs) || !isJson(ours)) return;
    for (const [name, value] of Object.entries(theirs)) {
      const other = ours[name];
      const isName = MADE_UP.has(name) || (name === 'text' && FILE_EVENTS.has(theirs.type));
      if (isName && typeof value === 'string' && typeof other === 'string') this.set(value, other);
      else this.learn(value, other);
    }
  }

  set(theirs: string, ours: string): void {
    if (theirs.length >= SHORTEST && ours !== '') this.#own.set(theirs, ours);
  }

  of(theirs: string): string | undefined {
    return this.#own.get(theirs);
  }

  /** The same of every text in JSON. */
  in(value: unknown): unknown {
    if (typeof value === 'string') return this.within(value);
    if (Array.isArray(value)) return value.map((each) => this.in(each));
    if (!isJson(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.in(each)]));
  }

  /** A text of a request with everything in it named as here. */
  within(text: string): string {
    let rest = text;
    for (const [theirs, ours] of this.#own) {
      rest = rest.replaceAll(theirs, ours);
      rest = rest.replaceAll(encodeURIComponent(theirs), encodeURIComponent(ours));
    }
    return rest;
  }
}
