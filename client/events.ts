import type { Message } from './messages.ts';
import type { Agents } from './participants.ts';
import type { SessionData } from './session/session.ts';
import type { Messages } from './transcript.ts';
import type { AjaxResponse } from './transport/failed-request.ts';
import type { ChatResponse } from './transport/transport.ts';

/** New messages, in the order of the transcript. */
export interface MessagesReceived extends Messages {
  restoring: boolean;
  oldMessages: boolean;
  sessionData: SessionData;
  /** What the server told about the idle timer, where it did. */
  idleTimeCountDown?: number;
}

/** Somebody came or went; when the customer hangs up, only the number is given. */
export interface ParticipantChange {
  message?: Message;
  agents?: Agents;
  numAgentsConnected: number;
}

interface Event<Data> {
  readonly when: string;
  /** Holds nothing; it carries the type of the data. */
  readonly data?: Data;
}

function event<Data = undefined>(when: string): Event<Data> {
  return { when };
}

/**
 * Every event of the service, by name: when it is published and with what data.
 * @see WebChat Service 8.5, events; Genesys Widgets 9.0, events
 */
export const events = {
  ready: event('the service takes commands; later subscribers hear it, too'),
  started: event<SessionData>('a chat has begun'),
  ended: event('the chat is over'),
  error: event<ChatResponse | AjaxResponse>('the server or the way to it failed'),
  messageReceived: event<MessagesReceived>('a refresh has brought something new'),
  pollingStarted: event('the client has begun to ask for news by itself'),
  pollingStopped: event('the client has ceased to ask for news by itself'),
  clientConnected: event<ParticipantChange>('the customer has joined'),
  clientDisconnected: event<ParticipantChange>('the customer has left'),
  agentConnected: event<ParticipantChange>('an agent has joined'),
  agentDisconnected: event<ParticipantChange>('an agent has left'),
  supervisorConnected: event<ParticipantChange>('a supervisor has joined'),
  supervisorDisconnected: event<ParticipantChange>('a supervisor has left'),
  botConnected: event<ParticipantChange>('a bot has joined'),
  botDisconnected: event<ParticipantChange>('a bot has left'),
  agentTypingStarted: event<Message>('an agent or supervisor begins to type'),
  agentTypingStopped: event<Message | ParticipantChange | undefined>('an agent or supervisor types no more'),
  clientTypingStarted: event('the customer begins to type'),
  clientTypingStopped: event('the customer has not typed for two seconds, or has sent'),
  ajaxResponse: event<ChatResponse>('a request was answered with a response object'),
  disconnected: event('a request of a running chat got no answer'),
  reconnected: event('the connection is good again'),
  chatServerWentOffline: event('too many refreshes in a row were answered with statusCode 1'),
  chatServerBackOnline: event('a refresh succeeds again after one with statusCode 1'),
} as const;

export type EventName = keyof typeof events;

/** What subscribers of an event are handed. */
export type EventData<Name extends EventName> =
  (typeof events)[Name] extends Event<infer Data> ? Data : never;

/** Publishes an event; the data may be left out where there is none. */
export type Publish = <Name extends EventName>(
  name: Name,
  ...data: undefined extends EventData<Name> ? [EventData<Name>?] : [EventData<Name>]
) => void;
