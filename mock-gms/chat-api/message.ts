import type { TranscriptEntry } from '../chat/entry.ts';

/** A text of JSON. Its length in bytes is known, so that nobody has to go through it again. */
export interface Json {
  readonly text: string;
  /** Bytes of UTF-8 beyond one for each character. */
  readonly surplus: number;
}

const NO_MESSAGES: Json = { text: '', surplus: 0 };

const known = new WeakMap<TranscriptEntry, Json>();

/** A value as JSON. */
export function toJson(value: unknown): Json {
  return withSurplus(JSON.stringify(value));
}

/**
 * Entries as the items of `messages[]`, separated by commas. An entry never changes, so its JSON is made once; what is
 * joined of such texts is kept as their parts, which an answer and the journal share.
 *
 * @see GMS Chat API V2, events: utcTime is epoch milliseconds in whole seconds
 */
export function messagesJson(entries: readonly TranscriptEntry[]): Json {
  if (entries.length === 0) return NO_MESSAGES;
  let text = '';
  let surplus = 0;
  for (const entry of entries) {
    const message = messageJson(entry);
    if (text !== '') text += ',';
    text += message.text;
    surplus += message.surplus;
  }
  return { text, surplus };
}

/** An entry as an item of `messages[]`, in JSON. */
export function messageText(entry: TranscriptEntry): string {
  return messageJson(entry).text;
}

function messageJson(entry: TranscriptEntry): Json {
  let json = known.get(entry);
  if (json === undefined) {
    const text = JSON.stringify(toMessage(entry));
    json = withSurplus(text);
    known.set(entry, json);
  }
  return json;
}

function withSurplus(text: string): Json {
  return { text, surplus: Buffer.byteLength(text) - text.length };
}

/** An entry as an item of `messages[]`. */
export function toMessage(entry: TranscriptEntry) {
  const { from, index, type, text, messageType, userData, eventAttributes, at } = entry;
  return {
    from,
    index,
    type,
    text,
    messageType,
    userData,
    eventAttributes,
    utcTime: Math.floor(at / 1000) * 1000,
  };
}
