import { inTexts } from './in-texts.ts';

/** Numbers in brackets behind a name, which every server counts for itself: `referenceId[10016629]`. */
const NUMBERED = /([A-Za-z][\w.-]*)\[(\d+)\]/g;

/** The same in an overlay, without the number. */
const OPEN = /([A-Za-z][\w.-]*)\[…\]/g;

/** A value with `…` in the place of numbers that every server counts for itself. */
export function withoutOwnNumbers(value: unknown): unknown {
  return inTexts(value, (text) => text.replaceAll(NUMBERED, '$1[…]'));
}

/** Counts where the mock has no number. */
let counted = 0;

/** A value of an overlay with the numbers that the mock has under these names, or under others. */
export function withOwnNumbers(value: unknown, own: readonly unknown[]): unknown {
  return inTexts(value, (text) => {
    if (!text.includes('[…]')) return text;
    const numbers = own.flatMap((each) => (typeof each === 'string' ? [...each.matchAll(NUMBERED)] : []));
    return text.replaceAll(OPEN, (_, name: string) => {
      const found = numbers.find(([, other]) => other === name) ?? numbers[0];
      return `${name}[${found?.[2] ?? ++counted}]`;
    });
  });
}
