import type { Clock } from '../../base/clock.ts';
import type { ChatResponse } from '../transport.ts';
import type { Publish } from './publisher.ts';

/** Milliseconds in which a chat may still open after its start has been given up. */
const openWithin = 60_000;

/** A start that has been given up, and may still be answered. */
export interface LateStart {
  /** Takes a push in: a chat that opens all the same is ended. */
  hear(push: ChatResponse): void;
  stop(): void;
}

/** @param over Called when the chat has been ended, and when it has not opened in time. */
export function endLateChat(clock: Clock, publish: Publish, over: () => void): LateStart {
  const timer = clock.setTimeout(over, openWithin);
  let isEnding = false;
  return {
    hear({ statusCode, chatEnded, chatId, alias, secureKey, userId }) {
      if (isEnding || statusCode !== 0 || chatEnded) return;
      isEnding = true;
      publish({ operation: 'disconnect', chatId, alias, secureKey, userId }).then(over, over);
    },
    stop: () => clock.clearTimeout(timer),
  };
}
