import { unreadableFile, type WantedFile } from '../../boundary/unreadable-file.ts';
import { HarError } from './read-har.ts';

const HAR_FILE: WantedFile = { name: 'HAR file', made: 'that mock-gms record or a browser has written' };

/**
 * Why a file cannot be read, in one line that says what to do; undefined for what is no matter of the file.
 *
 * @param wanted what it should have been. @default a HAR file
 * @example
 * unreadable(Object.assign(new Error('…'), { code: 'EISDIR' })); // 'this is a folder; name the HAR file in it'
 * @see HarError: what is no HAR file
 */
export function unreadable(error: unknown, wanted = HAR_FILE): string | undefined {
  return error instanceof HarError ? error.message : unreadableFile(error, wanted);
}
