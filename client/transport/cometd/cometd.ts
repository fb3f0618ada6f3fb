import { startHeartbeat } from '../../base/heartbeat.ts';
import { parse } from '../../base/json.ts';
import { indexOf } from '../event-index.ts';
import { isChatResponse } from '../exchange.ts';
import { FailedRequest } from '../failed-request.ts';
import type {
  ChatResponse,
  Connect,
  OperationAnswer,
  Pushed,
  Transport,
  TransportContext,
} from '../transport.ts';
import { authorizer } from './authorizer.ts';
import type { BayeuxClient } from './bayeux.ts';
import { cometdConnection } from './connection.ts';
import { endLateChat } from './late-start.ts';
import { type MissedNews, missedNews } from './missed-news.ts';
import { publisher } from './publisher.ts';
import { answerWithin, questions } from './questions.ts';
import { typingTicks } from './typing-ticks.ts';

/** How often connecting may fail before a history that is asked for first is rejected. */
const attemptsToRead = 2;
/** Milliseconds between two signs of contact: about as often as a quiet chat polls. */
const contactEvery = 3000;

/**
 * Carries a chat over CometD: operations are published on a channel, and events are pushed there.
 * @see GMS Chat API V2, CometD; Genesys Widgets 9.0, CometD mode
 */
export function createCometdConnect(makeClient: () => BayeuxClient): Connect {
  return (context) => cometdTransport(makeClient(), context);
}

function cometdTransport(bayeux: BayeuxClient, context: TransportContext): Transport {
  const { clock, settings } = context;
  /** What was pushed before anybody listened. */
  const early: ChatResponse[] = [];
  let hear = (push: ChatResponse): void => void early.push(push);
  let chat: Pushed | undefined;
  let news: MissedNews | undefined;
  /** The answer to a start has not come in time, and may still come. */
  let isLate = false;
  /** Ends what goes on until the transport is closed. */
  let stop = () => {};

  const authorize = authorizer(settings);
  const publish = publisher(bayeux, context, authorize);
  const { ask, answered, giveUp } = questions(clock, publish);
  const connection = cometdConnection(bayeux, context, authorize, {
    missed: () => news?.on('missed'),
    good: () => news?.on('good'),
    lost: () => chat?.connection.lost(),
    regained: () => chat?.connection.regained(),
    pushed(data) {
      const before = chat?.position();
      if (isChatResponse(data) && !answered(data)) hear(data);
      return chat?.position() !== before;
    },
  });

  function close(): void {
    if (isLate && connection.isUp()) {
      isLate = false;
      ({ hear, stop } = endLateChat(clock, publish, close));
      return;
    }
    stop();
    giveUp();
    connection.close();
  }

  return {
    pushes: true,
    watchTyping: typingTicks,
    async start(fields) {
      const nobody = { chatId: '', alias: '', secureKey: '', userId: '' };
      try {
        await connection.open();
        return await ask({ operation: 'requestChat', ...nobody, ...fields });
      } catch (error) {
        isLate = error instanceof FailedRequest && error.reason.statusText === 'timeout';
        throw error;
      }
    },
    async resume(ids, fields) {
      await connection.open();
      return ask({ operation: 'requestNotifications', ...ids, ...fields, message: '' });
    },
    async read(ids, transcriptPosition, before) {
      await connection.open(attemptsToRead);
      // A push does not say what it answers; but what is read begins with an event that is not new.
      return ask(
        { operation: 'refresh', ...ids, transcriptPosition, message: '' },
        ({ statusCode, messages }) => statusCode !== 0 || (indexOf(messages?.[0]) ?? before) < before,
      );
    },
    async perform(operation, ids, fields): Promise<OperationAnswer> {
      // The one operation that has another name here.
      const name = operation === 'send' ? 'sendMessage' : operation;
      const data = { operation: name, ...ids, ...withObjects(fields) };
      const sent: OperationAnswer = { statusCode: 0 };
      if (operation === 'disconnect')
        return ask(data, saysTheEnd, settings().ajaxTimeout || answerWithin, sent as ChatResponse);
      await publish(data).catch((error: FailedRequest) => {
        // The line broke, and a browser sends a connect that broke once more by itself: its answer may have held a push.
        if (error.unanswered) news?.on('missed');
        throw error;
      });
      return sent;
    },
    listen(to, receive) {
      const missed = missedNews(clock, to, publish);
      const stopHeartbeat = startHeartbeat(clock, contactEvery, () => to.keepContact());
      chat = to;
      news = missed;
      hear = (push) => receive(missed.heard(push));
      stop = () => {
        missed.stop();
        stopHeartbeat();
      };
      early.forEach(receive);
    },
    close,
  };
}

/** Whether a push answers one's own end of the chat. */
function saysTheEnd({ chatEnded, statusCode }: ChatResponse): boolean {
  return chatEnded || statusCode !== 0;
}

/** What is JSON text in a form is an object here. */
function withObjects(fields: object): object {
  if (!('eventAttributes' in fields)) return fields;
  return { ...fields, eventAttributes: parse(String(fields.eventAttributes)) ?? {} };
}
