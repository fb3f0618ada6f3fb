/** Characters of a sentence that is passed on. */
const MAX_SHOWN = 200;

/** Where a sentence begins to quote what was sent. */
const QUOTED = /, not |: got |;? \(did you mean |; there are |; known are /;

/** Names that clients make up are told only if they are plain: anything else may hold their texts. */
const PLAIN = /^[\w.:-]{1,64}$/;

/** Reasons whose sentence speaks of names and forms, and of nothing else that was sent. */
const TOLD: ReadonlySet<string> = new Set(['fault', 'setting', 'range', 'body']);

/**
 * What a log may say of a refusal: its reason, and what was expected. What was given instead is left out.
 *
 * @param name the setting or part that is wrong, if there is one
 * @example
 * shownRefusal('fault', 'effect.status: must be a whole number', 'effect.status'); // 'fault, effect.status: must be a whole number'
 */
export function shownRefusal(reason: string, sentence: string, name = ''): string {
  if (name !== '' && !PLAIN.test(name)) return reason;
  // The sentence of a script quotes its texts; its place is enough to find it.
  if (reason === 'script' && name !== '') return `script, ${name}`;
  if (!TOLD.has(reason)) return reason;
  const [line = ''] = sentence.split('\n', 1);
  const [told = ''] = line.split(QUOTED, 1);
  // What a body should not have is named first, and its name may be anything.
  const [first = ''] = told.split(': ', 1);
  if (reason === 'body' && told.includes(': ') && first !== 'the body' && !PLAIN.test(first)) return reason;
  const isPlain = (told.match(/"[^"]*"?/g) ?? []).every((quoted) => PLAIN.test(quoted.slice(1, -1)));
  if (told === '' || !isPlain) return reason;
  return (told.startsWith(reason) ? told : `${reason}, ${told}`).slice(0, MAX_SHOWN);
}
