/**
 * The longest silence between two acts of a capture, in milliseconds: 31 days. A file that has a longer one has a wrong time.
 *
 * @example
 * const passed = (from: number, to: number) => Math.min(to - from, MAX_SILENCE);
 * passed(0, 40 * 86_400_000) / 86_400_000; // 31
 * @see conversationsOf: what the acts are of
 */
export const MAX_SILENCE = 31 * 86_400_000;
