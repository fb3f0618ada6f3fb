/** By the codes of Node. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there, or takes no files',
  ENOTDIR: 'a part of its path is a file, and no folder',
  EISDIR: 'this is a folder',
  EEXIST: 'it exists already',
  EACCES: 'writing is not allowed there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};

const ALIKE: Readonly<Record<string, string>> = { EPERM: 'EACCES', EROFS: 'EACCES', EDQUOT: 'ENOSPC' };

/**
 * Why a file cannot be written, in words that follow a colon.
 *
 * @example
 * unwritableFile(Object.assign(new Error('…'), { code: 'ENOSPC' })); // 'the disk is full'
 * @see unreadableFile: the same for a file that is read
 */
export function unwritableFile(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') return message;
  return WHY[ALIKE[code] ?? code] ?? `it fails with ${code}`;
}
