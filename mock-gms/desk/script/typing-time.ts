/** How long typing is shown before something is said: milliseconds, or so many for each character. */
export type TypingTime =
  | number
  | {
      readonly perCharacter: number;
      /** @default 10000 */
      readonly atMost?: number;
    };

/** Milliseconds of typing for a text. */
export function typingTime(text: string, time: TypingTime): number {
  if (typeof time === 'number') return time;
  const { perCharacter, atMost = 10_000 } = time;
  return Math.min([...text].length * perCharacter, atMost);
}
