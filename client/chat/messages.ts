import type { Edition } from '../base/edition.ts';
import { isRecord, parse } from '../base/json.ts';
import { indexOf } from '../transport/event-index.ts';
import type { ChatEvent, ChatResponse } from '../transport/transport.ts';

/** What the client calls a participant: as the server does, and `Bot` for an agent that says it is one. */
export type ParticipantKind = ChatEvent['from']['type'] | 'Bot';

/**
 * A message as subscribers and the transcript have it; what the server does not say is undefined.
 * @see Genesys Widgets 9.0, event WebChatService.messageReceived
 */
export interface Message {
  /** What happened: `Message` is a text, `FileUploaded` a file, `ParticipantJoined` an arrival, and so on. */
  type: ChatEvent['type'];
  /** Position in the chat. Messages are in order by it; numbers may be missing. */
  index?: number | undefined;
  /** Milliseconds since 1970. */
  timestamp: number;
  /** The text to show, of a `Message`, a `PushUrl` or a notice. */
  text?: string | undefined;
  /** Whether `text` is meant as HTML; only a preprocessor says so. */
  html?: boolean | undefined;
  /** What a preprocessor says of how the message is shown. */
  bubble?: unknown;
  /** What is attached to the message. None in edition 8.5. */
  userData?: Record<string, string> | undefined;
  /** Who it is from. `id` is the number in the chat, the customer's is usually 1; `name` is the nickname. */
  from: { id: number; type: ParticipantKind; name: string };
  /** On TypingStarted and TypingStopped only. */
  isTyping?: boolean;
  /** On FileUploaded only: `file-id`, `file-name`, `file-size` … */
  fileDetails?: Record<string, string>;
  /** On messages that a restore brought back. */
  restoring?: boolean;
}

/** An event of the wire, and what a preprocessor may add to it. */
export type ReadEvent = ChatEvent & {
  /** Whether a preprocessor says that the text is HTML. */
  html?: unknown;
  /** What a preprocessor says of how the message is shown. */
  bubble?: unknown;
};

/**
 * Puts an event of the wire into the shape that subscribers know.
 * @param edition In 8.5 a bot counts as the agent that it joins as.
 * @see GMS Chat API V2, events; Genesys Widgets 9.0, event WebChatService.messageReceived
 */
export function toMessage(event: ReadEvent, edition: Edition = '9.0'): Message {
  const { type, utcTime, from, userData, html, bubble } = event;
  return {
    type,
    index: indexOf(event),
    timestamp: utcTime,
    text: textOf(event),
    html: html === true || undefined,
    bubble,
    userData: edition === '9.0' && userData ? { ...userData } : undefined,
    from: {
      id: Number(from.participantId),
      type: edition === '9.0' && isBot(event) ? 'Bot' : from.type,
      name: from.nickname,
    },
    ...(type.startsWith('Typing') && { isTyping: type === 'TypingStarted' }),
    ...(type === 'FileUploaded' && { fileDetails: { ...userData } }),
  };
}

/** The events in an answer, without what a server has put in their place. */
export function eventsOf({ messages }: Partial<ChatResponse>): ChatEvent[] {
  return Array.isArray(messages) ? messages.filter(isEvent) : [];
}

/** Whether a value has what every event has: a type and a sender. */
export function isEvent(value: unknown): value is ReadEvent {
  return isRecord(value) && isRecord(value.from) && typeof value.type === 'string';
}

/** The text to show: that of structured content, where there is some. */
export function textOf(event: ChatEvent): string | undefined {
  return structuredText(event) ?? event.text;
}

function isBot({ eventAttributes }: ChatEvent): boolean {
  return dig(eventAttributes, 'GCTI_SYSTEM', 'party-info', 'style') === 'BOT';
}

function structuredText({ eventAttributes }: ChatEvent): string | undefined {
  const text = dig(eventAttributes, 'structured-content', 'genesys-chat', 'content', 'text');
  return typeof text === 'string' ? text : undefined;
}

/** Follows keys into a value; on the way, JSON text counts as what it says. */
function dig(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((at, key) => {
    const object = typeof at === 'string' ? parse(at) : at;
    return isRecord(object) ? object[key] : undefined;
  }, value);
}
