import type { WireEvent } from '../../../mock-gms/capture.ts';
import { isTyping, placeOf } from './positions.ts';

/** Members that every server, or every chat, calls in its own way. */
const OWN: ReadonlySet<string> = new Set([
  ...['chatId', 'secureKey', 'userId', 'alias', 'nickname', 'participantId', 'utcTime'],
  ...['file-id', 'file-document-id', 'file-upload-path'],
]);

/** What is compared of what a customer was told: ids, names and times are only there or not, and positions count events. */
export class Comparable {
  readonly #indexes: readonly number[];

  /** @param indexes of the events that positions count: those that both sides have */
  constructor(indexes: readonly number[]) {
    this.#indexes = indexes;
  }

  of(value: unknown, name = ''): unknown {
    if (Array.isArray(value))
      return value.filter((each) => !isTyping(each)).map((each: unknown) => this.of(each, name));
    if (typeof value === 'object' && value !== null) {
      // The text of a file's event can be its id.
      const { type, text, userData = {} } = value as WireEvent;
      const isFile = type === 'FileUploaded' && text === userData['file-id'];
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
