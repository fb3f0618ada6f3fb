import type { TranscriptEntry } from '../chat/entry.ts';

const texts = new WeakMap<TranscriptEntry, string>();

/**
 * An entry as an item of `messages[]`, in JSON. An entry never changes, so its text is made once.
 *
 * @see GMS Chat API V2, events: utcTime is epoch milliseconds in whole seconds
 */
export function messageText(entry: TranscriptEntry): string {
  let text = texts.get(entry);
  if (text === undefined) {
    text = JSON.stringify(toMessage(entry));
    texts.set(entry, text);
  }
  return text;
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
