import type { Clock, Timer } from '../../base/clock.ts';
import { codesOf } from '../failed-request.ts';
import type { ChatResponse, Pushed } from '../transport.ts';
import {
  type CatchingUpEffect,
  type CatchingUpEvent,
  type CatchingUpState,
  catchingUp,
} from './catching-up.ts';
import { machine } from './machine.ts';
import type { Publish } from './publisher.ts';

/** How long an answer is waited for before the question is repeated, in milliseconds, and how often. */
const askEvery = 3000;
const askings = 30;
/** The server does not know the chat, or its service. */
const unknownChatCode = 306;

/** The events of a chat that a lost connection may have swallowed. The client asks for them once it is good again. */
export interface MissedNews {
  /** Events may be missed from here on, or the connection is good, so that it is possible to ask. */
  on(event: 'missed' | 'good'): void;
  /** Takes note of a push, and returns what it tells the chat. */
  heard(push: ChatResponse): ChatResponse;
  /** The chat is over. */
  stop(): void;
}

export function missedNews(clock: Clock, chat: Pushed, publish: Publish): MissedNews {
  /** From where on events may have been missed; undefined while none can be. */
  let missedFrom: number | undefined;
  let asked = 0;
  /** When to give up: with that many questions asked. */
  let limit: number;
  let asking: Timer;

  const news = machine<CatchingUpState, CatchingUpEvent, CatchingUpEffect>(catchingUp, {
    note() {
      missedFrom ??= chat.position();
      limit = asked + askings;
    },
    mended() {
      missedFrom = undefined;
    },
    ask,
    giveUp: () => chat.connection.gaveUp(),
  });
  news.state = 'current';

  function ask(): void {
    asked += 1;
    const question = asked;
    asking = clock.setTimeout(() => news.on(asked < limit ? 'due' : 'spent'), askEvery);
    publish({
      operation: 'requestNotifications',
      ...chat.ids,
      transcriptPosition: missedFrom,
      message: '',
    }).then(
      () => {
        // The answer to an earlier question says nothing of this one.
        if (question === asked) news.on('arrived');
      },
      // Asked again when the timer is due.
      () => {},
    );
  }

  return {
    on: news.on,
    heard(push) {
      // A server that puts off has not answered yet.
      if (push.statusCode !== 1) news.on('heard');
      // A question that is refused in this way means that the chat is gone.
      const isGone = news.state !== 'current' && codesOf(push)?.includes(unknownChatCode);
      return isGone ? { ...push, chatEnded: true } : push;
    },
    stop() {
      news.state = undefined;
      clock.clearTimeout(asking);
    },
  };
}
