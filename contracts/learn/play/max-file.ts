/** Bytes that stand in for those of a file, which no capture has, at most. */
export const MAX_FILE = 1024 * 1024;
