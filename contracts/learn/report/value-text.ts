/** The endpoints that give answers, in the words of a reader. */
export const ENDPOINT_NAMES = { rest: 'REST', ntf: 'chat-ntf', cometd: 'CometD', bayeux: 'Bayeux' } as const;

/** A number of things, such as `2 chats`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** How many there are, and that these are the first of them where there are more. */
export function firstOf(shown: number, all: number): string {
  return shown < all ? `the first ${shown} of ${all}` : `${all}`;
}

/** Characters of a value that are shown. */
const MOST = 120;

/** A value in one line. */
export function valueText(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
