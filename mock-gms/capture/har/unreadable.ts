import { HarError } from './read-har.ts';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; name a HAR file that mock-gms record or a browser has written',
  EISDIR: 'this is a folder; name the HAR file in it',
  EACCES: 'it may not be read; allow it, or name another file',
};

/**
 * Why a HAR file cannot be read, in one line that says what to do; undefined for what is no matter of the file.
 *
 * @example
 * unreadable(Object.assign(new Error('…'), { code: 'EISDIR' })); // 'this is a folder; name the HAR file in it'
 * @see HarError: what is no HAR file
 */
export function unreadable(error: unknown): string | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof HarError) return message;
  return code === undefined ? undefined : (WHY[code] ?? `it cannot be read: ${code}`);
}
