import type { Conversation } from '../../../mock-gms/capture.ts';
import { indexesOf, isTyping, placeOf } from './positions.ts';

/** Members that every server, or every chat, calls in its own way. */
const OWN: ReadonlySet<string> = new Set([
  ...['chatId', 'secureKey', 'userId', 'alias', 'nickname', 'participantId', 'utcTime'],
  ...['file-id', 'file-document-id', 'file-upload-path'],
]);

/** What is compared of what a customer was told: ids, names and times are only there or not, and positions count events. */
export class Comparable {
  readonly #indexes: readonly number[];

  /** @param known how many events positions count at most: of what came later, no one was told */
  constructor(conversation: Conversation, known = Number.POSITIVE_INFINITY) {
    this.#indexes = indexesOf(conversation).slice(0, known);
  }

  of(value: unknown, name = ''): unknown {
    if (Array.isArray(value))
      return value.filter((each) => !isTyping(each)).map((each: unknown) => this.of(each, name));
    if (typeof value === 'object' && value !== null) {
      // The text of a file's event is its id.
      const isFile = Reflect.get(value, 'type') === 'FileUploaded';
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [
          key,
          isFile && key === 'text' ? `‹${typeof each}›` : this.of(each, key),
        ]),
      );
    }
    if (OWN.has(name)) return `‹${typeof value}›`;
    if ((name === 'index' || name === 'nextPosition') && typeof value === 'number')
      return placeOf(value, this.#indexes);
    return typeof value === 'string' ? value.replace(/referenceId\[\d+\]/g, 'referenceId[‹n›]') : value;
  }
}
