import type { Learned, LessonVerdict } from '../learned.ts';

/** Stands at the head of what is told of a recording. */
export const REPLACED =
  'Names, ids and texts of the chats are replaced here, so that this can be shown to others. “Entry 3” is the third entry of the file: what it has stands there. --keep-texts shows it here, all but keys, cookies and credentials.';

/** How many lessons came to what, and what the words mean. */
export function verdictCounts(learned: readonly Learned[]): string {
  const count = (verdict: LessonVerdict) => learned.filter((each) => each.verdict === verdict).length;
  return [
    `${count('confirmed')} confirmed`,
    `${count('contradicted')} contradicted`,
    `${count('not seen')} not seen (no chat comes to it)`,
    `${count('cannot be seen')} cannot be seen (no recording shows it)`,
  ].join(', ');
}
