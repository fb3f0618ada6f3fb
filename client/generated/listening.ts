// generated from client/chat/events.ts by npm run generate; do not edit
import type { SessionData } from '../base/session-data.ts';
import type { EventData, EventName, MessagesReceived } from '../chat/events.ts';
import type { Message } from '../chat/messages.ts';
import type { ParticipantChange } from '../chat/participants.ts';
import type { AjaxResponse } from '../transport/failed-request.ts';
import type { ChatResponse } from '../transport/transport.ts';

/**
 * How an app listens to the events of the service. Each event has an overload of its own, so that an editor shows what
 * it means.
 */
export interface Listening {
  /**
   * The service takes commands; later subscribers hear it, too.
   * @example
   * service.on('ready', () => show('it happened'));
   */
  on(event: 'ready', listener: (data: undefined) => unknown): () => void;
  /**
   * The customer begins to type.
   * @example
   * service.on('clientTypingStarted', () => show('it happened'));
   */
  on(event: 'clientTypingStarted', listener: (data: undefined) => unknown): () => void;
  /**
   * The client polls at its normal rate again.
   * @example
   * service.on('waking', () => show('it happened'));
   */
  on(event: 'waking', listener: (data: undefined) => unknown): () => void;
  /**
   * The customer has sent, or has not typed for two seconds; over CometD for about ten.
   * @example
   * service.on('clientTypingStopped', () => show('it happened'));
   */
  on(event: 'clientTypingStopped', listener: (data: undefined) => unknown): () => void;
  /**
   * A chat could not be restored; it may still exist.
   * @example
   * service.on('restoreFailed', () => show('it happened'));
   */
  on(event: 'restoreFailed', listener: (data: undefined) => unknown): () => void;
  /**
   * The page was left for too long, or the chat has ended meanwhile.
   * @example
   * service.on('restoreTimeout', () => show('it happened'));
   */
  on(event: 'restoreTimeout', listener: (data: undefined) => unknown): () => void;
  /**
   * A chat goes on after a change of page.
   * @example
   * service.on('restored', ({ async }) => show(async));
   */
  on(event: 'restored', listener: (data: { async: boolean }) => unknown): () => void;
  /**
   * A chat goes on, but the chat server is offline.
   * @example
   * service.on('restoredOffline', () => show('it happened'));
   */
  on(event: 'restoredOffline', listener: (data: undefined) => unknown): () => void;
  /**
   * A chat has begun.
   * @example
   * service.on('started', ({ sessionID }) => show(sessionID));
   */
  on(event: 'started', listener: (data: SessionData) => unknown): () => void;
  /**
   * The customer has joined.
   * @example
   * service.on('clientConnected', ({ message }) => show(message.from.name));
   */
  on(event: 'clientConnected', listener: (data: ParticipantChange) => unknown): () => void;
  /**
   * An agent has joined.
   * @example
   * service.on('agentConnected', ({ message }) => show(message.from.name));
   */
  on(event: 'agentConnected', listener: (data: ParticipantChange) => unknown): () => void;
  /**
   * A supervisor has joined.
   * @example
   * service.on('supervisorConnected', ({ message }) => show(message.from.name));
   */
  on(event: 'supervisorConnected', listener: (data: ParticipantChange) => unknown): () => void;
  /**
   * A bot has joined.
   * @example
   * service.on('botConnected', ({ message }) => show(message.from.name));
   */
  on(event: 'botConnected', listener: (data: ParticipantChange) => unknown): () => void;
  /**
   * A supervisor has left.
   * @example
   * service.on('supervisorDisconnected', ({ message }) => show(message.from.name));
   */
  on(event: 'supervisorDisconnected', listener: (data: ParticipantChange) => unknown): () => void;
  /**
   * An agent has left.
   * @example
   * service.on('agentDisconnected', ({ message }) => show(message.from.name));
   */
  on(event: 'agentDisconnected', listener: (data: ParticipantChange) => unknown): () => void;
  /**
   * The customer has left.
   * @example
   * service.on('clientDisconnected', ({ message }) => show(message.from.name));
   */
  on(event: 'clientDisconnected', listener: (data: ParticipantChange) => unknown): () => void;
  /**
   * A bot has left.
   * @example
   * service.on('botDisconnected', ({ message }) => show(message.from.name));
   */
  on(event: 'botDisconnected', listener: (data: ParticipantChange) => unknown): () => void;
  /**
   * An agent or supervisor begins to type.
   * @example
   * service.on('agentTypingStarted', ({ from }) => show(from.name));
   */
  on(event: 'agentTypingStarted', listener: (data: Message) => unknown): () => void;
  /**
   * An agent or supervisor has stopped typing. Raised with the message that says so, and once more with empty
   * data (`{}`)
   * when they send something or leave: `from` may be missing.
   * @example
   * service.on('agentTypingStopped', ({ from }) => show(from?.name));
   */
  on(event: 'agentTypingStopped', listener: (data: Message | { from?: undefined }) => unknown): () => void;
  /**
   * A refresh succeeds again after one with statusCode 1; `reconnected` follows at once.
   * @example
   * service.on('chatServerBackOnline', () => show('it happened'));
   */
  on(event: 'chatServerBackOnline', listener: (data: undefined) => unknown): () => void;
  /**
   * Something new has come.
   * @example
   * service.on('messageReceived', ({ messages }) => messages.forEach(({ text }) => show(text)));
   */
  on(event: 'messageReceived', listener: (data: MessagesReceived) => unknown): () => void;
  /**
   * More than `pollExceptionLimit` refreshes in a row were answered with statusCode 1; raised again after as
   * many more. Other
   * failures are not counted (docs/failed-requests.md).
   * @example
   * service.on('chatServerWentOffline', () => show('it happened'));
   */
  on(event: 'chatServerWentOffline', listener: (data: undefined) => unknown): () => void;
  /**
   * A request of a running chat got no answer, raised for each such request; over CometD the connection was
   * lost. An answer
   * with an HTTP error raises no `disconnected` (docs/failed-requests.md).
   * @example
   * service.on('disconnected', () => show('it happened'));
   */
  on(event: 'disconnected', listener: (data: undefined) => unknown): () => void;
  /**
   * Over CometD, the server does not send what was missed.
   * @example
   * service.on('chatServerTimeout', () => show('it happened'));
   */
  on(event: 'chatServerTimeout', listener: (data: undefined) => unknown): () => void;
  /**
   * The connection is good again.
   * @example
   * service.on('reconnected', () => show('it happened'));
   */
  on(event: 'reconnected', listener: (data: undefined) => unknown): () => void;
  /**
   * The client polls seldom.
   * @example
   * service.on('sleeping', () => show('it happened'));
   */
  on(event: 'sleeping', listener: (data: undefined) => unknown): () => void;
  /**
   * The chat is over.
   * @example
   * service.on('ended', () => show('it happened'));
   */
  on(event: 'ended', listener: (data: undefined) => unknown): () => void;
  /**
   * The server or the way to it failed. Over polling some HTTP errors, such as 401, 429 and 503, raise no event
   * (docs/failed-requests.md). Over CometD `failure.message` is the whole publication, with `secureKey` and
   * text: remove it
   * before you log the data.
   * @example
   * service.on('error', (failure) => show(failure));
   */
  on(event: 'error', listener: (data: ChatResponse | AjaxResponse) => unknown): () => void;
  /**
   * A request over HTTP was answered with a response object.
   * @example
   * service.on('ajaxResponse', ({ statusCode }) => show(statusCode));
   */
  on(event: 'ajaxResponse', listener: (data: ChatResponse) => unknown): () => void;
  /**
   * The client has begun to poll by itself.
   * @example
   * service.on('pollingStarted', () => show('it happened'));
   */
  on(event: 'pollingStarted', listener: (data: undefined) => unknown): () => void;
  /**
   * The client has stopped polling by itself.
   * @example
   * service.on('pollingStopped', () => show('it happened'));
   */
  on(event: 'pollingStopped', listener: (data: undefined) => unknown): () => void;
  /** Calls `listener` with the data of each such event, until the function returned is called. */
  on<Name extends EventName>(event: Name, listener: (data: EventData<Name>) => unknown): () => void;
}
