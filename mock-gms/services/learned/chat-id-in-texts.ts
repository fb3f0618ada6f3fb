import { inTexts } from './in-texts.ts';
import type { Overlay } from './overlay.ts';

/** What stands in an overlay for the id of the chat that an answer is about. */
const CHAT_ID = '{chatId}';

/** Shorter ids could stand anywhere by chance. */
const SHORTEST = 6;

/** A value with `{chatId}` in the place of an id. */
export function withoutChatId(value: unknown, chatId: unknown): unknown {
  if (typeof chatId !== 'string' || chatId.length < SHORTEST) return value;
  return inTexts(value, (text) => text.replaceAll(chatId, CHAT_ID));
}

/** An overlay for an answer about this chat. For an answer about no chat it is without the members that need an id. */
export function withChatId(overlay: Overlay, chatId: unknown): Overlay {
  if (!holdsId(overlay)) return overlay;
  const { values, set, give } = overlay;
  return {
    ...overlay,
    ...(values && { values: filled(values, chatId) }),
    ...(set && { set: filled(set, chatId) }),
    ...(give && { give: filled(give, chatId) }),
  };
}

const HOLD = new WeakMap<Overlay, boolean>();

function holdsId(overlay: Overlay): boolean {
  const known = HOLD.get(overlay) ?? isHeldIn(overlay);
  HOLD.set(overlay, known);
  return known;
}

/** Whether a value has `{chatId}` in it. A profile that is given in code may have members that are undefined. */
const isHeldIn = (value: unknown) => (JSON.stringify(value) ?? '').includes(CHAT_ID);

function filled<T>(members: { readonly [name: string]: T }, chatId: unknown): { readonly [name: string]: T } {
  const id = typeof chatId === 'string' ? chatId : undefined;
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]): [string, T][] => {
      if (!isHeldIn(value)) return [[name, value]];
      return id === undefined
        ? []
        : [[name, inTexts(value, (text) => text.replaceAll(CHAT_ID, () => id)) as T]];
    }),
  );
}
