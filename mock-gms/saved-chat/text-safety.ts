/**
 * Characters that a reader does not see as they are: controls, marks of direction, separators of lines, what has no
 * width. In what is saved they stand as escapes.
 */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g;

/** Writes them as `\uXXXX`, which JSON, JavaScript and YAML in double quotes read alike. */
export function escapeUnseen(text: string): string {
  return text.replaceAll(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether a text can only be written with escapes. */
export function needsEscapes(text: string): boolean {
  return /[\p{Cc}\p{Cs}]/u.test(text) || text !== escapeUnseen(text);
}

/** Characters of what somebody said that a comment shows. */
const SHOWN = 200;

/** A text for a comment: on one line, in quotes, and cut where it is long. */
export function quoted(text: string): string {
  const cut = text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
  // A comment of JavaScript may stand in a page, and must not end before its line.
  return escapeUnseen(JSON.stringify(cut)).replaceAll('*/', '*\\/').replaceAll('</', '<\\/');
}
