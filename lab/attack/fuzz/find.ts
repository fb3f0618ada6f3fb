import type { Conversation, Ids } from './input.ts';
import { render } from './input.ts';

/** Something that was found, with what leads to it again. */
export interface Find {
  readonly kind: string;
  readonly detail: string;
  /** The source of the input that it is put down to. */
  readonly source: string;
  /** The seed of the run that found it, and that of the world in which it happened. */
  readonly seed: number;
  readonly worldSeed: number;
  /** Whether these conversations alone led to it again. */
  readonly isReproduced: boolean;
  readonly conversations: readonly Conversation[];
  /** The last of what the server wrote. */
  readonly output: string;
}

/** The file of a find: beside the inputs, the exact bytes as they went out last, as text of one character per byte. */
export function fileOf(find: Find, ids: Ids): object {
  return {
    ...find,
    bytes: find.conversations.map(({ inputs }) => inputs.map((input) => render(input, ids))),
  };
}

/** What makes two ends of the process the same: the error and the place that it was thrown at. */
export function signatureOf(output: string): string {
  const error =
    /^(?:\w*Error\b.*|FATAL ERROR.*|.*JavaScript heap out of memory.*)$/m.exec(output)?.[0] ?? 'unknown';
  const place =
    /\(?(?:file:\/\/)?[^\s()]*\/(?:dist|lab)\/[^\s()]*?([\w.-]+:\d+)(?::\d+)?\)?/.exec(output)?.[1] ?? '';
  return `${error.slice(0, 120)} ${place}`.trim();
}
