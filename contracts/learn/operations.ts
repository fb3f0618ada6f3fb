import { BEHAVIOURS } from './generated/behaviours.ts';

/** Operations that a path can name. */
export const OPERATIONS: ReadonlySet<string> = new Set(
  BEHAVIOURS.flatMap(([key, kind]) => (kind === 'answer' ? [key.slice(0, key.indexOf(' '))] : [])),
);
