/** A silence that a file has longer is no time that passed, in milliseconds. */
export const MAX_SILENCE = 31 * 86_400_000;
