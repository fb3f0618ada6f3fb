import type { SessionData } from '../base/session-data.ts';
import type { AjaxResponse } from '../transport/failed-request.ts';
import type { ChatResponse } from '../transport/transport.ts';
import type { Message } from './messages.ts';
import type { ParticipantChange } from './participants.ts';
import type { Messages } from './transcript.ts';

/** New messages, in the order of the transcript. */
export interface MessagesReceived extends Messages {
  /** Whether a restore brought them back, so that they were shown before. */
  restoring: boolean;
  /** Whether fetchHistory brought them; absent in edition 8.5. */
  oldMessages: boolean;
  /** Absent in edition 8.5. */
  sessionData: SessionData;
  /** What the server told about the idle timer, where it did. */
  idleTimeCountDown?: number | undefined;
}

/** Stands for the data of an event; nothing is in it but the type. */
interface Event<Data> {
  readonly data?: Data;
}

/** An event that carries nothing. */
type Bare = Event<undefined>;

/**
 * Every event of the service, by name: when it is published and with what data.
 *
 * The table is in the order of publishing: where one answer, push, failure or command raises several events, each is
 * published after those above it. A command publishes the events above the line before its request. Then the answer
 * comes, and the command settles: `.done`, `.fail` and `.always` run. Then the events below the line are published,
 * and at last `await` goes on. Events about who came, went or typed are published for each message, before
 * messageReceived. One exception: endChat publishes pollingStopped before its request.
 * @see WebChat Service 8.5, events; Genesys Widgets 9.0, events, and as pages see them
 */
export const events = {
  /** The service takes commands; later subscribers hear it, too. */
  ready: {} as Bare,
  /** The customer begins to type. */
  clientTypingStarted: {} as Bare,
  /** The client polls at its normal rate again. */
  waking: {} as Bare,
  /** The customer has sent, or has not typed for two seconds; over CometD for about ten. */
  clientTypingStopped: {} as Bare,
  // –––––
  /** A chat could not be restored; it may still exist. */
  restoreFailed: {} as Bare,
  /** The page was left for too long, or the chat has ended meanwhile. */
  restoreTimeout: {} as Bare,
  /** A chat goes on after a change of page. */
  restored: {} as Event<{ async: boolean }>,
  /** A chat goes on, but the chat server is offline. */
  restoredOffline: {} as Bare,
  /** A chat has begun. */
  started: {} as Event<SessionData>,
  /** The customer has joined. */
  clientConnected: {} as Event<ParticipantChange>,
  /** An agent has joined. */
  agentConnected: {} as Event<ParticipantChange>,
  /** A supervisor has joined. */
  supervisorConnected: {} as Event<ParticipantChange>,
  /** A bot has joined. */
  botConnected: {} as Event<ParticipantChange>,
  /** A supervisor has left. */
  supervisorDisconnected: {} as Event<ParticipantChange>,
  /** An agent has left. */
  agentDisconnected: {} as Event<ParticipantChange>,
  /** The customer has left. */
  clientDisconnected: {} as Event<ParticipantChange>,
  /** A bot has left. */
  botDisconnected: {} as Event<ParticipantChange>,
  /** An agent or supervisor begins to type. */
  agentTypingStarted: {} as Event<Message>,
  /**
   * An agent or supervisor has stopped typing. Raised with the message that says so, and once more with empty data (`{}`)
   * when they send something or leave: `from` may be missing.
   */
  agentTypingStopped: {} as Event<Message | { from?: undefined }>,
  /** A refresh succeeds again after one with statusCode 1; `reconnected` follows at once. */
  chatServerBackOnline: {} as Bare,
  /** Something new has come. */
  messageReceived: {} as Event<MessagesReceived>,
  /**
   * More than `pollExceptionLimit` refreshes in a row were answered with statusCode 1; raised again after as many more. Other
   * failures are not counted (docs/failed-requests.md).
   */
  chatServerWentOffline: {} as Bare,
  /**
   * A request of a running chat got no answer, raised for each such request; over CometD the connection was lost. An answer
   * with an HTTP error raises no `disconnected` (docs/failed-requests.md).
   */
  disconnected: {} as Bare,
  /** Over CometD, the server does not send what was missed. */
  chatServerTimeout: {} as Bare,
  /** The connection is good again. */
  reconnected: {} as Bare,
  /** The client polls seldom. */
  sleeping: {} as Bare,
  /** The chat is over. */
  ended: {} as Bare,
  /**
   * The server or the way to it failed. Over polling some HTTP errors, such as 401, 429 and 503, raise no event
   * (docs/failed-requests.md). Over CometD `failure.message` is the whole publication, with `secureKey` and text: remove it
   * before you log the data.
   */
  error: {} as Event<ChatResponse | AjaxResponse>,
  /** A request over HTTP was answered with a response object. */
  ajaxResponse: {} as Event<ChatResponse>,
  /** The client has begun to poll by itself. */
  pollingStarted: {} as Bare,
  /** The client has stopped polling by itself. */
  pollingStopped: {} as Bare,
} as const;

/** The names of the events, as the documents have them. */
export type EventName = keyof typeof events;

/** What subscribers of an event are handed. */
export type EventData<Name extends EventName> =
  (typeof events)[Name] extends Event<infer Data> ? Data : never;

/** Publishes an event; the data may be left out where there is none. */
export type Publish = <Name extends EventName>(
  name: Name,
  ...data: undefined extends EventData<Name>
    ? [EventData<Name>?]
    : object extends EventData<Name>
      ? [EventData<Name>?]
      : [EventData<Name>]
) => void;
