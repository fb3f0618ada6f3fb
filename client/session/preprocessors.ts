import { isRecord } from '../json.ts';
import type { Message } from '../messages.ts';

/** Changes a message before it is handed out: returns the one to go on with, or nothing for no change. */
export type PreProcessor = (message: Message) => unknown;

/**
 * What changes messages, in the order of registration. One that throws changes nothing.
 * @see WebChatService 9.0, registerPreProcessor
 */
export class PreProcessors {
  readonly #preprocessors: PreProcessor[] = [];

  add(preprocessor: PreProcessor): void {
    this.#preprocessors.push(preprocessor);
  }

  /** The message as subscribers get it. */
  process(message: Message): Message {
    return this.#preprocessors.reduce((current, preprocessor) => {
      try {
        const changed: unknown = preprocessor(current);
        return isRecord(changed) && 'type' in changed ? (changed as unknown as Message) : current;
      } catch (error) {
        console.error(error);
        return current;
      }
    }, message);
  }
}
