import { createHash } from 'node:crypto';

/** Something that was asked for: it may have happened, and has to once it was acknowledged. */
export class Claims {
  readonly #tried = new Set<string>();
  readonly #acknowledged = new Set<string>();
  readonly #gone = new Set<string>();

  get acknowledged(): number {
    return this.#acknowledged.size;
  }

  try(what: string): void {
    this.#tried.add(what);
  }

  /** It was acknowledged; what nobody asked for is passed over. */
  acknowledge(what: string): void {
    if (this.#tried.has(what)) this.#acknowledged.add(what);
  }

  /** It may go away from now on. */
  release(what: string): void {
    this.#acknowledged.delete(what);
  }

  /** That it went away was acknowledged. */
  acknowledgeGone(what: string): void {
    this.#gone.add(what);
  }

  /** What is wrong with what there is: something acknowledged is missing, or something is there twice or uninvited. */
  mistakes(kind: string, found: readonly string[]): readonly string[] {
    const counts = new Map<string, number>();
    for (const what of found) counts.set(what, (counts.get(what) ?? 0) + 1);
    return [
      ...[...this.#acknowledged].filter((what) => !counts.has(what)).map((what) => `${kind} ${what} is lost`),
      ...[...counts].filter(([, count]) => count > 1).map(([what]) => `${kind} ${what} is doubled`),
      ...[...counts.keys()]
        .filter((what) => this.#gone.has(what))
        .map((what) => `${kind} ${what} has come back`),
      ...[...counts.keys()]
        .filter((what) => !this.#tried.has(what))
        .map((what) => `${kind} ${what} is not ours`),
    ];
  }
}

/** A count that only grows: it lies between what was acknowledged and what was tried. */
export class Count {
  #tried = 0;
  #acknowledged = 0;

  /** The next value. */
  try(): number {
    this.#tried += 1;
    return this.#tried;
  }

  /** It has come to this value. */
  acknowledge(value: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, value);
  }

  /** It has grown by one; others that were tried before may not have happened. */
  acknowledgeOne(): void {
    this.#acknowledged += 1;
  }

  mistakes(kind: string, found: number): readonly string[] {
    if (found >= this.#acknowledged && found <= this.#tried) {
      // What was asked for and is not there did not happen, and will not any more.
      this.#tried = found;
      this.#acknowledged = found;
      return [];
    }
    return [`${kind} is ${found}, not between ${this.#acknowledged} and ${this.#tried}`];
  }
}

/** One chat, as its customer knows it. */
export class ChatLedger {
  readonly service: string;
  readonly chatId: string;
  readonly secureKey: string;
  readonly messages = new Claims();
  readonly files = new Claims();

  constructor(service: string, chatId: string, secureKey: string) {
    this.service = service;
    this.chatId = chatId;
    this.secureKey = secureKey;
  }
}

/** Everything that was asked for. */
export class Ledger {
  readonly chats: ChatLedger[] = [];
  readonly retention = new Count();
  readonly faults = new Count();
  readonly seconds = new Count();
  #texts = 0;

  /** A text that nobody else has. */
  newText(): string {
    this.#texts += 1;
    return `text-${this.#texts}`;
  }

  begun(service: string, chatId: string, secureKey: string): ChatLedger {
    const chat = new ChatLedger(service, chatId, secureKey);
    this.chats.push(chat);
    return chat;
  }

  get acknowledged(): number {
    return this.chats.reduce(
      (sum, { messages, files }) => sum + messages.acknowledged + files.acknowledged,
      0,
    );
  }
}

/** A file by its name and what is in it. */
export function fileClaim(name: string, content: Buffer | string): string {
  return `${name} ${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
}
