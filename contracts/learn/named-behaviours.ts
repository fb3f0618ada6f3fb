import { BEHAVIOURS } from './generated/behaviours.ts';

/** Operations that a path can name. */
export const OPERATIONS: ReadonlySet<string> = new Set(
  BEHAVIOURS.flatMap(([key, kind]) => (kind === 'answer' ? [key.slice(0, key.indexOf(' '))] : [])),
);

/** Those that Bayeux does not name. */
export const CHAT_OPERATIONS: readonly string[] = [...OPERATIONS].filter(
  (name) => !name.startsWith('bayeux'),
);

/** The types of events. */
export const EVENT_TYPES: readonly string[] = BEHAVIOURS.flatMap(([key, kind]) =>
  kind === 'event' ? [key.slice('event '.length)] : [],
);
