import { checkedMilliseconds } from '../../boundary/checked-number.ts';

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
  // Code without types may give a text, such as '5'.
  const { perCharacter, atMost = 10_000 } = typeof time === 'object' ? time : { perCharacter: time };
  return Math.min([...text].length * checkedMilliseconds(perCharacter), checkedMilliseconds(atMost));
}
