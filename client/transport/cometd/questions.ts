import type { Clock } from '../../base/clock.ts';
import { type FailedRequest, noAnswer } from '../failed-request.ts';
import type { ChatResponse } from '../transport.ts';
import type { Publish } from './publisher.ts';
import { timed } from './timed.ts';

/** Milliseconds in which a push may answer what the server has taken. */
export const answerWithin = 60_000;

interface Waiting {
  isAnswer(push: ChatResponse): boolean;
  resolve(answer: ChatResponse): void;
  reject(failure: FailedRequest): void;
}

/** What is asked by a publication and answered by a push; one question at a time. */
export interface Questions {
  /**
   * Publishes, and waits for the push that answers. What was asked before is given up.
   * @param otherwise What a publication that was taken comes to without an answer; without this, it fails.
   */
  ask(
    data: Record<string, unknown>,
    isAnswer?: Waiting['isAnswer'],
    within?: number,
    otherwise?: ChatResponse,
  ): Promise<ChatResponse>;
  /** Takes a push in, if it is what is waited for; true then. */
  answered(push: ChatResponse): boolean;
  /** Waits no longer. */
  giveUp(): void;
}

export function questions(clock: Clock, publish: Publish): Questions {
  let waiting: Waiting | undefined;
  const abort = (asked: Waiting | undefined) => asked?.reject(noAnswer('abort'));

  return {
    async ask(data, isAnswer = () => true, within = answerWithin, otherwise) {
      abort(waiting);
      let own: Waiting | undefined;
      const answer = timed<ChatResponse>(clock, within, (resolve, reject) => {
        own = waiting = { isAnswer, resolve, reject };
      });
      try {
        const settled = otherwise ? answer.catch(() => otherwise) : answer;
        return (await Promise.all([settled, publish(data)]))[0];
      } finally {
        // No timer is left for an answer to what could not be published.
        abort(own);
        if (waiting === own) waiting = undefined;
      }
    },
    answered(push) {
      if (!waiting?.isAnswer(push)) return false;
      waiting.resolve(push);
      waiting = undefined;
      return true;
    },
    giveUp: () => abort(waiting),
  };
}
