/** What a file should have been: `{ name: 'PEM file' }`, or `{ name: 'HAR file', made: 'that a browser has written' }`. */
export interface WantedFile {
  readonly name: string;
  /** Where one comes from, as the rest of a sentence. */
  readonly made?: string;
}

/** By the codes of Node. */
const WHY: Readonly<Record<string, (wanted: WantedFile) => string>> = {
  ENOENT: ({ name, made }) =>
    `there is no such file; name a ${name}${made === undefined ? ' that is there' : ` ${made}`}`,
  EISDIR: ({ name }) => `this is a folder; name the ${name} in it`,
  EACCES: () => 'it may not be read; allow it, or name another file',
};

const ALIKE: Readonly<Record<string, string>> = {
  ENOTDIR: 'ENOENT',
  ENAMETOOLONG: 'ENOENT',
  EPERM: 'EACCES',
};

/**
 * Why a file cannot be read, in one line that says what to do; undefined for an error that is not Node's.
 *
 * @example
 * unreadableFile(Object.assign(new Error('…'), { code: 'EISDIR' }), { name: 'script' }); // 'this is a folder; name the script in it'
 */
export function unreadableFile(error: unknown, wanted: WantedFile): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') return undefined;
  return WHY[ALIKE[code] ?? code]?.(wanted) ?? `it cannot be read: ${code}; name another ${wanted.name}`;
}
