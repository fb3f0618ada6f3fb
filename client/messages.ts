import { isRecord, parse } from './json.ts';
import type { ChatEvent } from './transport/transport.ts';

/** What the client calls a participant: as the server does, and `Bot` for an agent that says it is one. */
export type ParticipantKind = ChatEvent['from']['type'] | 'Bot';

/**
 * A message as subscribers and the transcript have it.
 * @see Genesys Widgets 9.0, event WebChatService.messageReceived
 */
export interface Message {
  type: ChatEvent['type'];
  index?: number;
  /** Milliseconds since 1970. */
  timestamp: number;
  text: string;
  /** Whether `text` is meant as HTML. */
  html: boolean;
  bubble?: unknown;
  userData: Record<string, string>;
  from: { id: number; type: ParticipantKind; name: string };
  /** On TypingStarted and TypingStopped only. */
  isTyping?: boolean;
  /** On FileUploaded only: `file-id`, `file-name`, `file-size` … */
  fileDetails?: Record<string, string>;
  /** On messages that a restore brought back. */
  restoring?: true;
}

/**
 * Puts an event of the wire into the shape that subscribers know.
 * @see GMS Chat API V2, events; Genesys Widgets 9.0, event WebChatService.messageReceived
 */
export function toMessage(event: ChatEvent & { html?: unknown; bubble?: unknown }): Message {
  const { type, index, utcTime, from, userData, html, bubble } = event;
  return {
    type,
    ...(index === undefined ? {} : { index }),
    timestamp: utcTime,
    text: structuredText(event) ?? event.text ?? '',
    html: html === true,
    ...(bubble === undefined ? {} : { bubble }),
    userData: { ...userData },
    from: { id: Number(from.participantId), type: isBot(event) ? 'Bot' : from.type, name: from.nickname },
    ...(type.startsWith('Typing') ? { isTyping: type === 'TypingStarted' } : {}),
    ...(type === 'FileUploaded' ? { fileDetails: { ...userData } } : {}),
  };
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
