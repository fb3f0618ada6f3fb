import { isRecord } from '../base/json.ts';
import type { ReadEvent } from './messages.ts';

/** Changes an event of the wire before it is read: returns the one to go on with, or nothing for the one it was given. */
export type PreProcessor = (event: ReadEvent) => unknown;

/**
 * What changes events, in the order of registration. One that throws changes nothing.
 * @see WebChatService 9.0, registerPreProcessor; Genesys Widgets 9.0 for what a preprocessor is given
 */
export class PreProcessors {
  readonly #preprocessors: PreProcessor[] = [];

  add(preprocessor: PreProcessor): void {
    this.#preprocessors.push(preprocessor);
  }

  /** The event as it is read. */
  process(event: ReadEvent): ReadEvent {
    return this.#preprocessors.reduce((given, preprocessor) => {
      try {
        const changed: unknown = preprocessor(given);
        return isRecord(changed) && isRecord(changed.from) ? (changed as unknown as ReadEvent) : given;
      } catch (error) {
        console.error(error);
        return given;
      }
    }, event);
  }
}
