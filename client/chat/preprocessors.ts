import { isA } from '../base/json.ts';
import { isEvent, type ReadEvent } from './messages.ts';

/**
 * Changes an event of the wire before it is read: returns the one to go on with, or nothing for the one it was given. It
 * returns at once: what an `async` function returns is not waited for.
 */
export type PreProcessor = (event: ReadEvent) => unknown;

/**
 * An event as the preprocessors leave it, one after the other. One that throws changes nothing.
 * @see WebChatService 9.0, registerPreProcessor; Genesys Widgets 9.0 for what a preprocessor is given
 */
export function process(event: ReadEvent, preprocessors: readonly PreProcessor[]): ReadEvent {
  return preprocessors.reduce((given, preprocessor) => {
    try {
      const changed: unknown = preprocessor(given);
      if (isA('Promise', changed)) {
        (changed as Promise<unknown>).catch(() => {});
        throw new TypeError('a preprocessor returns an event, not a promise');
      }
      return isEvent(changed) ? changed : given;
    } catch (error) {
      console.error(error);
      return given;
    }
  }, event);
}
